import type {
  Amount,
  AssertionId,
  Conformance,
  Finding,
  FindingPlace,
  Unreadable,
  UnreadableReason,
} from '#shared/domain/documents/conformance/index.ts'
import { conformanceProblems } from './conformance-problems.ts'

const twipsPerMillimetre = 56.6929

const sizeNames: Readonly<Record<number, string>> = {
  84: '初号',
  72: '小初',
  52: '1号',
  48: '小1号',
  44: '2号',
  36: '小2号',
  32: '3号',
  30: '小3号',
  28: '4号',
  24: '小4号',
  21: '5号',
  18: '小5号',
}

/** A value as a clerk reads it, lengths also in the units that the file holds. */
export function amountWord(amount: Amount): string {
  switch (amount.kind) {
    case 'length':
      return `${millimetres(amount.twips)}毫米（${amount.twips}缇）`
    case 'area':
      return `${millimetres(amount.width)}×${millimetres(amount.height)}毫米（${amount.width}×${amount.height}缇）`
    case 'font-size':
      return sizeNames[amount.halfPoints] ?? `${amount.halfPoints / 2}磅`
    case 'lines':
      return amount.lines === 0 ? '不空行' : `空${amount.lines}行`
    case 'characters':
      return `${amount.count}字`
    case 'count':
      return String(amount.count)
    case 'weight':
      return `${amount.eighths / 8}磅`
    case 'words':
      return `“${amount.words}”`
  }
}

function millimetres(twips: number): string {
  return String(Math.round((twips / twipsPerMillimetre) * 10) / 10)
}

/** One sentence: what is looked at, what it should be, what it is, what to do. */
export function findingSentence({ problem, expected, found }: Finding): string {
  const { says, todo } = conformanceProblems[problem]
  if (expected !== null && found !== null)
    return `${says}${should(expected)}，实为${amountWord(found)}；${todo}。`
  if (expected !== null) return `${says}${should(expected)}；${todo}。`
  return found === null ? `${says}；${todo}。` : `${says}（${amountWord(found)}）；${todo}。`
}

const should = (expected: Amount) =>
  expected.kind === 'lines' ? `应${amountWord(expected)}` : `应为${amountWord(expected)}`

/** 「第1节 第3段“各乡镇人民政府…”」; empty: the whole document. */
export function placeWord({ section, paragraph, table, sheet, words }: FindingPlace): string {
  const parts = [
    sheet === '' ? '' : `工作表“${sheet}”`,
    section === null ? '' : `第${section}节`,
    table === null ? '' : `第${table}个表格`,
    paragraph === null ? '' : sheet === '' ? `第${paragraph}段` : `第${paragraph}行`,
  ]
  const where = parts.filter((part) => part !== '').join('')
  return words === '' ? where : `${where}“${words}”`
}

/** How binding it is, and which clause says so. */
export function clauseWord({ level, clause }: Pick<Finding, 'level' | 'clause'>): string {
  if (clause === '') return '通行做法'
  return level === 'error' ? `规定 ${clause}` : `推荐 ${clause}`
}

/** The whole line: where it is, what is wrong, which clause, how often. */
export function findingLine(finding: Finding): string {
  const also = finding.also === 0 ? '' : `另有${finding.also}处相同。`
  const place = placeWord(finding.place)
  return `［${finding.assertion} ${clauseWord(finding)}］${place === '' ? '' : `${place}：`}${findingSentence(finding)}${also}`
}

export const parts = [
  'page',
  'fonts',
  'head',
  'title',
  'body',
  'annexes',
  'signature',
  'colophon',
  'numbers',
  'tables',
  'sheets',
] as const
export type ConformancePart = (typeof parts)[number]

export const partWords: Readonly<Record<ConformancePart, string>> = {
  page: '纸张和版心',
  fonts: '字体和颜色',
  head: '版头',
  title: '标题和主送机关',
  body: '正文',
  annexes: '附件',
  signature: '署名和成文日期',
  colophon: '版记',
  numbers: '页码',
  tables: '表格',
  sheets: '工作表',
}

const letters: Readonly<Record<string, ConformancePart>> = {
  P: 'page',
  F: 'fonts',
  H: 'head',
  T: 'title',
  B: 'body',
  A: 'annexes',
  S: 'signature',
  C: 'colophon',
  N: 'numbers',
  K: 'tables',
  L: 'sheets',
}

export function partOf(assertion: AssertionId): ConformancePart {
  return letters[assertion.charAt(0)] ?? 'page'
}

/** Which part of the standard applies to a document of this kind. */
export const kindWords: Readonly<Record<Conformance['kind'], string>> = {
  'red-head': '有版头的公文：按版头、主体、版记全部检查',
  'letter-form': '信函格式（10.1）：版头另有规定，检查页面、字体、正文、附件、落款和页码',
  plain: '没有版头的文稿：检查页面、字体、标题、正文、附件、落款和页码',
  form: '表格或表单：检查页面、字体、页码和表格，不检查公文各要素',
  workbook: '电子表格：检查打印设置和数据类型',
}

export const notCheckedWords =
  '本检查不排版：首页是否显示正文、每面是否22行28字、印出来的毫米数、落款是否与正文同页、版记末条线的位置，请看打印预览。'

const reasons: Readonly<Record<UnreadableReason, string>> = {
  empty: '是空文件，没有可以检查的内容。请检查文件是否传输完整。',
  'too-large': '太大，已停止读取。请删去图片等无关内容后再检查。',
  foreign: '不是Word或Excel文件。请选择.docx或.xlsx文件。',
  'old-format': '是旧格式（.doc、.wps、.xls、.et）。请用WPS或Word打开，另存为.docx或.xlsx后再检查。',
  password: '设有打开密码。请先取消密码再检查。',
  damaged: '已损坏或不完整，读不下去。请用WPS或Word打开后另存，再检查。',
}

export function notCheckableSentence({ file, reason }: Unreadable): string {
  return `“${file}”${reasons[reason]}`
}
