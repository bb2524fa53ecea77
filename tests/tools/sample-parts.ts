import { writeFileSync } from 'node:fs'

/** A small generator of its own (mulberry32), so that the samples are the same on every machine. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export function creditCode(index: number): string {
  // 139999 is no county's code.
  const body = `91139999MAY${String(index).padStart(6, '0')}`
  const sum = [...body].reduce((total, char, at) => total + alphabet.indexOf(char) * (weights[at] ?? 0), 0)
  return body + alphabet.charAt((31 - (sum % 31)) % 31)
}

export const targetHeader = [
  '企业名称', '统一社会信用代码', '主体类型', '监管行业', '乡镇', '地址', '法定代表人', '联系人', '联系电话', '登记状态',
  '信用风险分级标准', '信用风险等级', '信用风险评定日期', '信用风险等级来源', '标签', '许可证号', '许可证有效期',
] // prettier-ignore

export const inspectorHeader = [
  '姓名', '执法证号', '所在部门', '科室', '执法证有效期', '专业', '执法事项范围', '手机号', '可任组长', '在岗状态', '职务',
] // prettier-ignore

export const itemHeader = [
  '事项编号', '抽查事项名称', '事项类别', '法律依据', '抽查主体', '抽查内容', '抽查方式', '抽查对象', '适用行业', '所需专业', '责任部门', '检查要点', '自定检查要点',
] // prettier-ignore

/** As offices' own programs write it: with a mark of its encoding and Windows line ends. */
export function writeCsv(
  path: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [header, ...rows].map((row) => row.map(cell).join(','))
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`)
}
