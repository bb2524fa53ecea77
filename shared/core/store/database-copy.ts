import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { syncFile, syncFolder } from '../files/write-atomic.ts'
import type { Db } from './database.ts'
import type { DatabaseKey } from './sqlite.ts'
import { keyOf, openSqlite, sqliteCode } from './sqlite.ts'

/** What a copy must hold, counted in the office's file while nobody could write to it. */
export interface CopiedFacts {
  /** Table → rows */
  readonly rows: Readonly<Record<string, number>>
  /** Last migration in it */
  readonly schema: number
  readonly ledger: { readonly sequence: number; readonly hash: string }
  /** Hash of the first entry of the ledger, which no other office has; empty: there is none */
  readonly origin: string
}

/** The copy is not what was copied, or cannot be read. */
export class CopyNotWhole extends Error {}

/**
 * Copies the office's file while it is open, encrypted as it is, opens the copy anew and counts it: a file that can be written can still be
 * a file that cannot be read. Throws CopyNotWhole, and what SQLite and the file system say; then there is no file.
 */
export async function copyDatabase(db: Db, file: string): Promise<CopiedFacts> {
  const unfinished = `${file}.part`
  rmSync(unfinished, { force: true })
  try {
    // One connection held for both: between copying and counting nobody writes.
    const expected = await db.connection().execute(async (own) => {
      await sql`vacuum into ${unfinished}`.execute(own)
      return countedBy(async (text) => (await sql.raw(text).execute(own)).rows as readonly object[])
    })
    const found = await factsOfFile(unfinished, keyOf(db))
    if (JSON.stringify(found) !== JSON.stringify(expected)) throw new CopyNotWhole('rows differ')
    syncFile(unfinished)
    renameSync(unfinished, file)
    syncFolder(dirname(file))
    return found
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Opens a file for reading only, checks all of it and counts. Throws CopyNotWhole where it cannot be read. */
export async function factsOfFile(file: string, key: DatabaseKey = null): Promise<CopiedFacts> {
  if (!existsSync(file)) throw new CopyNotWhole('no file')
  return withCopy(file, key, async (raw) => {
    const damage = raw.pragma('integrity_check(1)', { simple: true })
    if (damage !== 'ok') throw new CopyNotWhole(String(damage))
    return countedBy(async (text) => Promise.resolve(raw.prepare(text).all() as readonly object[]))
  })
}

/** Opens a copy for reading only, for as long as `work` takes. Throws CopyNotWhole for what is no readable database. */
export async function withCopy<Value>(
  file: string,
  key: DatabaseKey,
  work: (raw: Sqlite.Database) => Promise<Value>,
): Promise<Value> {
  let raw: Sqlite.Database | null = null
  try {
    raw = await openSqlite(file, { readonly: true, fileMustExist: true }, key)
    raw.pragma('trusted_schema = OFF')
    return await work(raw)
  } catch (error) {
    if (error instanceof Error && sqliteCode(error) !== '')
      throw new CopyNotWhole(error.message, { cause: error })
    throw error
  } finally {
    raw?.close()
  }
}

type Ask = (text: string) => Promise<readonly object[]>

async function countedBy(ask: Ask): Promise<CopiedFacts> {
  const one = async (text: string) => Object.values((await ask(text))[0] ?? {})
  const tables = await ask(
    `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
  )
  const rows: Record<string, number> = {}
  for (const { name } of tables as readonly { readonly name: string }[]) {
    rows[name] = Number((await one(`select count(*) from "${name.replaceAll('"', '""')}"`))[0])
  }
  const hasLedger = 'ledger' in rows
  const [sequence = 0, hash = ''] = hasLedger
    ? await one('select seq, hash from ledger order by seq desc limit 1')
    : []
  const [origin = ''] = hasLedger ? await one('select hash from ledger order by seq limit 1') : []
  const [schema = 0] = await one('pragma user_version')
  return {
    rows,
    schema: Number(schema),
    ledger: { sequence: Number(sequence), hash: String(hash) },
    origin: String(origin),
  }
}
