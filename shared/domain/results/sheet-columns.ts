import { holdsPersonal } from '../rosters/personal-data.ts'

/** Columns of 结果录入表 that say whose row it is: locked, and held against what was sent. */
export const placeColumns = {
  position: '序号',
  target: '检查对象',
  targetId: '统一社会信用代码',
  itemId: '事项编号',
  item: '抽查事项',
} as const

/** What an item came to. */
export const itemColumns = { codes: '检查结果', finding: '检查情况', handling: '处理方式' } as const

/** What is said once of a target, in its first row. */
export const targetColumns = {
  methods: '检查方式',
  begunAt: '检查开始',
  endedAt: '检查结束',
  inspectorIds: '检查人员',
  signatureKind: '当事人签字',
  signatureWords: '签字人或未签字原因',
  refusalGrounds: '不予配合的情形',
  helpers: '协助人员',
  scanNumber: '扫码入企编号',
  answeredQuestions: '现场解答疑难问题',
  remark: '备注',
} as const

export const sheetColumns = { ...placeColumns, ...itemColumns, ...targetColumns } as const

export type SheetColumn = keyof typeof sheetColumns
export type ItemColumn = keyof typeof itemColumns
export type TargetColumn = keyof typeof targetColumns

export const sheetColumnNames = Object.keys(sheetColumns) as readonly SheetColumn[]
export const itemColumnNames = Object.keys(itemColumns) as readonly ItemColumn[]
export const targetColumnNames = Object.keys(targetColumns) as readonly TargetColumn[]

const places: ReadonlySet<string> = new Set([...Object.keys(placeColumns), 'inspectorIds'])

/** A row as it may be seen by anyone: a cell in which somebody wrote a telephone or id number is empty. Places and certificates stay. */
export const withoutNumbers = (
  texts: Readonly<Record<SheetColumn, string>>,
): Readonly<Record<SheetColumn, string>> => {
  const shown = { ...texts }
  for (const column of sheetColumnNames)
    if (!places.has(column) && holdsPersonal(texts[column])) shown[column] = ''
  return shown
}

/** Above what is sent back for correction; nobody reads it. */
export const reasonHeader = '退回原因'

export const signatureWords = { signed: '已签字', refused: '拒绝签字', absent: '无人在场' } as const

export const yesWords = ['是', '√', '✓'] as const
export const noWords = ['否', '无'] as const
