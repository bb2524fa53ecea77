import type { ImportRow, Listing, ListImportPreview } from '#shared/contract/index.ts'
import { countOutcomes } from '#shared/domain/rosters/compare-roster.ts'
import type { ComparedRow, RowOutcome } from '#shared/domain/rosters/compare-roster.ts'
import { isSkipped, openRoster, readRows } from '#shared/domain/rosters/read-roster.ts'
import type { ReadOptions, RosterTable } from '#shared/domain/rosters/read-roster.ts'
import type { IncomingRow } from '#shared/domain/rosters/read-row.ts'
import type { TableName } from '#shared/domain/rosters/roster-fields.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import { plainValues } from '#shared/domain/rosters/values.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { breathe } from '../../context.ts'
import type { Run } from '../../core.ts'
import { readTable } from '../../files/read-table.ts'
import { sha256OfBytes } from '../../sha256.ts'

/** A row with what confirming would keep of it; null: nothing. */
export type ComparedFor<Kept> = ComparedRow & { readonly kept: Kept | null }

/** A list whose rows name records of the rosters, between reading and confirming. */
export interface ListSession<Kept> {
  readonly fileName: string
  readonly fileDigest: string
  readonly table: Pick<RosterTable<TableName>, 'sheet' | 'sheets' | 'otherSheets' | 'headerRows' | 'columns'>
  readonly skipped: readonly SkippedRow[]
  readonly compared: readonly ComparedFor<Kept>[]
  /** Fingerprint of everything that the rows were compared with */
  readonly stamp: string
}

export const batch = 2000

interface ListFile {
  readonly list: TableName
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly options: ReadOptions
}

/** Reads every row of the list's table; can be cancelled between batches. */
export async function readList({ list, file, options }: ListFile, run: Run) {
  const workbook = await readTable(file.bytes, file.name, {
    signal: run.signal,
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
  })
  if (!workbook.ok) return workbook
  const opened = openRoster(list, workbook.value, options)
  if (!opened.ok) return opened
  const table = opened.value
  const incoming: IncomingRow[] = []
  const skipped: SkippedRow[] = []
  for (const row of readRows(table)) {
    if (isSkipped(row)) skipped.push(row)
    else incoming.push(row)
    if (incoming.length % batch === 0) {
      run.onProgress({ doing: 'checking-rows', done: incoming.length, total: table.rows.length })
      await breathe(run)
    }
  }
  const { sheet, sheets, otherSheets, headerRows, columns } = table
  return ok({
    fileName: file.name,
    fileDigest: sha256OfBytes(file.bytes),
    table: { sheet, sheets, otherSheets, headerRows, columns },
    incoming,
    skipped,
  })
}

/** All of a comparison, letting other calls through between batches. */
export async function gathered<Row>(rows: Iterable<Row>, total: number, run: Run): Promise<readonly Row[]> {
  const all: Row[] = []
  for (const row of rows) {
    all.push(row)
    if (all.length % batch !== 0) continue
    run.onProgress({ doing: 'comparing-rows', done: all.length, total })
    await breathe(run)
  }
  return all
}

export function listPreview<Kept>(token: string, session: ListSession<Kept>): ListImportPreview {
  const { table, fileName, skipped, compared } = session
  return {
    token,
    fileName,
    sheet: table.sheet,
    sheets: table.sheets,
    otherSheets: table.otherSheets,
    headerRow: table.headerRows.at(-1) ?? 1,
    columns: table.columns.map(({ header, field }) => ({ header, field: field?.field ?? null })),
    counts: countOutcomes(compared),
    skipped,
  }
}

interface RowQuery {
  readonly outcomes: readonly RowOutcome[]
  readonly offset: number
  readonly limit: number
}

/** One page of the rows with one of the outcomes; no outcome asks for all. */
export function listRows<Kept>(session: ListSession<Kept>, query: RowQuery): Listing<ImportRow> {
  const { outcomes, offset, limit } = query
  const chosen = session.compared.filter(({ outcome }) => outcomes.length === 0 || outcomes.includes(outcome))
  return { total: chosen.length, rows: chosen.slice(offset, offset + limit).map(listRow) }
}

function listRow({ row, outcome, values, problems, changes }: ComparedRow): ImportRow {
  return { row, outcome, values: plainValues(values), problems, changes }
}

/** What confirming writes. */
export function keptRows<Kept>({ compared }: ListSession<Kept>): readonly Kept[] {
  return compared.flatMap(({ kept }) => (kept === null ? [] : [kept]))
}
