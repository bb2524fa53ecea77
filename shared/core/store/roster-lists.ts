import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Kept, Listing } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'
import type { KeptRow } from './roster-rows.ts'
import { rowCodecs, tableOf, toKept } from './roster-rows.ts'

export interface RosterQuery {
  readonly roster: RosterName
  readonly search: string
  readonly filters: Readonly<Record<string, readonly string[]>>
  readonly retired: boolean
  readonly offset: number
  readonly limit: number
}

/** One page in name order, and how many there are in all. */
export async function listRoster(
  db: Db | Tx,
  query: RosterQuery,
): Promise<Listing<Kept<RosterRecord[RosterName]>>> {
  const table = tableOf(query.roster)
  const where = sql.join(conditionsOf(query), sql` and `)
  const counted = await sql<{ n: number }>`select count(*) as n from ${table} where ${where}`.execute(db)
  const page = await sql<KeptRow>`select * from ${table} where ${where}
    order by name, id limit ${query.limit} offset ${query.offset}`.execute(db)
  return { total: counted.rows[0]?.n ?? 0, rows: page.rows.map((row) => toKept(query.roster, row)) }
}

function conditionsOf(query: RosterQuery): RawBuilder<unknown>[] {
  const conditions = [query.retired ? sql`retired_reason <> ''` : sql`retired_reason = ''`]
  const words = query.search.trim().toLowerCase().split(/\s+/u).filter(Boolean)
  for (const word of words) conditions.push(sql`instr(search, ${word}) > 0`)
  for (const [field, values] of Object.entries(query.filters)) {
    if (values.length > 0) conditions.push(filterOf(query.roster, field, values))
  }
  return conditions
}

function filterOf(roster: RosterName, field: string, values: readonly string[]): RawBuilder<unknown> {
  const found = columnOf(roster, field)
  // A field that cannot be filtered by matches nothing: better an empty page than a wrong count.
  if (found === null) return sql`0`
  const wanted = sql.join(values.map((value) => sql`${value}`))
  return found.isList
    ? sql`exists (select 1 from json_each(${sql.ref(found.column)}) where value in (${wanted}))`
    : sql`${sql.ref(found.column)} in (${wanted})`
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

/** Distinct values of a field among records in use, most frequent first. */
export async function rosterValues(
  db: Db | Tx,
  roster: RosterName,
  field: string,
): Promise<readonly { readonly value: string; readonly count: number }[]> {
  const found = columnOf(roster, field)
  if (found === null) return []
  const column = sql.ref(found.column)
  const source = found.isList
    ? sql`select each.value as value from ${tableOf(roster)} as kept, json_each(kept.${column}) as each
        where kept.retired_reason = ''`
    : sql`select ${column} as value from ${tableOf(roster)} where retired_reason = ''`
  const counted = await sql<{ value: string; count: number }>`select value, count(*) as count from (${source})
    group by value order by count desc, value`.execute(db)
  return counted.rows
}

export async function countRosters(db: Db | Tx): Promise<Readonly<Record<RosterName, number>>> {
  const rows = await sql<Record<RosterName, number>>`select
    (select count(*) from target where retired_reason = '') as targets,
    (select count(*) from inspector where retired_reason = '') as inspectors,
    (select count(*) from expert where retired_reason = '') as experts,
    (select count(*) from item where retired_reason = '') as items`.execute(db)
  return rows.rows[0] ?? { targets: 0, inspectors: 0, experts: 0, items: 0 }
}
