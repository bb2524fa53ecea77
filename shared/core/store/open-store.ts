import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { checkDraws } from './check-draws.ts'
import { checkSchema } from './check-schema.ts'
import type { Db } from './database.ts'
import { kyselyOn } from './kysely-on.ts'
import { rememberChecked } from './ledger-checked.ts'
import { verifyLedger } from './ledger.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/index.ts'

/** "SJDS" as a number: tells our file from any other SQLite database. */
const applicationId = 0x534a4453

export interface StoreOptions {
  readonly folder: string
  readonly clock: () => Date
  readonly migrations?: readonly Migration[]
}

export const databaseFile = (folder: string) => join(folder, 'office.db')
const backupFolder = (folder: string) => join(folder, 'backups')

/**
 * Opens the office's file for this process alone, migrates it and checks its ledger.
 * Fails with what stands in the way; the file is then left as it was.
 */
export async function openStore(options: StoreOptions): Promise<Result<Db, StartFailure>> {
  const folder = prepareFolder(options.folder)
  if (!folder.ok) return folder
  const opened = openFile(options)
  if (!opened.ok) return opened
  const db = kyselyOn(opened.value)
  const ready = await makeReady(db, opened.value, options)
  if (ready.ok) return ok(db)
  await db.destroy()
  return ready
}

function prepareFolder(folder: string): Result<null, StartFailure> {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK)
    return ok(null)
  } catch (error) {
    return fail({ code: 'folder-not-writable', folder, reason: reasonOf(error) })
  }
}

function openFile(options: StoreOptions): Result<Sqlite.Database, StartFailure> {
  const { folder } = options
  const file = databaseFile(folder)
  let raw: Sqlite.Database | null = null
  try {
    raw = new Sqlite(file, { timeout: 0 })
    // Exclusive for as long as this process lives: the operating system ends the lock with it, even after a kill.
    raw.pragma('locking_mode = EXCLUSIVE')
    // Before anything is written: a file that is not ours, or newer than we are, stays as it is to the last byte.
    const kind = checkKind(raw, options)
    if (!kind.ok) {
      raw.close()
      return kind
    }
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('trusted_schema = OFF')
    raw.exec('begin immediate; commit')
    return ok(raw)
  } catch (error) {
    raw?.close()
    return fail(openFailure(error, folder))
  }
}

function openFailure(error: unknown, folder: string): StartFailure {
  const code = error instanceof Sqlite.SqliteError ? error.code : ''
  const file = databaseFile(folder)
  if (code.startsWith('SQLITE_BUSY')) return { code: 'office-in-use', folder }
  if (code === 'SQLITE_NOTADB') return { code: 'database-foreign', file }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
    return { code: 'database-damaged', file, detail: reasonOf(error), backups: listBackups(folder) }
  }
  return { code: 'folder-not-writable', folder, reason: reasonOf(error) }
}

async function makeReady(
  db: Db,
  raw: Sqlite.Database,
  options: StoreOptions,
): Promise<Result<null, StartFailure>> {
  try {
    const damage = raw.pragma('quick_check(1)', { simple: true })
    if (damage !== 'ok') return fail(damaged(options.folder, String(damage)))
    const applied = (options.migrations ?? migrations).filter(({ number }) => number <= versionOf(raw))
    const schema = await checkSchema(raw, applied)
    if (!schema.ok) return schema
    const migrated = await migrate(db, raw, options)
    if (!migrated.ok) return migrated
    const ledger = await verifyLedger(db)
    if (!ledger.ok) return ledger
    const { sequence, hash } = ledger.value
    rememberChecked(db, { at: options.clock().toISOString(), entries: sequence, head: hash })
    return await checkDraws(db)
  } catch (error) {
    return fail(openFailure(error, options.folder))
  }
}

const damaged = (folder: string, detail: string): StartFailure => ({
  code: 'database-damaged',
  file: databaseFile(folder),
  detail,
  backups: listBackups(folder),
})

const versionOf = (raw: Sqlite.Database) => Number(raw.pragma('user_version', { simple: true }))

function checkKind(raw: Sqlite.Database, options: StoreOptions): Result<null, StartFailure> {
  const found = versionOf(raw)
  const known = Math.max(...(options.migrations ?? migrations).map((migration) => migration.number))
  const isEmpty = raw.prepare('select count(*) as n from sqlite_schema').pluck().get() === 0
  if (!isEmpty && Number(raw.pragma('application_id', { simple: true })) !== applicationId) {
    return fail({ code: 'database-foreign', file: databaseFile(options.folder) })
  }
  return found > known ? fail({ code: 'database-from-the-future', found, known }) : ok(null)
}

async function migrate(
  db: Db,
  raw: Sqlite.Database,
  options: StoreOptions,
): Promise<Result<null, StartFailure>> {
  const pending = (options.migrations ?? migrations).filter((migration) => migration.number > versionOf(raw))
  if (pending.length === 0) return ok(null)
  const backup = versionOf(raw) === 0 ? '' : await backupStore(db, options)
  for (const migration of pending) {
    try {
      await db.transaction().execute(async (tx) => {
        await migration.up(tx as unknown as Kysely<unknown>)
        await sql.raw(`pragma application_id = ${applicationId}`).execute(tx)
        await sql.raw(`pragma user_version = ${migration.number}`).execute(tx)
      })
    } catch (error) {
      return fail({ code: 'migration-failed', step: migration.number, detail: reasonOf(error), backup })
    }
  }
  return ok(null)
}

/** Copies the office's file while it is open and re-opens the copy to see that it is whole; returns its path. */
export async function backupStore(db: Db, options: Pick<StoreOptions, 'folder' | 'clock'>): Promise<string> {
  mkdirSync(backupFolder(options.folder), { recursive: true })
  const stamp = options.clock().toISOString().replaceAll(/[:.]/g, '-')
  const file = freeName(join(backupFolder(options.folder), `office-${stamp}`))
  await sql`vacuum into ${file}`.execute(db)
  const copy = new Sqlite(file, { readonly: true })
  try {
    const counted = copy.prepare(`select count(*) from sqlite_schema`).pluck().get()
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok' || counted === 0) {
      throw new Error(`backup ${file} is not whole`)
    }
  } finally {
    copy.close()
  }
  return file
}

function freeName(stem: string): string {
  let name = `${stem}.db`
  for (let again = 2; existsSync(name); again += 1) name = `${stem}-${again}.db`
  return name
}

function listBackups(folder: string): readonly string[] {
  const place = backupFolder(folder)
  return existsSync(place)
    ? readdirSync(place)
        .filter((name) => name.endsWith('.db'))
        .toSorted()
        .toReversed()
    : []
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
