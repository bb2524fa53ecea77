import { sql } from 'kysely'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Db } from '../database.ts'
import { rowCodecs } from '../roster-rows.ts'

const listOf = (roster: RosterName) => sql.table(`temp.touched_${rowCodecs[roster].table}`)

/**
 * Begins to note which rows of a roster are written, whoever writes them and however: triggers of this connection only, which nothing
 * of the office's file knows. They roll back with what they noted.
 */
export async function watch(db: Db, roster: RosterName): Promise<void> {
  const { table } = rowCodecs[roster]
  await sql`create temp table if not exists ${sql.ref(`touched_${table}`)} (row integer primary key)`.execute(
    db,
  )
  // Not `insert or ignore`: within an upsert SQLite takes its own way out of a conflict, which is to abort.
  for (const [event, row] of [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const) {
    await sql
      .raw(
        `create temp trigger if not exists touched_${table}_${event} after ${event} on main.${table}
        begin insert into touched_${table} select ${row}.rowid
          where not exists (select 1 from touched_${table} as known where known.row = ${row}.rowid); end`,
      )
      .execute(db)
  }
  await forget(db, roster)
}

/** Rowids written since, `most + 1` of them at most. */
export async function touchedRows(db: Db, roster: RosterName, most: number): Promise<readonly number[]> {
  const found = await sql<{ row: number }>`select row from ${listOf(roster)} limit ${most + 1}`.execute(db)
  return found.rows.map(({ row }) => row)
}

export async function forget(db: Db, roster: RosterName): Promise<void> {
  await sql`delete from ${listOf(roster)}`.execute(db)
}
