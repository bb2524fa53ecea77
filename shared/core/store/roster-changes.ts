import type { ChangeCause } from '#shared/contract/index.ts'
import type { RecordChanges } from '#shared/domain/rosters/record-changes.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Db, RosterChangeRow, Tx } from './database.ts'
import { findOffice } from './offices.ts'
import { rowByRow } from './row-by-row.ts'

/** Who changed records of which roster, when and by which act. */
export interface ChangeAbout {
  readonly roster: RosterName
  readonly at: string
  readonly cause: ChangeCause
  /** Without it the office's clerk, as in the ledger */
  readonly actor?: string
  readonly importId?: string
}

export interface ChangeEntry {
  readonly id: string
  /** `changesBetween` of the record before and after, and `retirement` where it left or came back */
  readonly changes: RecordChanges
}

export interface KeptChange extends ChangeEntry {
  readonly sequence: number
  readonly at: string
  readonly actor: string
  readonly cause: ChangeCause
  readonly importId: string
}

/** Who acts, in the words of the ledger. */
export async function actorOf(tx: Tx): Promise<string> {
  return (await findOffice(tx))?.profile.clerk ?? '初次设置'
}

/**
 * Keeps what an act changed, record by record, in the transaction of the act. Whoever writes a record calls it:
 * an import can be undone only where it knows of every later change. An entry without changes is left out, except an addition.
 */
export async function recordChanges(
  tx: Tx,
  about: ChangeAbout,
  entries: readonly ChangeEntry[],
): Promise<void> {
  const { roster, at, cause, importId = '' } = about
  const told = entries.filter(({ changes }) => cause === 'added' || Object.keys(changes).length > 0)
  if (told.length === 0) return
  const actor = about.actor ?? (await actorOf(tx))
  const statement = tx
    .insertInto('roster_change')
    .values({ roster, record_id: '', at, actor, cause, import_id: importId, changes: '' })
    .compile()
  const rows = told.map(({ id, changes }) => [
    roster,
    id,
    at,
    actor,
    cause,
    importId,
    JSON.stringify(changes),
  ])
  await tx.executeQuery(rowByRow(statement.sql, rows))
}

/** The changes of one record, oldest first. */
export async function changesOfRecord(
  db: Db | Tx,
  roster: RosterName,
  id: string,
): Promise<readonly KeptChange[]> {
  const rows = await db
    .selectFrom('roster_change')
    .selectAll()
    .where('roster', '=', roster)
    .where('record_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(toChange)
}

/** The changes one import made, oldest first; those of its undoing apart. */
export async function changesOfImport(db: Db | Tx, importId: string): Promise<readonly KeptChange[]> {
  const rows = await db
    .selectFrom('roster_change')
    .selectAll()
    .where('import_id', '=', importId)
    .where('cause', '<>', 'undone')
    .orderBy('seq')
    .execute()
  return rows.map(toChange)
}

/** After the change `first`, up to `last`. */
export interface ChangeSpan {
  readonly first: number
  readonly last: number
}

/** The changes one act on many made, oldest first. */
export async function changesOfBulk(
  db: Db | Tx,
  roster: RosterName,
  { first, last }: ChangeSpan,
): Promise<readonly KeptChange[]> {
  const rows = await db
    .selectFrom('roster_change')
    .selectAll()
    .where('seq', '>', first)
    .where('seq', '<=', last)
    .where('roster', '=', roster)
    .where('cause', '=', 'bulk')
    .orderBy('seq')
    .execute()
  return rows.map(toChange)
}

/** Whether a record that was changed in the span was changed again behind it. */
export async function isChangedAfter(
  db: Db | Tx,
  roster: RosterName,
  { first, last }: ChangeSpan,
): Promise<boolean> {
  const later = await db
    .selectFrom('roster_change as later')
    .select('later.seq')
    .where('later.seq', '>', last)
    .where('later.roster', '=', roster)
    .where('later.record_id', 'in', (inner) =>
      inner
        .selectFrom('roster_change as span')
        .select('span.record_id')
        .where('span.seq', '>', first)
        .where('span.seq', '<=', last)
        .where('span.roster', '=', roster),
    )
    .limit(1)
    .execute()
  return later.length > 0
}

/** The number of the last change; 0 before the first. */
export async function lastChange(db: Db | Tx): Promise<number> {
  const row = await db
    .selectFrom('roster_change')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

function toChange(row: Omit<RosterChangeRow, 'seq'> & { readonly seq: number }): KeptChange {
  return {
    id: row.record_id,
    changes: JSON.parse(row.changes) as RecordChanges,
    sequence: row.seq,
    at: row.at,
    actor: row.actor,
    // Written by `recordChanges` only.
    cause: row.cause as ChangeCause,
    importId: row.import_id,
  }
}
