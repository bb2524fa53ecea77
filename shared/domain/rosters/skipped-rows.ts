import { cleanCode, cleanLine, isNothing } from './clean-text.ts'
import type { Column } from './columns.ts'
import { headerText } from './header.ts'
import type { SheetRow } from './workbook.ts'

/** Why a row is no record. Reported, never dropped without a word. */
export type SkipReason = 'title' | 'header' | 'instruction' | 'sample' | 'total' | 'remark' | 'blank'

export interface SkippedRow {
  readonly row: number
  readonly reason: SkipReason
  /** The first words of the row */
  readonly text: string
}

const sample = /^[（(【[]?(?:案例|示例|样例|范例|举例)[)）】\]]?(?:[（(：:].*)?$|请删除|^例[：:]/
const instruction =
  /填写|必填|选填|请勿|请按|详见|下拉|不得为空|不能为空|YYYY|格式[为：:]|说明[：:]|[（(]?如[：:]|例如|多个.{0,12}(?:分开|分隔|隔开)/i
const total = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*数)/
const remark =
  /^(?:注|备注|说明|填表说明|填表人|制表人?|填报人|审核人?|填报单位|填表日期|填报日期|单位负责人)\s*[：:\d]/
const code = /^[0-9A-Z][0-9A-Z._+-]*$/

/** Judges the rows below the header. A row that has a code of its own is data, whatever words stand in it; except a sample. */
export function skipReasonOf(
  row: SheetRow,
  columns: readonly Column[],
  header: readonly string[],
): SkipReason | null {
  const named = columns.filter(({ field }) => field?.field === 'name' || field?.field === 'id')
  if (named.some((column) => sample.test(textAt(row, column.index)))) return 'sample'
  if (columns.some((column) => holdsCode(column, row))) return null
  const filled = columns.filter((column) => !isNothing(textAt(row, column.index)))
  const words = filled.map((column) => textAt(row, column.index))
  if (filled.every((column) => column.isSerial)) return skipReasonOfWords(words) ?? 'blank'
  if (repeatsHeader(row, header)) return 'header'
  return skipReasonOfWords(words)
}

function skipReasonOfWords(words: readonly string[]): SkipReason | null {
  const first = words[0] ?? ''
  if (total.test(first)) return 'total'
  if (new Set(words).size <= 3 && remark.test(first)) return 'remark'
  return words.some((word) => instruction.test(word)) ? 'instruction' : null
}

function repeatsHeader(row: SheetRow, header: readonly string[]): boolean {
  const pairs = row.cells.map(
    (cell, index) => [headerText(cell).trim(), (header[index] ?? '').trim()] as const,
  )
  const filled = pairs.filter(([text]) => text !== '')
  return filled.length > 1 && filled.every(([text, above]) => text === above)
}

/** A row's own number is no code here: forms come with their numbers printed and the rest of the row empty. */
function holdsCode(column: Column, row: SheetRow): boolean {
  if (column.isSerial || (column.field?.field !== 'id' && column.standsInFor === null)) return false
  const text = headerText(row.cells[column.index])
  return code.test(text) || code.test(cleanCode(text).text)
}

function textAt(row: SheetRow, index: number): string {
  const cell = row.cells[index]
  if (cell === undefined || cell === '') return ''
  return typeof cell === 'object' && cell.kind === 'flag'
    ? String(cell.value)
    : cleanLine(headerText(cell)).text
}

export function skipped(row: SheetRow, reason: SkipReason): SkippedRow {
  const words = [...new Set(row.cells.map((cell) => headerText(cell).trim()))].filter((word) => word !== '')
  return { row: row.number, reason, text: words.join(' ').slice(0, 80) }
}
