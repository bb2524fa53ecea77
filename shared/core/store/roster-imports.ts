import { sql } from 'kysely'
import type { ImportCounts, ImportView } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { Db, RosterImportRow, Tx } from './database.ts'
import { rowCodecs, tableOf } from './roster-rows.ts'

export interface NewImport {
  readonly id: string
  readonly roster: RosterName
  readonly fileName: string
  readonly sha256: string
  readonly sheet: string
  readonly counts: ImportCounts
  readonly at: string
  readonly actor: string
  /** Numbers of the last change before this import and of its own last one */
  readonly firstChange: number
  readonly lastChange: number
}

export interface KeptImport extends ImportView {
  readonly roster: RosterName
  readonly state: RosterImportRow['state']
  readonly firstChange: number
  readonly lastChange: number
}

export async function insertImport(tx: Tx, made: NewImport): Promise<void> {
  await tx
    .insertInto('roster_import')
    .values({
      id: made.id,
      roster: made.roster,
      file_name: made.fileName,
      sha256: made.sha256,
      sheet: made.sheet,
      counts: JSON.stringify(made.counts),
      at: made.at,
      actor: made.actor,
      state: 'in-force',
      has_retired: made.counts.retired > 0 ? 1 : 0,
      first_change: made.firstChange,
      last_change: made.lastChange,
    })
    .execute()
}

/** The roster's last import that is not undone: the only one that can be. */
export async function lastImport(db: Db | Tx, roster: RosterName): Promise<KeptImport | null> {
  const row = await db
    .selectFrom('roster_import')
    .selectAll()
    .where('roster', '=', roster)
    .where('state', '=', 'in-force')
    .orderBy('serial', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : toImport(row)
}

export async function findImports(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptImport>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('roster_import').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toImport(row)]))
}

export async function markUndone(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('roster_import').set({ state: 'undone' }).where('id', '=', id).execute()
}

/** The import that brought a record; empty where a clerk entered it. */
export async function addedByImport(db: Db | Tx, roster: RosterName, id: string): Promise<string> {
  const rows = await sql<{ importId: string }>`select added_by_import as "importId" from ${tableOf(roster)}
    where id = ${id}`.execute(db)
  return rows.rows[0]?.importId ?? ''
}

/** Names of records, and how many there are. */
export interface Named {
  readonly count: number
  readonly names: readonly string[]
}

const shown = 5

/** Records that an import brought or changed and that somebody has changed since, other imports that were undone apart. */
export async function editedSince(tx: Tx, { id, roster, lastChange }: KeptImport): Promise<Named> {
  const rows = await sql<{ name: string }>`select name from ${tableOf(roster)} where id in (
      select record_id from roster_change
      where roster = ${roster} and seq > ${lastChange} and import_id = ''
        and (record_id in (select record_id from roster_change where import_id = ${id})
          or record_id in (select id from ${tableOf(roster)} where added_by_import = ${id})))
    order by id`.execute(tx)
  return named(rows.rows)
}

/**
 * Records that an import brought and that something else stands on. Every table with a foreign key is asked, so one that is added
 * later is too; schemes name their records inside their body. A draw has frozen what it needs and does not count.
 */
export async function referredTo(tx: Tx, { id, roster }: KeptImport): Promise<Named> {
  const { table } = rowCodecs[roster]
  const keys = await sql<{ source: string; column: string }>`select s.name as source, k."from" as "column"
    from sqlite_schema as s join pragma_foreign_key_list(s.name) as k
    where s.type = 'table' and k."table" = ${table}`.execute(tx)
  const sources = keys.rows.map(
    ({ source, column }) => sql`select ${sql.ref(column)} from ${sql.table(source)}`,
  )
  const references = sql.join([...sources, ...inSchemes[roster]], sql` union `)
  const rows = await sql<{ name: string }>`select name from ${tableOf(roster)}
    where added_by_import = ${id} and id in (${references}) order by id`.execute(tx)
  return named(rows.rows)
}

const inSchemes = {
  targets: [
    sql`select value from scheme, json_each(scheme.body, '$.conditions.ids')`,
    sql`select listed.value from scheme, json_each(scheme.body, '$.exemptions') as exemption,
      json_each(exemption.value, '$.ids') as listed`,
  ],
  inspectors: [],
  experts: [],
  items: [
    sql`select value from scheme, json_each(scheme.body, '$.itemIds')`,
    sql`select value from scheme, json_each(scheme.body, '$.mandatoryItemIds')`,
  ],
} as const

const named = (rows: readonly { readonly name: string }[]): Named => ({
  count: rows.length,
  names: rows.slice(0, shown).map(({ name }) => name),
})

function toImport(row: Omit<RosterImportRow, 'serial'>): KeptImport {
  return {
    id: row.id,
    roster: row.roster,
    fileName: row.file_name,
    at: row.at,
    actor: row.actor,
    counts: JSON.parse(row.counts) as ImportCounts,
    state: row.state,
    firstChange: row.first_change,
    lastChange: row.last_change,
  }
}
