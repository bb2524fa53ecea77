import { counted } from './numbers.ts'

const words: Readonly<Record<string, (count: number) => string>> = {
  files: (count) => `文件 ${counted(count)} 个，校验码相符`,
  digests: (count) => `校验码 ${counted(count)} 个，逐一相符`,
  frame: (count) => `抽查范围 ${counted(count)} 户，格式合规`,
  targets: (count) => `检查对象票号 ${counted(count)} 张，重算相符`,
  tickets: (count) => `票号 ${counted(count)} 张，重算相符`,
  items: (count) => `抽查事项 ${counted(count)} 项，重算相符`,
  inspectors: (count) => `检查人员 ${counted(count)} 人，重算相符`,
  teams: (count) => `岗位匹配 ${counted(count)} 个，重算相符`,
  assignment: (count) => `检查组匹配 ${counted(count)} 个，重算相符`,
  experts: (count) => `专家 ${counted(count)} 名，重算相符`,
  seeds: (count) => `种子 ${counted(count)} 个，重算相符`,
  plans: (count) => `承诺 ${counted(count)} 份，承诺码相符`,
}

/** What a verification has checked; a check of a later version is counted without a name of its own. */
export function checkedWord(code: string, count: number): string {
  return words[code]?.(count) ?? `其他核对 ${counted(count)} 项，相符`
}
