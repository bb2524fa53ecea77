import { sql } from 'kysely'
import type { Kept, Listing } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { filterKindOf } from '#shared/domain/rosters/filters.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'
import type { ListQuestion, ValueCount } from './list-index/questions.ts'
import type { RosterIndex } from './list-index/roster-index.ts'
import { rosterIndex } from './list-index/roster-index.ts'
import type { KeptRow } from './roster-rows.ts'
import { rowCodecs, tableOf, toKept } from './roster-rows.ts'

export interface RosterQuery extends ListQuestion {
  readonly roster: RosterName
  readonly offset: number
  readonly limit: number
}

type AnyKept = Kept<RosterRecord[RosterName]>

// They live and die with their connection, and nothing but a list knows of them.
const indexes = new WeakMap<Db, Map<RosterName, RosterIndex>>()

/** The index of one roster, the same for everybody who asks. Never inside a transaction: it would wait for itself. */
function indexOf(db: Db, roster: RosterName): RosterIndex {
  const ofDb = indexes.get(db) ?? new Map<RosterName, RosterIndex>()
  indexes.set(db, ofDb)
  const index = ofDb.get(roster) ?? rosterIndex(db, roster)
  ofDb.set(roster, index)
  return index
}

/** One page in the order asked for, and how many there are in all. `today`: windows of dates move with it. */
export async function listRoster(db: Db, query: RosterQuery, today: IsoDate): Promise<Listing<AnyKept>> {
  const { roster, offset, limit, search, filters, retired, sort } = query
  const found = await indexOf(db, roster).find({ search, filters, retired, sort }, today)
  return { total: found.length, rows: await readRows(db, roster, found.slice(offset, offset + limit)) }
}

async function readRows(db: Db, roster: RosterName, rowids: readonly number[]): Promise<readonly AnyKept[]> {
  if (rowids.length === 0) return []
  const wanted = sql.join(rowids.map((row) => sql.lit(row)))
  const read = await sql<KeptRow & { row: number }>`select rowid as row, * from ${tableOf(roster)}
    where rowid in (${wanted})`.execute(db)
  const byRow = new Map(read.rows.map((row) => [row.row, row]))
  return rowids.flatMap((rowid) => {
    const row = byRow.get(rowid)
    // Taken out since the index answered: the next question will know.
    return row === undefined ? [] : [toKept(roster, row)]
  })
}

/** Those of these records that are there, in the order of their ids. Some thousand at a time: each is named in the question. */
export async function recordsById(
  db: Db | Tx,
  roster: RosterName,
  ids: readonly string[],
): Promise<readonly AnyKept[]> {
  const wanted = JSON.stringify(ids)
  const read = await sql<KeptRow>`select * from ${tableOf(roster)}
    where id in (select value from json_each(${wanted})) order by id`.execute(db)
  return read.rows.map((row) => toKept(roster, row))
}

/** Ids of all records that fit, in name order. */
export async function idsFound(
  db: Db,
  roster: RosterName,
  question: Omit<ListQuestion, 'sort'>,
  today: IsoDate,
): Promise<readonly string[]> {
  const sort = { by: 'name', down: false }
  const found = await indexOf(db, roster).find({ ...question, sort }, today)
  const ids = await sql<{ row: number; id: string }>`select rowid as row, id from ${tableOf(roster)}`.execute(
    db,
  )
  const byRow = new Map(ids.rows.map(({ row, id }) => [row, id]))
  return found.flatMap((row) => byRow.get(row) ?? [])
}

/** Distinct values of a field among records in use, most frequent first; for lists, from memory. */
export async function filterValues(
  db: Db,
  roster: RosterName,
  field: string,
): Promise<readonly ValueCount[]> {
  return filterKindOf(roster, field) === null
    ? rosterValues(db, roster, field)
    : indexOf(db, roster).count(field)
}

/** The same from the file, also within a transaction. */
export async function rosterValues(
  db: Db | Tx,
  roster: RosterName,
  field: string,
): Promise<readonly ValueCount[]> {
  const found = columnOf(roster, field)
  if (found === null) return []
  const column = sql.ref(found.column)
  const source = found.isList
    ? sql`select each.value as value from ${tableOf(roster)} as kept, json_each(kept.${column}) as each
        where kept.retired_reason = ''`
    : sql`select ${column} as value from ${tableOf(roster)} where retired_reason = ''`
  const counted = await sql<ValueCount>`select value, count(*) as count from (${source})
    group by value order by count desc, value`.execute(db)
  return counted.rows
}

/** The names come from outside: `constructor` is no column although every object has one. */
function columnOf(roster: RosterName, field: string): { column: string; isList: boolean } | null {
  for (const [isList, columns] of [
    [false, rowCodecs[roster].plain],
    [true, rowCodecs[roster].lists],
  ] as const) {
    const column = Object.hasOwn(columns, field) ? columns[field] : undefined
    if (column !== undefined) return { column, isList }
  }
  return null
}

export async function countRosters(db: Db | Tx): Promise<Readonly<Record<RosterName, number>>> {
  // All less the retired: both are read off an index, where the rows of a hundred thousand would be walked through.
  const inUse = (table: string) =>
    sql.raw(`(select count(*) from ${table}) - (select count(*) from ${table} where retired_reason <> '')`)
  const rows = await sql<Record<RosterName, number>>`select
    ${inUse('target')} as targets, ${inUse('inspector')} as inspectors,
    ${inUse('expert')} as experts, ${inUse('item')} as items`.execute(db)
  return rows.rows[0] ?? { targets: 0, inspectors: 0, experts: 0, items: 0 }
}
