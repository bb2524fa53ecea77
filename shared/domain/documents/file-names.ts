const forbidden: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
}

// CON.txt is as reserved as CON; Windows reads ¹²³ behind COM and LPT as digits.
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i
const mostBytes = 200

/**
 * A text as the name of one file or folder, without extension, on Windows and 麒麟: no forbidden or invisible
 * character, no reserved name, no dot or space at either end, at most 200 bytes of UTF-8 (ext4 holds 255).
 */
export function safeFileName(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\u2028\u2029]/gu, ' ')
    .replace(/[/\\:*?"<>|]/g, (character) => forbidden[character] ?? '_')
    .replace(/\s+/gu, ' ')
  const name = trimmed(cutToBytes(trimmed(visible), mostBytes - 1))
  if (name === '') return '未命名'
  return reserved.test(name) ? `_${name}` : name
}

function trimmed(name: string): string {
  return name.replace(/^[\s.~]+/u, '').replace(/[\s.]+$/u, '')
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += utf8Bytes(character.codePointAt(0) ?? 0)
    if (bytes > most) break
    kept += character
  }
  return kept
}

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

export type FileFormat = 'docx' | 'xlsx'

/** Names within a draw's folder: numbered in the order in which a clerk needs them. */
const drawFiles = {
  T6: '01-抽查对象名单',
  T7: '02-检查人员分组表',
  W5: '03-抽取记录',
  W3: '04-一企一表（全部）',
  W9: '05-行政检查审批表',
  W4: '07-行政检查通知书（全部）',
  T8: '09-抽查检查结果公示表',
  T4: '10-联合抽查统计表',
  W11: '11-抽查情况报告',
} as const

const planFiles = { T1: '内部联合随机抽查工作计划表', T2: '部门联合抽查工作计划表' } as const

/** `2023年宁晋县内部联合抽查001/03-抽取记录.docx`; from the second version on with 「（第2版）」: nothing is overwritten. */
export function drawFilePath(
  drawName: string,
  kind: keyof typeof drawFiles,
  format: FileFormat,
  version = 1,
) {
  return `${safeFileName(drawName)}/${drawFiles[kind]}${edition(version)}.${format}`
}

/** `…/06-现场签字单/第一轮承诺单.docx`: one sheet by itself, by its own name. */
export function drawSheetPath(drawName: string, sheet: string, version = 1): string {
  return `${safeFileName(drawName)}/06-现场签字单/${safeFileName(sheet)}${edition(version)}.docx`
}

/** `…/04-一企一表/007-某公司.docx`: one target's joint record. `position` is 1-based. */
export function jointRecordPath(drawName: string, position: number, targetName: string, version = 1): string {
  const serial = String(position).padStart(3, '0')
  // 60 bytes less than a name may have: serial, version and extension stand around it.
  const name = cutToBytes(safeFileName(targetName), mostBytes - 60)
  return `${safeFileName(drawName)}/04-一企一表/${serial}-${trimmed(name)}${edition(version)}.docx`
}

/** `…/08-派发/虚构县应急管理局/派发确认表.xlsx`: what goes to one department. */
export function dispatchFilePath(
  drawName: string,
  department: string,
  kind: 'workbook' | 'records',
  version = 1,
): string {
  const file = kind === 'workbook' ? '派发确认表' : '一企一表（全部）'
  const format = kind === 'workbook' ? 'xlsx' : 'docx'
  return `${safeFileName(drawName)}/08-派发/${safeFileName(department)}/${file}${edition(version)}.${format}`
}

/** The same path for every version of a file: which of several is the newest is told by their versions. */
export function withoutEdition(path: string): string {
  return path.replace(/（第\d+版）(?=\.[a-z]+$)/, '')
}

/** `…/07-行政检查通知书/虚构县应急管理局/007-某公司.docx`: what one department sends to one target. `position` is 1-based. */
export function inspectionNoticePath(
  drawName: string,
  department: string,
  target: { readonly position: number; readonly name: string },
  version = 1,
): string {
  const serial = String(target.position).padStart(3, '0')
  const name = trimmed(cutToBytes(safeFileName(target.name), mostBytes - 60))
  const folder = `${safeFileName(drawName)}/07-行政检查通知书/${safeFileName(department)}`
  return `${folder}/${serial}-${name}${edition(version)}.docx`
}

const handlingFiles = { W6: '问题线索移送函', W7: '责令限期整改指令书', W10: '整改复查意见书' } as const

/** `…/12-后续处置/虚构县应急管理局/007-某公司-责令限期整改指令书.docx`. `position` is 1-based. */
export function handlingPath(
  drawName: string,
  department: string,
  kind: keyof typeof handlingFiles,
  target: { readonly position: number; readonly name: string },
  version = 1,
): string {
  const serial = String(target.position).padStart(3, '0')
  // The kind, 27 bytes at most, stands behind the name.
  const name = trimmed(cutToBytes(safeFileName(target.name), mostBytes - 90))
  const folder = `${safeFileName(drawName)}/12-后续处置/${safeFileName(department)}`
  return `${folder}/${serial}-${name}-${handlingFiles[kind]}${edition(version)}.docx`
}

/** `2023年度监管工作报告/月报表/2023-05-执法监督股.docx`; `month` is `2023-05`. */
export function monthlyReportPath(month: string, unit: string, format: FileFormat, version = 1): string {
  const name = safeFileName(`${month}-${unit}`)
  return `${month.slice(0, 4)}年度监管工作报告/月报表/${name}${edition(version)}.${format}`
}

/** `2023年度监管工作报告/联合抽查统计表/虚构县市场监督管理局.xlsx`: of a year or a part of it, as `name` says. */
export function statisticsPath(year: number, name: string, format: FileFormat, version = 1): string {
  return `${year}年度监管工作报告/联合抽查统计表/${safeFileName(name)}${edition(version)}.${format}`
}

/** `2023年度监管工作报告/后续处置工作台账.xlsx` */
export function followUpLedgerPath(year: number, format: FileFormat, version = 1): string {
  return `${year}年度监管工作报告/后续处置工作台账${edition(version)}.${format}`
}

/** `2023年度监管工作报告/年度工作总结.docx` */
export function annualSummaryPath(year: number, version = 1): string {
  return `${year}年度监管工作报告/年度工作总结${edition(version)}.docx`
}

/** `归档/某任务监管工作档案/卷内文件目录.docx` */
export function archiveCataloguePath(volume: string, format: FileFormat, version = 1): string {
  return `归档/${safeFileName(volume)}/卷内文件目录${edition(version)}.${format}`
}

/** `归档/档案销毁清册/2025年档案销毁清册.docx` */
export function destructionListPath(year: number, format: FileFormat, version = 1): string {
  return `归档/档案销毁清册/${year}年档案销毁清册${edition(version)}.${format}`
}

/** `2023年度抽查工作计划/内部联合随机抽查工作计划表.docx` */
export function planFilePath(
  year: number,
  kind: keyof typeof planFiles,
  format: FileFormat,
  version = 1,
): string {
  return `${year}年度抽查工作计划/${planFiles[kind]}${edition(version)}.${format}`
}

/** `2023年度抽查工作计划/年度工作方案.docx` */
export function workPlanPath(year: number, version = 1): string {
  return `${year}年度抽查工作计划/年度工作方案${edition(version)}.docx`
}

const taskFiles = {
  W1: '通知',
  'W1-draft': '通知（草稿）',
  W8: '抽查实施方案',
  W9: '行政检查审批表',
} as const

/** `2023年度抽查实施方案/联2023001-联001-抽查实施方案.docx`: papers of a task before anything is drawn. */
export function taskFilePath(
  year: number,
  numbers: string,
  kind: keyof typeof taskFiles,
  version = 1,
): string {
  return `${year}年度抽查实施方案/${safeFileName(`${numbers}-${taskFiles[kind]}`)}${edition(version)}.docx`
}

/** `随机抽查事项清单/第3版/虚构县随机抽查事项清单.docx`; `number` is the catalogue's own, `version` that of the file. */
export function catalogueFilePath(owner: string, number: number, format: FileFormat, version = 1): string {
  const name = safeFileName(`${owner}随机抽查事项清单`)
  return `随机抽查事项清单/第${number}版/${name}${edition(version)}.${format}`
}

function edition(version: number): string {
  return version > 1 ? `（第${version}版）` : ''
}
