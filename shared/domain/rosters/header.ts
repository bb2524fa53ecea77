import { fieldsOf, type TableName } from './roster-fields.ts'
import type { Cell, SheetRow } from './workbook.ts'

/** How well a header names a field: 0 is its own header, then its synonyms in their order. */
export interface Recognised {
  readonly field: string
  readonly rank: number
}

/** A header's text and what it means, column by column; the rows it stands in. */
export interface Header {
  /** Row numbers; two for a header of two lines */
  readonly rows: readonly number[]
  readonly texts: readonly string[]
  readonly recognised: readonly (Recognised | null)[]
  /** How many different fields are recognised */
  readonly score: number
}

type Vocabulary = ReadonlyMap<string, Recognised>

const mostRowsAbove = 30

// Words that tell a header or an instruction stand at the start of a cell, however much follows.
const longestWord = 500

export function headerText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'string' ? cell : 'text' in cell ? cell.text : ''
  return text.length > longestWord ? text.slice(0, longestWord) : text
}

/** 「统一社会信用代码 *（必填）」 and 「统一社会信用代码」 are one header. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Cc}*★:_.·'"]/gu, '')
    .toLowerCase()
}

function vocabularyOf(roster: TableName): Vocabulary {
  const words = new Map<string, Recognised>()
  for (const { field, header, synonyms } of fieldsOf(roster)) {
    for (const [rank, word] of [header, ...synonyms].entries()) {
      const key = plainHeader(word)
      const known = words.get(key)
      if (known === undefined || known.rank > rank) words.set(key, { field, rank })
    }
  }
  return words
}

/** The whole header, then without its brackets, then a choice of names (注册号/统一社会信用代码) that all mean one field. */
function recognise(text: string, words: Vocabulary): Recognised | null {
  const whole = plainHeader(text)
  if (whole === '' || whole.length > 40) return null
  const bare = whole.replaceAll(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
  const found = words.get(whole) ?? words.get(bare) ?? words.get(bare.replaceAll(/[/\\、|]/g, ''))
  if (found !== undefined) return found
  const choice = whole.split(/[/\\、|或()]/).filter((part) => part !== '')
  const meant = choice.map((part) => words.get(part))
  const [first] = meant
  const isOneField = first !== undefined && meant.every((one) => one?.field === first.field)
  return isOneField ? { field: first.field, rank: Math.min(...meant.map((one) => one?.rank ?? 0)) } : null
}

/** The header among the first rows with the most fields, or null where no row names at least two, a name or a code among them. */
export function findHeader(roster: TableName, rows: readonly SheetRow[]): Header | null {
  const words = vocabularyOf(roster)
  let best: Header | null = null
  for (const [index, row] of rows.slice(0, mostRowsAbove).entries()) {
    const header = headerFrom(row, rows[index + 1], words)
    if (header.score > (best?.score ?? 0)) best = header
  }
  return best !== null && isHeader(best) ? best : null
}

/** One line, or two where both together name more fields than either alone: a row of data never adds any. */
function headerFrom(row: SheetRow, below: SheetRow | undefined, words: Vocabulary): Header {
  const single = singleOf(row, words)
  if (below === undefined || below.number !== row.number + 1) return single
  const pair = pairOf(row, below, words)
  return pair.score > Math.max(single.score, singleOf(below, words).score) ? pair : single
}

/** The header that a clerk points at, recognised as far as it goes; with the line `below` where both together are one. */
export function headerAt(roster: TableName, row: SheetRow, below: SheetRow | undefined): Header {
  return headerFrom(row, below, vocabularyOf(roster))
}

/** Every header that one of the first rows could be: for a file whose header says nothing to us but is known from before. */
export function possibleHeaders(roster: TableName, rows: readonly SheetRow[]): readonly Header[] {
  const words = vocabularyOf(roster)
  return rows.slice(0, mostRowsAbove).map((row, index) => headerFrom(row, rows[index + 1], words))
}

/** What this program adds to a file that it hands back to be mended; read again, it is no part of the file. */
export const returnedHeaders = { row: '原行号', reason: '不能导入的原因' } as const

const returned: ReadonlySet<string> = new Set(Object.values(returnedHeaders))

export function isReturnedHeader(text: string): boolean {
  return returned.has(text.trim())
}

function singleOf(row: SheetRow, words: Vocabulary): Header {
  return headerOf([row.number], row.cells.map(headerText), words)
}

function headerOf(numbers: readonly number[], texts: readonly string[], words: Vocabulary): Header {
  const recognised = texts.map((text) => recognise(text, words))
  return { rows: numbers, texts, recognised, score: scoreOf(recognised) }
}

function scoreOf(recognised: readonly (Recognised | null)[]): number {
  return new Set(recognised.map((one) => one?.field).filter((field) => field !== undefined)).size
}

function isHeader(header: Header): boolean {
  const fields = new Set(header.recognised.map((one) => one?.field))
  return header.score >= 2 && (fields.has('id') || fields.has('name'))
}

/** 执法证 over 编号 and 有效期: the two lines together where that is a header, else the lower, else the upper. */
function pairOf(upper: SheetRow, lower: SheetRow, words: Vocabulary): Header {
  const width = Math.max(upper.cells.length, lower.cells.length)
  const texts: string[] = []
  let group = ''
  for (let column = 0; column < width; column += 1) {
    const above = headerText(upper.cells[column]).trim()
    const below = headerText(lower.cells[column]).trim()
    if (above !== '') group = above
    texts.push(bestText(above, below, group, words))
  }
  return headerOf([upper.number, lower.number], texts, words)
}

function bestText(above: string, below: string, group: string, words: Vocabulary): string {
  if (below === '' || below === above) return above
  if (recognise(group + below, words) !== null) return group + below
  if (recognise(below, words) !== null) return below
  return above === '' ? below : above + below
}
