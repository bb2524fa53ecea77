import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Kept, Listing } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'
import { rowCodecs } from './roster-rows.ts'
import { rowByRow } from './row-by-row.ts'
import { searchText } from './search-text.ts'

interface KeptRow {
  readonly revision: number
  readonly retired_reason: string
}

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

/** Inserts or replaces by id; a retired record comes back into use. Returns nothing: all or an exception. */
export async function putRecords<Name extends RosterName>(
  tx: Tx,
  roster: Name,
  records: readonly RosterRecord[Name][],
  at: string,
): Promise<void> {
  const [first] = records
  if (first === undefined) return
  const { toRow } = rowCodecs[roster]
  const columns = [...Object.keys(toRow(first)), 'search', 'changed_at']
  const replaced = columns
    .filter((column) => column !== 'id')
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`)
  const statement = sql`insert into ${tableOf(roster)}
    (${sql.join(columns.map((column) => sql.ref(column)))}, revision, retired_reason)
    values (${sql.join(columns.map(() => sql`?`))}, 1, '')
    on conflict (id) do update set ${sql.join(replaced)}, revision = revision + 1, retired_reason = ''`
  const cells = records.map((record) => [
    ...Object.values(toRow(record)),
    searchText(record.id, record.name),
    at,
  ])
  await tx.executeQuery(rowByRow(statement.compile(tx).sql, cells))
}

export async function retireRecord(
  tx: Tx,
  roster: RosterName,
  id: string,
  reason: string,
  at: string,
): Promise<void> {
  await sql`update ${tableOf(roster)} set retired_reason = ${reason}, revision = revision + 1, changed_at = ${at}
    where id = ${id}`.execute(tx)
}

export async function countRosters(db: Db | Tx): Promise<Readonly<Record<RosterName, number>>> {
  const rows = await sql<Record<RosterName, number>>`select
    (select count(*) from target where retired_reason = '') as targets,
    (select count(*) from inspector where retired_reason = '') as inspectors,
    (select count(*) from expert where retired_reason = '') as experts,
    (select count(*) from item where retired_reason = '') as items`.execute(db)
  return rows.rows[0] ?? { targets: 0, inspectors: 0, experts: 0, items: 0 }
}

const tableOf = (roster: RosterName) => sql.table(rowCodecs[roster].table)

function recordOf<Name extends RosterName>(roster: Name, row: KeptRow): RosterRecord[Name] {
  // The row came out of the codec's own table.
  return rowCodecs[roster].toRecord(row as never)
}

function toKept<Name extends RosterName>(roster: Name, row: KeptRow): Kept<RosterRecord[Name]> {
  return { record: recordOf(roster, row), revision: row.revision, retired: row.retired_reason !== '' }
}

/** Changes with every change of the roster: what was compared with it is then out of date. */
export async function rosterStamp(db: Db | Tx, roster: RosterName): Promise<string> {
  const rows = await sql<{ stamp: string }>`select count(*) || ':' || coalesce(sum(revision), 0) as stamp
    from ${tableOf(roster)}`.execute(db)
  return rows.rows[0]?.stamp ?? ''
}
