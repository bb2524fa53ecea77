import { fail, ok, type Result } from '../kernel/result.ts'
import { assignColumns, type Column, type ColumnChoice } from './columns.ts'
import { findHeader, headerAt, possibleHeaders, type Header } from './header.ts'
import { readRow, type Assumptions, type IncomingRow, type RowContext } from './read-row.ts'
import { choiceFor, headerKey, type RememberedReadings } from './remembered-reading.ts'
import { regionFinder, type Region } from './regions.ts'
import { fieldNamed, keysOf, type TableName } from './roster-fields.ts'
import { skipped, skipReasonOf, type SkippedRow } from './skipped-rows.ts'
import type { RosterName } from './types.ts'
import type { WordFinder } from './vocabulary.ts'
import type { Sheet, SheetRow, Workbook } from './workbook.ts'

export interface ReadOptions {
  /** The office's 乡镇/街道 with their other names */
  readonly regions?: readonly Region[]
  /** The office's own 行政区划 (宁晋县): an address of another county names none of its regions */
  readonly county?: string
  readonly words?: WordFinder
  /** A sheet by name; without it the visible sheet with the best header, of equals the one with more rows */
  readonly sheet?: string
  /** The header's row number, where a clerk points at it */
  readonly headerRow?: number
  readonly columns?: ColumnChoice
  readonly assumptions?: Assumptions
  /** What was told of files with the same header before; `columns` and `assumptions` of this file go before it */
  readonly remembered?: RememberedReadings
}

export type RosterFailure =
  | { readonly code: 'sheet-not-found'; readonly sheet: string; readonly sheets: readonly string[] }
  | {
      readonly code: 'header-not-found'
      readonly sheets: readonly string[]
      readonly expected: readonly string[]
    }
  | {
      readonly code: 'column-missing'
      readonly missing: readonly string[]
      readonly found: readonly string[]
    }

/** A roster found in a workbook: where its header is and what each column fills; its rows are read by `readRows`. */
export interface RosterTable<Name extends TableName = RosterName> {
  readonly roster: Name
  readonly sheet: string
  readonly sheets: readonly string[]
  /** Sheets besides the chosen one that also look like this roster: nothing of them is imported */
  readonly otherSheets: readonly string[]
  /** Two row numbers for a header of two lines; the last is the header's row */
  readonly headerRows: readonly number[]
  readonly columns: readonly Column[]
  readonly rows: readonly SheetRow[]
  readonly header: Header
  /** Columns and assumptions were taken from what was told of such a file before */
  readonly isRemembered: boolean
  readonly context: RowContext
}

interface Candidate {
  readonly sheet: Sheet
  readonly header: Header
}

/** Finds the roster's sheet, header and columns. Reads no row yet. */
export function openRoster<Name extends TableName>(
  roster: Name,
  workbook: Workbook,
  options: ReadOptions = {},
): Result<RosterTable<Name>, RosterFailure> {
  const sheets = workbook.sheets.map(({ name }) => name)
  const offered = offeredSheets(workbook, options.sheet)
  if (options.sheet !== undefined && offered.length === 0) {
    return fail({ code: 'sheet-not-found', sheet: options.sheet, sheets })
  }
  const candidates = offered
    .flatMap((sheet) => candidateOf(roster, sheet, options))
    .toSorted(betterFirst(roster))
  const [chosen, ...others] = candidates
  if (chosen === undefined) {
    return fail({
      code: 'header-not-found',
      sheets,
      expected: keysOf(roster).map((key) => keyWord(roster, key)),
    })
  }
  const table = tableOf(roster, workbook, chosen, options)
  const missing = keysOf(roster).filter((key) => !key.some((field) => isFilled(table, field)))
  // Who points at a header gives its columns next: the table is shown to be mended, not refused.
  const isPointed = options.headerRow !== undefined && options.columns === undefined
  if (missing.length > 0 && !isPointed) {
    const found = table.columns.map(({ header }) => header)
    return fail({ code: 'column-missing', missing: missing.map((key) => keyWord(roster, key)), found })
  }
  const otherSheets = others.filter(({ header }) => hasKeys(roster, header)).map(({ sheet }) => sheet.name)
  return ok({ ...table, sheets, otherSheets })
}

/** The rows below the header, one by one: a caller may let other work run between them. */
export function* readRows(table: RosterTable<TableName>): Generator<IncomingRow | SkippedRow, void> {
  const first = table.headerRows[0] ?? 0
  const last = table.headerRows.at(-1) ?? 0
  for (const row of table.rows) {
    if (row.number < first) yield skipped(row, 'title')
    if (row.number <= last) continue
    const reason = skipReasonOf(row, table.columns, table.header.texts)
    yield reason === null ? readRow(row, table.context) : skipped(row, reason)
  }
}

export function isSkipped(row: IncomingRow | SkippedRow): row is SkippedRow {
  return 'reason' in row
}

export function isIncoming(row: IncomingRow | SkippedRow): row is IncomingRow {
  return !isSkipped(row)
}

function offeredSheets(workbook: Workbook, name: string | undefined): readonly Sheet[] {
  if (name !== undefined) return workbook.sheets.filter((sheet) => sheet.name === name)
  // What an office has hidden (lists for drop-downs, last year's rows) is read only when asked for by name.
  return workbook.sheets.filter((sheet) => !sheet.hidden)
}

function candidateOf(roster: TableName, sheet: Sheet, options: ReadOptions): readonly Candidate[] {
  const at = sheet.rows.findIndex((row) => row.number === options.headerRow)
  const pointed = sheet.rows[at]
  const header =
    pointed === undefined
      ? (findHeader(roster, sheet.rows) ?? knownHeader(roster, sheet, options.remembered))
      : headerAt(roster, pointed, sheet.rows[at + 1])
  return header === null ? [] : [{ sheet, header }]
}

function knownHeader(
  roster: TableName,
  sheet: Sheet,
  remembered: RememberedReadings | undefined,
): Header | null {
  if (remembered === undefined || remembered.size === 0) return null
  return possibleHeaders(roster, sheet.rows).find((header) => remembered.has(headerKey(header))) ?? null
}

function betterFirst(roster: TableName): (one: Candidate, other: Candidate) => number {
  return (one, other) =>
    Number(hasKeys(roster, other.header)) - Number(hasKeys(roster, one.header)) ||
    other.header.score - one.header.score ||
    other.sheet.rows.length - one.sheet.rows.length
}

function hasKeys(roster: TableName, header: Header): boolean {
  const fields = new Set(header.recognised.map((one) => one?.field))
  return keysOf(roster).every((key) => key.some((field) => fields.has(field)))
}

function keyWord(roster: TableName, key: readonly string[]): string {
  return key.map((field) => fieldNamed(roster, field)?.header ?? field).join(' / ')
}

function tableOf<Name extends TableName>(
  roster: Name,
  workbook: Workbook,
  { sheet, header }: Candidate,
  options: ReadOptions,
): RosterTable<Name> {
  const known = options.remembered?.get(headerKey(header))
  const choice = options.columns ?? (known === undefined ? {} : choiceFor(header, known))
  const columns = assignColumns(roster, header, usedColumns(sheet, header), choice)
  const context = {
    roster,
    columns,
    dateSystem: workbook.dateSystem,
    regions: regionFinder(options.regions ?? [], options.county),
    ...(options.words === undefined ? {} : { words: options.words }),
    assumptions: options.assumptions ?? known?.defaults ?? {},
  }
  const { rows } = sheet
  return {
    roster,
    sheet: sheet.name,
    sheets: [],
    otherSheets: [],
    headerRows: header.rows,
    columns,
    rows,
    header,
    isRemembered: known !== undefined,
    context,
  }
}

/** Columns with a header or with anything below it, from left to right. */
function usedColumns(sheet: Sheet, header: Header): ReadonlySet<number> {
  const used = new Set<number>()
  for (const [index, text] of header.texts.entries()) if (text.trim() !== '') used.add(index)
  const last = header.rows.at(-1) ?? 0
  for (const row of sheet.rows) {
    if (row.number <= last) continue
    for (const [index, cell] of row.cells.entries()) if (cell !== '') used.add(index)
  }
  return new Set([...used].toSorted((one, other) => one - other))
}

function isFilled(table: RosterTable<TableName>, field: string): boolean {
  return table.columns.some((column) => column.field?.field === field)
}
