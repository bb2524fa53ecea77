import { absentRecords, type AbsentRecords } from '#shared/domain/rosters/absent-records.ts'
import { compareRoster, compareRows } from '#shared/domain/rosters/compare-roster.ts'
import type { ComparedRow } from '#shared/domain/rosters/compare-roster.ts'
import type { ColumnChoice } from '#shared/domain/rosters/columns.ts'
import { correctRow } from '#shared/domain/rosters/read-row.ts'
import type { IncomingRow } from '#shared/domain/rosters/read-row.ts'
import { isSkipped, readRows } from '#shared/domain/rosters/read-roster.ts'
import type { RosterTable } from '#shared/domain/rosters/read-roster.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Run } from '../../core.ts'
import { breathe } from '../../context.ts'

interface Start {
  readonly roster: RosterName
  /** The bytes as they came: rejected rows are handed back in the file's own cells */
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly fileDigest: string
  readonly table: RosterTable
  /** What the clerk told of the columns of this file; null where nothing */
  readonly choice: ColumnChoice | null
  readonly existing: ReadonlyMap<string, RosterRecord[RosterName]>
  /** id → why it left the roster */
  readonly retired: ReadonlyMap<string, string>
  /** Fingerprint of the roster that the rows were compared with */
  readonly stamp: string
}

/** One file between reading and confirming: what it says, and what it would do to the roster. */
export interface ImportSession extends Start {
  readonly incoming: readonly IncomingRow[]
  readonly skipped: readonly SkippedRow[]
  readonly compared: readonly ComparedRow[]
  readonly absent: AbsentRecords
  /** Row → what the clerk mended in it: field → text */
  readonly mended: ReadonlyMap<number, Readonly<Record<string, string>>>
}

const batch = 2000

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
  const absent = absentRecords(start.roster, start.existing, compared)
  // The raw cells have said all they have to say; a preview of 100,000 rows must not hold them twice.
  const table = { ...start.table, rows: [] }
  return { ...start, table, incoming, skipped, compared, absent, mended: new Map() }
}

/** The session after a clerk has mended one row; every row is compared anew, for a mended code can clash with another. */
export function withCorrection(
  session: ImportSession,
  row: number,
  texts: Readonly<Record<string, string>>,
): ImportSession {
  const { roster, existing, retired } = session
  const incoming = session.incoming.map((one) =>
    one.row === row ? correctRow(one, texts, session.table.context) : one,
  )
  const compared = compareRoster(roster, existing, incoming, retired)
  const mended = new Map(session.mended).set(row, { ...session.mended.get(row), ...texts })
  return { ...session, incoming, compared, absent: absentRecords(roster, existing, compared), mended }
}
