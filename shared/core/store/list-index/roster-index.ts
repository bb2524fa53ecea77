import { sql } from 'kysely'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Db } from '../database.ts'
import { tableOf } from '../roster-rows.ts'
import { searchTexts } from '../search-text.ts'
import type { Entries, IndexedRow } from './entries.ts'
import { entriesOf } from './entries.ts'
import { listColumns } from './list-columns.ts'
import type { ListQuestion, ValueCount } from './questions.ts'
import { forget, touchedRows, watch } from './touched.ts'

/**
 * What a list asks of one roster, answered from memory. Built when it is first asked, brought up to date before every answer by the rows
 * that were written meanwhile: never older than the database, and of no weight while a file of a hundred thousand rows is taken in.
 */
export interface RosterIndex {
  /** Rowids of the records that fit, in their order. */
  readonly find: (question: ListQuestion, today: IsoDate) => Promise<readonly number[]>
  /** Distinct values of a field among records in use, most frequent first. */
  readonly count: (field: string) => Promise<readonly ValueCount[]>
}

const chunk = 10_000
/** More rows written at once than this are no edit but an import: the whole is read anew. */
const mostTouched = 2000

export function rosterIndex(db: Db, roster: RosterName): RosterIndex {
  let entries: Entries | null = null
  /** One after the other: two that bring it up to date at the same time would each do half. */
  const current = () =>
    db.connection().execute(async (connection) => {
      const known = entries
      // Should this fail midway, what is half brought up to date must not answer.
      entries = null
      entries = await upToDate(connection, roster, known)
      return entries
    })
  return {
    find: async (question, today) => (await current()).find(question, today),
    count: async (field) => (await current()).count(field),
  }
}

async function upToDate(db: Db, roster: RosterName, known: Entries | null): Promise<Entries> {
  if (known === null) return readAll(db, roster)
  const touched = await touchedRows(db, roster, mostTouched)
  if (touched.length === 0) return known
  if (touched.length > mostTouched || !known.hasRoomFor(touched.length)) return readAll(db, roster)
  const wanted = sql.join(touched.map((row) => sql.lit(row)))
  known.replace(touched, await readRows(db, roster, sql`rowid in (${wanted})`))
  await forget(db, roster)
  return known
}

async function readAll(db: Db, roster: RosterName): Promise<Entries> {
  await watch(db, roster)
  const rows: IndexedRow[] = []
  for (let last = 0; ;) {
    const read = await readRows(db, roster, sql`rowid > ${last} order by rowid limit ${chunk}`)
    rows.push(...read)
    const end = read.at(-1)
    if (end === undefined || read.length < chunk) break
    last = end.row
    // Between two chunks a cancel, a progress and other windows come through.
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return entriesOf(roster, rows, mostTouched)
}

async function readRows(
  db: Db,
  roster: RosterName,
  where: ReturnType<typeof sql>,
): Promise<readonly IndexedRow[]> {
  const columns = listColumns(roster)
  const cells = sql.join(columns.map(({ source }, at) => sql`${sql.raw(source)} as ${sql.ref(`c${at}`)}`))
  const found = await sql<Record<string, string | number>>`select rowid as row, search,
    retired_reason <> '' as retired, ${cells} from ${tableOf(roster)} where ${where}`.execute(db)
  return found.rows.map((row) => ({
    row: Number(row['row']),
    isRetired: row['retired'] === 1,
    texts: searchTexts(String(row['search'])),
    cells: columns.map((_, at) => String(row[`c${at}`])),
  }))
}
