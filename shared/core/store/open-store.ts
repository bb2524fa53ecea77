import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { checkAccounts } from './check-accounts.ts'
import { checkDraws } from './check-draws.ts'
import { checkSchema } from './check-schema.ts'
import type { Db } from './database.ts'
import { backupFolderIn, backupNameAt, databaseOf, olderBackupFolderIn } from '../backups/backup-folder.ts'
import { isDiskFull } from '../disk-full.ts'
import { copyDatabase } from './database-copy.ts'
import { databaseFile } from './database-file.ts'
import { kyselyOn } from './kysely-on.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/index.ts'
import { checkLedgerAtOpening, damageOf, entriesAtOpening, ledgerLength } from './opening-checks.ts'
import type { DatabaseKey } from './sqlite.ts'
import { openSqlite, rememberKey, sqliteCode } from './sqlite.ts'
import { privateFolder } from './private-folder.ts'

export { databaseFile }

/** "SJDS" as a number: tells our file from any other SQLite database. */
const applicationId = 0x534a4453

export interface StoreOptions {
  readonly folder: string
  readonly clock: () => Date
  readonly migrations?: readonly Migration[]
  /** Where there is no office's file, none is made */
  readonly mustExist?: boolean
  /** Of an encrypted file; it is known to be this file's */
  readonly key?: DatabaseKey
  /** As many entries of the ledger are verified before it is open, the others after; without it what takes a moment */
  readonly ledgerAtOpening?: number
  /** Makes the backup before a migration and returns its file; a copy of the database alone where nothing else is asked for */
  readonly backUp?: (db: Db) => Promise<string>
}

/**
 * Opens the office's file for this process alone, migrates it and checks its ledger, of a long one the latest entries.
 * Fails with what stands in the way; the file is then left as it was.
 */
export async function openStore(options: StoreOptions): Promise<Result<Db, StartFailure>> {
  if (options.mustExist === true && !existsSync(databaseFile(options.folder))) {
    return fail({ code: 'folder-missing', folder: options.folder })
  }
  const folder = prepareFolder(options.folder)
  if (!folder.ok) return folder
  const opened = await openFile(options)
  if (!opened.ok) return opened
  const db = kyselyOn(opened.value)
  rememberKey(db, options.key ?? null)
  const ready = await makeReady(db, opened.value, options)
  if (ready.ok) return ok(db)
  await db.destroy()
  // Kysely closes only what it has asked something: a file that was refused before must not stay locked by ourselves.
  opened.value.close()
  return ready
}

/** Makes the folder, or finds it, and closes it to others. Fails with why nothing can be written there. */
export function prepareFolder(folder: string): Result<null, StartFailure> {
  try {
    privateFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK)
    return ok(null)
  } catch (error) {
    if (isDiskFull(error)) return fail({ code: 'disk-full', folder })
    return fail({ code: 'folder-not-writable', folder, reason: reasonOf(error) })
  }
}

async function openFile(options: StoreOptions): Promise<Result<Sqlite.Database, StartFailure>> {
  const { folder, key = null } = options
  const file = databaseFile(folder)
  let raw: Sqlite.Database | null = null
  try {
    raw = await openSqlite(file, { timeout: 0 }, key)
    // Exclusive for as long as this process lives: the operating system ends the lock with it, even after a kill.
    raw.pragma('locking_mode = EXCLUSIVE')
    // Before anything is written: a file that is not ours, or newer than we are, stays as it is to the last byte.
    const kind = checkKind(raw, options)
    if (!kind.ok) {
      raw.close()
      return kind
    }
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('trusted_schema = OFF')
    raw.exec('begin immediate; commit')
    return ok(raw)
  } catch (error) {
    raw?.close()
    return fail(openFailure(error, options))
  }
}

/** What an error of an office's file is to whoever opens it. */
export function openFailure(
  error: unknown,
  { folder, key = null }: Pick<StoreOptions, 'folder' | 'key'>,
): StartFailure {
  const code = sqliteCode(error)
  const file = databaseFile(folder)
  if (isDiskFull(error)) return { code: 'disk-full', folder }
  if (code.startsWith('SQLITE_BUSY')) return { code: 'office-in-use', folder }
  // The key is the right one: then it is the page that it does not open.
  const isUnreadable = code === 'SQLITE_NOTADB' && key !== null
  if (code === 'SQLITE_NOTADB' && !isUnreadable) return { code: 'database-foreign', file }
  if (isUnreadable || code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR')) {
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
    const atOpening = options.ledgerAtOpening ?? entriesAtOpening
    const damage = damageOf(raw, ledgerLength(raw) > atOpening)
    if (damage !== 'ok') return fail(damaged(options.folder, damage))
    const applied = (options.migrations ?? migrations).filter(({ number }) => number <= versionOf(raw))
    const schema = await checkSchema(raw, applied)
    if (!schema.ok) return schema
    const migrated = await migrate(db, raw, options)
    if (!migrated.ok) return migrated
    // Only now: it is written into the file's head, and a file that cannot be migrated stays as it is to the last byte.
    raw.pragma('journal_mode = WAL')
    const isOfToday = versionOf(raw) >= newestStep
    const entries = ledgerLength(raw)
    const ledger = await checkLedgerAtOpening(db, { ...options, atOpening, entries, isOfToday })
    if (!ledger.ok) return ledger
    // The checks read today's tables; an opening that goes no further than an earlier step has none of the later ones.
    if (!isOfToday) return ok(null)
    const draws = await checkDraws(db)
    return draws.ok ? await checkAccounts(db) : draws
  } catch (error) {
    return fail(openFailure(error, options))
  }
}

const damaged = (folder: string, detail: string): StartFailure => ({
  code: 'database-damaged',
  file: databaseFile(folder),
  detail,
  backups: listBackups(folder),
})

const newestStep = Math.max(...migrations.map(({ number }) => number))

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
  const made = await backUpBefore(db, raw, options)
  if (!made.ok) return made
  let step = 0
  try {
    // All steps or none: between two of them the file would belong to no program there ever was.
    await db.transaction().execute(async (tx) => {
      for (const migration of pending) {
        step = migration.number
        await migration.up(tx as unknown as Kysely<unknown>)
      }
      await sql.raw(`pragma application_id = ${applicationId}`).execute(tx)
      await sql.raw(`pragma user_version = ${step}`).execute(tx)
    })
    return ok(null)
  } catch (error) {
    if (isDiskFull(error)) return fail({ code: 'disk-full', folder: options.folder })
    return fail({ code: 'migration-failed', step, detail: reasonOf(error), backup: made.value })
  }
}

/** Without it nothing is migrated: the program of before could not open what comes out. Empty: there is nothing to keep. */
async function backUpBefore(
  db: Db,
  raw: Sqlite.Database,
  options: StoreOptions,
): Promise<Result<string, StartFailure>> {
  if (versionOf(raw) === 0) return ok('')
  try {
    return ok(await (options.backUp ?? ((own) => copyStore(own, options)))(db))
  } catch (error) {
    if (isDiskFull(error)) return fail({ code: 'disk-full', folder: options.folder })
    return fail({ code: 'migration-failed', step: versionOf(raw), detail: reasonOf(error), backup: '' })
  }
}

/** Copies the office's file alone, read again and counted; returns its path. */
export async function copyStore(db: Db, { folder, clock }: StoreOptions): Promise<string> {
  const place = backupFolderIn(folder)
  mkdirSync(place, { recursive: true })
  const file = databaseOf(place, backupNameAt(clock().toISOString()))
  await copyDatabase(db, file)
  return file
}

function listBackups(folder: string): readonly string[] {
  return [backupFolderIn(folder), olderBackupFolderIn(folder)].flatMap((place) =>
    existsSync(place)
      ? readdirSync(place)
          .filter((name) => name.endsWith('.db'))
          .toSorted()
          .toReversed()
      : [],
  )
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
