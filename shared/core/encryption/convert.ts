import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs'
import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { putStaged } from '../backups/restore.ts'
import { stagingFolderIn } from '../backups/swap.ts'
import { CopyNotWhole, copyDatabase, factsOfFile } from '../store/database-copy.ts'
import type { Db } from '../store/database.ts'
import { databaseFile, openStore } from '../store/open-store.ts'
import type { DatabaseKey } from '../store/sqlite.ts'
import { keyOf, rekeySqlite } from '../store/sqlite.ts'
import { eraseFile, formerFile } from './erase.ts'

export interface Conversion<Failure> {
  readonly db: Db
  readonly folder: string
  readonly clock: () => Date
  readonly to: DatabaseKey
  /** Writes into the new file what the ledger must tell of it. */
  readonly tell: (db: Db) => Promise<Result<null, Failure>>
}

/**
 * Makes the office's database anew beside it, encrypted by another key or by none: counted against the one of before, its
 * ledger verified as at any start. Nothing of the office is touched yet. Throws CopyNotWhole and what the system says.
 */
export async function stageConversion<Failure>({
  db,
  folder,
  clock,
  to,
  tell,
}: Conversion<Failure>): Promise<Result<null, Failure | StartFailure>> {
  const staging = stagingFolderIn(folder)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  const file = databaseFile(staging)
  try {
    const expected = await copyDatabase(db, file)
    await rekeySqlite(file, keyOf(db), to)
    const found = await factsOfFile(file, to)
    if (JSON.stringify(found) !== JSON.stringify(expected)) throw new CopyNotWhole('rows differ')
    const opened = await openStore({ folder: staging, clock, key: to, ledgerAtOpening: Infinity })
    if (!opened.ok) return opened
    try {
      const told = await tell(opened.value)
      return told.ok ? ok(null) : told
    } finally {
      await opened.value.destroy()
    }
  } catch (error) {
    eraseFile(file)
    throw error
  }
}

/**
 * Puts the new file in the place of the old one in one step of the file system, and keeps hold of the old one to overwrite
 * it: between the two there is no moment without an office.
 */
export function putConverted(folder: string): void {
  const former = formerFile(folder)
  rmSync(former, { force: true })
  holdFormer(folder, former)
  putStaged(folder)
}

/** Whether what lay there before could be overwritten and not removed only. */
export function eraseFormer(folder: string): boolean {
  if (!existsSync(formerFile(folder))) return false
  eraseFile(formerFile(folder))
  return true
}

function holdFormer(folder: string, former: string): void {
  try {
    linkSync(databaseFile(folder), former)
  } catch {
    // A file system without second names (FAT): the old file is removed without being overwritten, and that is said.
  }
}
