import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { Db } from '#shared/core/store/database.ts'
import { entryHash, ledgerOrigin } from '#shared/core/store/ledger.ts'
import { migrations } from '#shared/core/store/migrations/index.ts'
import { databaseFile, openStore } from '#shared/core/store/open-store.ts'
import { temporaryFolder } from './temporary-folder.ts'

const clock = () => new Date('2024-05-27T01:00:00Z')

/** The office's file as the steps up to `step` leave it; without one, as the program of today does. */
export async function openedAt(folder: string, step = Infinity): Promise<Db> {
  const known = migrations.filter(({ number }) => number <= step)
  const store = await openStore({ folder, clock, migrations: known })
  if (!store.ok) throw new Error(JSON.stringify(store.failure))
  onTestFinished(() => store.value.destroy())
  return store.value
}

/** The file itself, as whoever opens it without this program: it must defend itself. */
export function openedRaw(folder: string): Sqlite.Database {
  const raw = new Sqlite(databaseFile(folder))
  onTestFinished(() => {
    raw.close()
  })
  raw.pragma('foreign_keys = ON')
  return raw
}

type Row = Readonly<Record<string, string | number | null>>

/** Rows for one table. */
export type Rows = readonly [table: string, ...rows: Row[]]

/** A folder with an office's file as `step` left it, holding these rows. */
export async function anOfficeOf(step: number, ...contents: readonly Rows[]): Promise<string> {
  const folder = temporaryFolder()
  await (await openedAt(folder, step)).destroy()
  const raw = openedRaw(folder)
  for (const [table, ...rows] of contents) for (const row of rows) insertRow(raw, table, row)
  raw.close()
  return folder
}

/** Rows of a ledger whose chain holds: what a draw or a paper of an older office leaves there. */
export function ledgerOf(...entries: readonly { readonly kind: string; readonly body: object }[]): Rows {
  let prev = ledgerOrigin
  const rows = entries.map(({ kind, body }, index) => {
    const row = {
      seq: index + 1,
      prev,
      at: '2025-05-08',
      actor: '样例经办人',
      kind,
      body: JSON.stringify(body),
    }
    prev = entryHash(row)
    return { ...row, hash: prev }
  })
  return ['ledger', ...rows]
}

const lists = ['tags', 'specialties', 'item_scope', 'industries', 'points', 'units']
const sound: Row = { revision: 1, extra: '{}', ...Object.fromEntries(lists.map((name) => [name, '[]'])) }

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: 0 | 1
}

/** Inserts a row whose other columns hold as little as their table admits: nothing, an empty text or list, 0. */
export function insertRow(raw: Sqlite.Database, table: string, values: Row): void {
  const columns = raw.pragma(`table_info(${table})`) as readonly Column[]
  const row = Object.fromEntries(columns.map((column) => [column.name, least(column)]))
  const names = Object.keys({ ...row, ...values })
  const places = names.map((name) => `@${name}`).join(', ')
  raw.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`).run({ ...row, ...values })
}

function least({ name, type, notnull }: Column): Row[string] {
  if (notnull === 0) return null
  return sound[name] ?? (type === 'INTEGER' ? 0 : '')
}
