import Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { kyselyOn } from './kysely-on.ts'
import type { Migration } from './migrations/index.ts'

export interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly tbl_name: string
  readonly sql: string | null
}

/**
 * Holds every table, index, view and trigger of a file against what `applied` make of an empty one. Asked before anything is
 * created: `create trigger if not exists` would hide a dropped one, and a table made anew has no memory.
 */
export async function checkSchema(
  raw: Sqlite.Database,
  applied: readonly Migration[],
): Promise<Result<null, StartFailure>> {
  return compareSchema(rowsOf(raw), applied)
}

/** As `checkSchema`, for rows of `sqlite_schema` that were asked for otherwise. */
export async function compareSchema(
  rows: readonly SchemaObject[],
  applied: readonly Migration[],
): Promise<Result<null, StartFailure>> {
  const found = objectsOf(rows)
  const expected = await schemaOf(applied)
  const names = new Set([...found.keys(), ...expected.keys()])
  const different = [...names].filter((name) => found.get(name)?.text !== expected.get(name)?.text)
  const isTrigger = (name: string) => (expected.get(name) ?? found.get(name))?.type === 'trigger'
  if (different.some(isTrigger)) {
    return fail({ code: 'ledger-broken', sequence: 0, problem: 'trigger-missing' })
  }
  const [name] = different
  return name === undefined
    ? ok(null)
    : fail({ code: 'changed-outside', part: 'structure', draw: '', name: nameOf(name) })
}

type Schema = ReadonlyMap<string, { readonly type: string; readonly text: string }>

/** A process that opens several offices, or reads their backups, makes an empty one of each kind once. */
const made: { readonly applied: readonly Migration[]; readonly schema: Schema }[] = []

async function schemaOf(applied: readonly Migration[]): Promise<Schema> {
  const known = made.find(
    (one) =>
      one.applied.length === applied.length && one.applied.every((step, index) => step === applied[index]),
  )
  if (known !== undefined) return known.schema
  const schema = await makeSchema(applied)
  made.push({ applied, schema })
  return schema
}

async function makeSchema(applied: readonly Migration[]): Promise<Schema> {
  const raw = new Sqlite(':memory:')
  const db = kyselyOn(raw)
  try {
    for (const { up } of applied) {
      await db.transaction().execute((tx) => up(tx as unknown as Kysely<unknown>))
    }
    return objectsOf(rowsOf(raw))
  } finally {
    await db.destroy()
  }
}

const rowsOf = (raw: Sqlite.Database) =>
  raw.prepare(`select type, name, tbl_name, sql from sqlite_schema`).all() as SchemaObject[]

/** Kind and name → text. What SQLite makes for itself is left out. */
function objectsOf(rows: readonly SchemaObject[]): Schema {
  const own = rows.filter(({ name }) => !name.startsWith('sqlite_'))
  return new Map(
    own.map(({ type, name, tbl_name, sql }) => {
      // After a rename SQLite quotes names and keeps spaces as it likes, one edition otherwise than the next.
      const text = `${tbl_name} ${(sql ?? '').replaceAll('"', '').replaceAll(/\s+/g, ' ')}`
      return [`${type} ${name}`, { type, text }]
    }),
  )
}

const nameOf = (key: string) => key.slice(key.indexOf(' ') + 1)
