import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { syncFolder } from '../files/write-atomic.ts'
import type { Db } from '../store/database.ts'
import { databaseFile, openStore } from '../store/open-store.ts'
import type { DatabaseKey } from '../store/sqlite.ts'
import { isSameKey, rekeySqlite } from '../store/sqlite.ts'
import { blobOf, databaseOf } from './backup-folder.ts'
import { copyVerified, digestOfFile, holdsFile, readList } from './kept-files.ts'
import type { KeptFile } from './kept-files.ts'
import type { FoundBackup } from './list.ts'
import { stagingFolderIn } from './swap.ts'

export interface Staging<Failure> {
  readonly folder: string
  readonly found: FoundBackup
  readonly clock: () => Date
  /** By which the backup is read */
  readonly from: DatabaseKey
  /** By which the office is encrypted: whether it is, is a matter of the office and not of a backup */
  readonly to: DatabaseKey
  /** Writes into the file that is put back what the ledger must tell of it. */
  readonly tell: (db: Db) => Promise<Result<null, Failure>>
}

/**
 * Makes a backup ready beside the office: migrated to today's tables, its ledger and draws verified as at any start, and
 * with the entry that tells of the restoring. Nothing of the office is touched yet.
 */
export async function stageBackup<Failure>({
  folder,
  found,
  clock,
  from,
  to,
  tell,
}: Staging<Failure>): Promise<Result<null, Failure | StartFailure>> {
  const staging = stagingFolderIn(folder)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  copyFileSync(databaseOf(found.place, found.view.name), databaseFile(staging))
  if (!isSameKey(from, to)) await rekeySqlite(databaseFile(staging), from, to)
  const opened = await openStore({ folder: staging, clock, key: to, ledgerAtOpening: Infinity })
  if (!opened.ok) return opened
  try {
    const told = await tell(opened.value)
    if (!told.ok) return told
  } finally {
    await opened.value.destroy()
  }
  return ok(null)
}

/** Takes the place of the office's file in one step of the file system: before it the old state, after it the new one. */
export function putStaged(folder: string): void {
  const staged = databaseFile(stagingFolderIn(folder))
  for (const file of [staged, databaseFile(folder)]) {
    // Pages that wait in a journal belong to the file beside it and to no other.
    if (existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0)
      throw new Error(`${file}-wal is not empty`)
    rmSync(`${file}-wal`, { force: true })
  }
  renameSync(staged, databaseFile(folder))
  syncFolder(folder)
  rmSync(stagingFolderIn(folder), { recursive: true, force: true })
}

/**
 * Brings back the files of papers that the backup names and that are not there as it names them. Others stay: a paper that
 * was issued after the backup is known to nobody then, and harms nobody. Returns how many the backup does not have either.
 */
export async function restoreFiles(folder: string, { place, manifest }: FoundBackup): Promise<number> {
  const list = manifest === null ? [] : (readList(place, manifest.files.list) ?? [])
  let missing = 0
  for (const file of list) {
    if (await isThere(folder, file)) continue
    if (await isSound(place, file)) await restoreFile(folder, place, file)
    else missing += 1
  }
  return missing
}

async function isThere(folder: string, { path, bytes, sha256 }: KeptFile): Promise<boolean> {
  const found = statSync(join(folder, path), { throwIfNoEntry: false })
  return found?.size === bytes && (await digestOfFile(join(folder, path))) === sha256
}

/** One that was damaged in the backup is as good as missing: it keeps no other from coming back. */
const isSound = async (place: string, file: KeptFile) =>
  holdsFile(place, file) && (await digestOfFile(blobOf(place, file.sha256))) === file.sha256

async function restoreFile(
  folder: string,
  place: string,
  { path, changed, sha256 }: KeptFile,
): Promise<void> {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  await copyVerified(blobOf(place, sha256), target, sha256)
  await utimes(target, new Date(), new Date(changed))
}
