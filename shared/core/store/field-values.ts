import { sql } from 'kysely'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { FieldValue } from '#shared/domain/rosters/values.ts'
import type { Db, Tx } from './database.ts'
import { rowCodecs, tableOf } from './roster-rows.ts'
import { rowByRow } from './row-by-row.ts'

/** What one field of one record holds. */
export interface HeldValue {
  readonly id: string
  readonly value: FieldValue
}

/** Every record, in use or retired, whose field holds the word: alone, or among others. */
export async function holdersOf(
  db: Db | Tx,
  roster: RosterName,
  field: string,
  word: string,
): Promise<readonly HeldValue[]> {
  const column = sql.ref(columnOf(roster, field))
  const isList = isListField(roster, field)
  const holds = isList
    ? sql`exists (select 1 from json_each(${column}) where value = ${word})`
    : sql`${column} = ${word}`
  const rows = await sql<{ id: string; value: string }>`select id, ${column} as value from ${tableOf(roster)}
    where ${holds} order by id`.execute(db)
  const read = (text: string): FieldValue => (isList ? (JSON.parse(text) as string[]) : text)
  return rows.rows.map(({ id, value }) => ({ id, value: read(value) }))
}

/** Writes one field of many records and nothing else: who is retired stays so. The caller keeps it by `recordChanges`. */
export async function writeField(
  tx: Tx,
  roster: RosterName,
  field: string,
  values: readonly HeldValue[],
  at: string,
): Promise<void> {
  const column = sql.ref(columnOf(roster, field))
  const statement = sql`update ${tableOf(roster)} set ${column} = ?, revision = revision + 1, changed_at = ?
    where id = ?`
  const cells = values.map(({ id, value }) => [
    typeof value === 'string' ? value : JSON.stringify(value),
    at,
    id,
  ])
  await tx.executeQuery(rowByRow(statement.compile(tx).sql, cells))
}

const isListField = (roster: RosterName, field: string) => Object.hasOwn(rowCodecs[roster].lists, field)

function columnOf(roster: RosterName, field: string): string {
  const { plain, lists } = rowCodecs[roster]
  const column = plain[field] ?? lists[field]
  if (column === undefined) throw new Error(`${roster} has no field ${field} of words`)
  return column
}
