import { sql } from 'kysely'
import type { Kept } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'
import type { KeptRow } from './roster-rows.ts'
import { recordOf, rowCodecs, tableOf, toKept } from './roster-rows.ts'
import { rowByRow } from './row-by-row.ts'
import { searchText } from './search-text.ts'

/** Every record in use, in id order; the input of an import's comparison and of a draw. */
export async function readRoster<Name extends RosterName>(
  db: Db | Tx,
  roster: Name,
): Promise<readonly RosterRecord[Name][]> {
  const rows =
    await sql<KeptRow>`select * from ${tableOf(roster)} where retired_reason = '' order by id`.execute(db)
  return rows.rows.map((row) => recordOf(roster, row))
}

/** Ids that were retired, with the reason: an import must not bring them back unasked. */
export async function retiredIds(db: Db | Tx, roster: RosterName): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ id: string; reason: string }>`select id, retired_reason as reason
    from ${tableOf(roster)} where retired_reason <> ''`.execute(db)
  return new Map(rows.rows.map((row) => [row.id, row.reason]))
}

export async function findRecord<Name extends RosterName>(
  db: Db | Tx,
  roster: Name,
  id: string,
): Promise<Kept<RosterRecord[Name]> | null> {
  const rows = await sql<KeptRow>`select * from ${tableOf(roster)} where id = ${id}`.execute(db)
  const row = rows.rows[0]
  return row === undefined ? null : toKept(roster, row)
}

/** Records with these ids, retired ones too, in the order of the ids; unknown ids are passed over. */
export async function readRecords<Name extends RosterName>(
  db: Db | Tx,
  roster: Name,
  ids: readonly string[],
): Promise<readonly RosterRecord[Name][]> {
  // One parameter however many they are: SQLite binds 32,766 at most.
  const rows = await sql<KeptRow & { readonly id: string }>`select * from ${tableOf(roster)}
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(db)
  const records = new Map(rows.rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = records.get(id)
    return row === undefined ? [] : [recordOf(roster, row)]
  })
}

/**
 * Inserts or replaces by id; a retired record comes back into use. `addedByImport` marks those that are new. The caller keeps what
 * changed by `recordChanges`. Returns nothing: all or an exception.
 */
export async function putRecords<Name extends RosterName>(
  tx: Tx,
  roster: Name,
  records: readonly RosterRecord[Name][],
  at: string,
  addedByImport = '',
): Promise<void> {
  const [first] = records
  if (first === undefined) return
  const { toRow } = rowCodecs[roster]
  const columns = [...Object.keys(toRow(first)), 'search', 'changed_at']
  const replaced = columns
    .filter((column) => column !== 'id')
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  const statement = sql`insert into ${tableOf(roster)}
    (${sql.join(columns.map((column) => sql.ref(column)))}, revision, retired_reason, added_by_import)
    values (${sql.join(columns.map(() => sql`?`))}, 1, '', ${sql.lit(addedByImport)})
    on conflict (id) do update set ${sql.join(replaced)}, revision = revision + 1, retired_reason = ''`
  const cells = records.map((record) => [
    ...Object.values(toRow(record)),
    searchText(record.id, record.name),
    at,
  ])
  await tx.executeQuery(rowByRow(statement.compile(tx).sql, cells))
}

/** Why a record left the roster; empty for one in use. */
export async function retiredReason(db: Db | Tx, roster: RosterName, id: string): Promise<string> {
  const rows = await sql<{ reason: string }>`select retired_reason as reason from ${tableOf(roster)}
    where id = ${id}`.execute(db)
  return rows.rows[0]?.reason ?? ''
}

/** Takes records out of use, or with an empty reason back into it. The caller keeps it by `recordChanges`. */
export async function retireRecords(
  tx: Tx,
  roster: RosterName,
  ids: readonly string[],
  reason: string,
  at: string,
): Promise<void> {
  const statement = sql`update ${tableOf(roster)} set retired_reason = ?, revision = revision + 1, changed_at = ?
    where id = ?`
  await tx.executeQuery(
    rowByRow(
      statement.compile(tx).sql,
      ids.map((id) => [reason, at, id]),
    ),
  )
}

/** The records that an import changed, as they stand now, by id. */
export async function recordsChangedBy<Name extends RosterName>(
  db: Db | Tx,
  roster: Name,
  importId: string,
): Promise<ReadonlyMap<string, RosterRecord[Name]>> {
  const rows = await sql<KeptRow>`select * from ${tableOf(roster)} where id in
    (select record_id from roster_change where import_id = ${importId})`.execute(db)
  const records = rows.rows.map((row) => recordOf(roster, row))
  return new Map(records.map((record) => [record.id, record]))
}

/** Takes records that an import brought out again, as if it had never been; how many they were. */
export async function removeAddedBy(tx: Tx, roster: RosterName, importId: string): Promise<number> {
  const removed = await sql`delete from ${tableOf(roster)} where added_by_import = ${importId}`.execute(tx)
  return Number(removed.numAffectedRows ?? 0)
}

/** Changes with every change of the roster: what was compared with it is then out of date. */
export async function rosterStamp(db: Db | Tx, roster: RosterName): Promise<string> {
  // An undone import takes records away without a trace in their revisions.
  const rows = await sql<{ stamp: string }>`select count(*) || ':' || coalesce(sum(revision), 0) || ':' ||
      (select count(*) from roster_import where state = 'undone') as stamp
    from ${tableOf(roster)}`.execute(db)
  return rows.rows[0]?.stamp ?? ''
}
