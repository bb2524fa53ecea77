import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { keyFileOf } from '../encryption/key-file.ts'
import { makeFolder, writeAtomic } from '../files/write-atomic.ts'
import { copyDatabase } from '../store/database-copy.ts'
import type { Db } from '../store/database.ts'
import { keyOf } from '../store/sqlite.ts'
import { backupFolderIn, backupNameAt, databaseOf, isBackupName, keyFileOfBackup } from './backup-folder.ts'
import { digestOfFile, keepFiles, readList } from './kept-files.ts'
import type { BackupCause, Manifest } from './manifest.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { removeBackups } from './second-place.ts'
import { outdated } from './thin.ts'

export interface Taking {
  readonly db: Db
  /** The office's folder */
  readonly folder: string
  readonly cause: BackupCause
  readonly clock: () => Date
  readonly program: string
}

/**
 * One whole backup: the database first, then every file of papers it can name (files are written before they are recorded),
 * the manifest last. Throws CopyNotWhole and what the system says; an unfinished backup has no manifest.
 */
export async function takeBackup(taking: Taking): Promise<{ readonly name: string; readonly at: string }> {
  const place = backupFolderIn(taking.folder)
  makeFolder(place)
  const { name, at } = freeMoment(place, taking.clock().toISOString())
  try {
    await takeAt(taking, place, { name, at })
  } catch (error) {
    rmSync(databaseOf(place, name), { force: true })
    rmSync(keyFileOfBackup(place, name), { force: true })
    throw error
  }
  return { name, at }
}

async function takeAt(
  { db, folder, cause, program }: Taking,
  place: string,
  { name, at }: { readonly name: string; readonly at: string },
): Promise<void> {
  const file = databaseOf(place, name)
  const facts = await copyDatabase(db, file)
  if (keyOf(db) !== null) writeAtomic(keyFileOfBackup(place, name), readFileSync(keyFileOf(folder)))
  const files = await keepFiles(folder, place, filesOfLast(place))
  const { rows, schema, ledger, origin } = facts
  const database = { sha256: await digestOfFile(file), bytes: statSync(file).size }
  writeManifest(place, name, {
    format: 1,
    at,
    cause,
    program,
    schema,
    database,
    ledger,
    origin,
    rows,
    office: await officeIn(db, schema),
    files,
  })
}

/** Two backups of one moment differ by a millisecond. */
function freeMoment(place: string, at: string): { readonly name: string; readonly at: string } {
  const taken = new Set(readdirSync(place))
  let moment = at
  while (taken.has(`${backupNameAt(moment)}.db`)) {
    moment = new Date(Date.parse(moment) + 1).toISOString()
  }
  return { name: backupNameAt(moment), at: moment }
}

async function officeIn(db: Db, schema: number): Promise<Manifest['office']> {
  if (schema === 0) return null
  const office = await db.selectFrom('office').select(['bureau', 'rehearsal']).executeTakeFirst()
  return office === undefined ? null : { bureau: office.bureau, rehearsal: office.rehearsal === 1 }
}

function filesOfLast(place: string) {
  const last = namesIn(place)
    .map((name) => readManifest(place, name))
    .find((manifest) => manifest !== null)
  return last === undefined ? [] : (readList(place, last.files.list) ?? [])
}

/** Names of the backups in a place, newest first. */
export function namesIn(place: string): readonly string[] {
  let found: readonly string[]
  try {
    found = readdirSync(place)
  } catch {
    return []
  }
  return found
    .filter((file) => file.endsWith('.db'))
    .map((file) => file.slice(0, -'.db'.length))
    .filter(isBackupName)
    .toSorted()
    .toReversed()
}

/** Takes away what is too old to be kept. */
export function thinBackups(place: string, now: string, dayOf: (at: string) => string): void {
  const dated = namesIn(place).flatMap((name) => {
    const manifest = readManifest(place, name)
    // A copy without a manifest is an older program's, made before it migrated.
    return manifest === null ? [] : [{ name, at: manifest.at, cause: manifest.cause }]
  })
  removeBackups(place, outdated(dated, now, dayOf))
}
