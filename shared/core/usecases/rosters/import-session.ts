import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { compareRoster, compareRows, countOutcomes } from '#shared/domain/rosters/compare-roster.ts'
import type { ComparedRow } from '#shared/domain/rosters/compare-roster.ts'
import { correctRow } from '#shared/domain/rosters/read-row.ts'
import type { IncomingRow } from '#shared/domain/rosters/read-row.ts'
import { isSkipped, readRows } from '#shared/domain/rosters/read-roster.ts'
import type { RosterTable } from '#shared/domain/rosters/read-roster.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { plainValues } from '#shared/domain/rosters/values.ts'
import type { Run } from '../../core.ts'
import { breathe } from '../../context.ts'

/** One file between reading and confirming: what it says, and what it would do to the roster. */
export interface ImportSession {
  readonly roster: RosterName
  readonly fileName: string
  readonly fileDigest: string
  readonly table: RosterTable
  readonly existing: ReadonlyMap<string, RosterRecord[RosterName]>
  /** id → why it left the roster */
  readonly retired: ReadonlyMap<string, string>
  /** Fingerprint of the roster that the rows were compared with */
  readonly stamp: string
  readonly incoming: readonly IncomingRow[]
  readonly skipped: readonly SkippedRow[]
  readonly compared: readonly ComparedRow[]
}

const batch = 2000

type Start = Pick<
  ImportSession,
  'roster' | 'fileName' | 'fileDigest' | 'table' | 'existing' | 'retired' | 'stamp'
>

/** Reads every row of the table and compares it with the roster; can be cancelled between batches. */
export async function startSession(start: Start, run: Run): Promise<ImportSession> {
  const incoming: IncomingRow[] = []
  const skipped: SkippedRow[] = []
  for (const row of readRows(start.table)) {
    if (isSkipped(row)) skipped.push(row)
    else incoming.push(row)
    if (incoming.length % batch === 0) {
      run.onProgress({ doing: 'checking-rows', done: incoming.length, total: start.table.rows.length })
      await breathe(run)
    }
  }
  const compared: ComparedRow[] = []
  for (const row of compareRows(start.roster, start.existing, incoming, start.retired)) {
    compared.push(row)
    if (compared.length % batch === 0) {
      run.onProgress({ doing: 'comparing-rows', done: compared.length, total: incoming.length })
      await breathe(run)
    }
  }
  // The raw cells have said all they have to say; a preview of 100,000 rows must not hold them twice.
  return { ...start, table: { ...start.table, rows: [] }, incoming, skipped, compared }
}

/** The session after a clerk has mended one row; every row is compared anew, for a mended code can clash with another. */
export function withCorrection(
  session: ImportSession,
  row: number,
  texts: Readonly<Record<string, string>>,
): ImportSession {
  const incoming = session.incoming.map((one) =>
    one.row === row ? correctRow(one, texts, session.table.context) : one,
  )
  return {
    ...session,
    incoming,
    compared: compareRoster(session.roster, session.existing, incoming, session.retired),
  }
}

export function previewOf(token: string, session: ImportSession): ImportPreview {
  const { table } = session
  return {
    token,
    roster: session.roster,
    fileName: session.fileName,
    sheet: table.sheet,
    sheets: table.sheets,
    otherSheets: table.otherSheets,
    headerRow: table.headerRows.at(-1) ?? 1,
    headerRows: table.headerRows,
    columns: table.columns.map(({ header, field }) => ({ header, field: field?.field ?? null })),
    counts: countOutcomes(session.compared),
    skipped: session.skipped,
  }
}

export function rowView({ row, outcome, values, problems, changes }: ComparedRow): ImportRow {
  return { row, outcome, values: plainValues(values), problems, changes }
}
