import type { Cell } from '#shared/domain/rosters/workbook.ts'

/** What the start tag of a cell says; names in lower case. */
export type CellAttributes = Readonly<Record<string, string>>

const textFormat = /mso-number-format\s*:\s*["']?\\?@/i
const shownAsNumber = /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i

/**
 * A cell is the text that the clerk sees. Only where Excel (`x:num`) or LibreOffice (`sdval`) say that it was a number and it looks
 * like one, it is a number: a code that was one may have lost digits.
 */
export function cellOf(text: string, attributes: CellAttributes): Cell {
  const error = attributes['x:err']
  if (error !== undefined) return { kind: 'error', text: error === '' ? text : error }
  if (attributes['x:str'] !== undefined || textFormat.test(attributes['style'] ?? '')) return text
  const number = attributes['x:num'] ?? attributes['sdval']
  if (number === undefined || !shownAsNumber.test(text)) return text
  const value = Number(number.trim() === '' ? text : number)
  return Number.isFinite(value) ? { kind: 'number', text, value } : text
}
