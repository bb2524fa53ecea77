import { existsSync, statSync } from 'node:fs'
import { sql } from 'kysely'
import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { backupFolderIn, databaseOf } from './backups/backup-folder.ts'
import { finishSwap, isSwapPending } from './backups/swap.ts'
import { takeBackup } from './backups/take.ts'
import type { CoreOptions } from './core.ts'
import { isDiskFull } from './disk-full.ts'
import type { KeyRing } from './encryption/key-ring.ts'
import { keyOfOffice } from './encryption/office-key.ts'
import type { LedgerGuard } from './ledger-guard.ts'
import { guardLedger } from './ledger-guard.ts'
import { databaseFile } from './store/database-file.ts'
import type { Db } from './store/database.ts'
import type { FolderLock } from './store/folder-lock.ts'
import { lockFolder } from './store/folder-lock.ts'
import { headKeeper, recallHeads } from './store/head-memory.ts'
import { findJournalDamage } from './store/journal-damage.ts'
import { findLedgerBehind } from './store/ledger-behind.ts'
import { ledgerHead } from './store/ledger.ts'
import { openStore, prepareFolder } from './store/open-store.ts'
import { sqliteCode } from './store/sqlite.ts'

/** The office's file for as long as the core lives, though another may take its place meanwhile. */
export interface OpenFile {
  readonly db: () => Db
  readonly guard: () => LedgerGuard
  /** Throws what `replace` throws; the file of before is open again then. */
  readonly swap: (replace: () => void) => Promise<Result<null, StartFailure>>
  /** Keeps in mind how far the ledger goes: after whatever may have written into it */
  readonly remember: () => Promise<void>
  /** Why there is none open any more; null: there is */
  readonly lost: () => StartFailure | null
  readonly close: () => Promise<void>
}

export interface Opening {
  readonly options: CoreOptions
  /** What somebody unlocked; asked anew for each file that takes the office's place */
  readonly keys: KeyRing
  /** How many calls are at work */
  readonly calls: () => number
}

export async function openFile(opening: Opening): Promise<Result<OpenFile, StartFailure>> {
  const locked = holdFolder(opening.options)
  if (!locked.ok) return locked
  try {
    const opened = await open(opening)
    if (opened.ok) return ok(fileOver(opening, opened.value, locked.value))
    locked.value.release()
    return opened
  } catch (error) {
    locked.value.release()
    throw error
  }
}

/** The folder for this process alone, until the file is closed: also while the database is closed and replaced. */
function holdFolder({ folder, mustExist = false }: CoreOptions): Result<FolderLock, StartFailure> {
  const isThere = existsSync(databaseFile(folder)) || isSwapPending(folder)
  if (mustExist && !isThere) return fail(missing(folder))
  const prepared = prepareFolder(folder)
  return prepared.ok ? lockFolder(folder) : prepared
}

/** In a folder's place the file that should remember it (start-folder.ts): it is damaged. */
function missing(folder: string): StartFailure {
  const isFile = statSync(folder, { throwIfNoEntry: false })?.isFile() === true
  return isFile ? { code: 'folder-memory-damaged', file: folder } : { code: 'folder-missing', folder }
}

function fileOver(opening: Opening, first: Db, lock: FolderLock): OpenFile {
  const { folder, clock } = opening.options
  const guarding = (db: Db) => guardLedger({ db, folder, clock, calls: opening.calls })
  const keepHead = headKeeper(opening.options)
  let db = first
  let guard = guarding(db)
  let lost: StartFailure | null = null
  let isOpen = true

  async function remember(): Promise<void> {
    try {
      keepHead(await ledgerHead(db))
    } catch (error) {
      // A file that does not answer is named to whoever asks it next.
      if (sqliteCode(error) === '') throw error
    }
  }

  async function reopen(): Promise<Result<null, StartFailure>> {
    const again = await open(opening)
    if (!again.ok) {
      lost = again.failure
      return again
    }
    db = again.value
    guard = guarding(db)
    return ok(null)
  }

  return {
    db: () => db,
    guard: () => guard,
    lost: () => lost ?? guard.fault(),
    remember,
    swap: async (replace) => {
      // What takes its place tells of the head that it leaves: the one that is remembered.
      await remember()
      await guard.stop()
      await db.destroy()
      try {
        replace()
      } catch (error) {
        await reopen()
        throw error
      }
      return reopen()
    },
    close: async () => {
      await guard.stop()
      // Whoever closes twice, or has lost the file, finds no ledger to ask.
      if (isOpen && lost === null) await remember()
      isOpen = false
      await db.destroy()
      lock.release()
    },
  }
}

async function open({ options, keys }: Opening): Promise<Result<Db, StartFailure>> {
  const { folder, clock, program, mustExist = false, ledgerAtOpening } = options
  // What was decided before a kill comes first: which database is the office's, and which key is its key.
  finishSwap(folder)
  const key = keyOfOffice(folder, keys)
  if (!key.ok) return key
  const file = databaseFile(folder)
  const damage = findJournalDamage(file, key.value)
  if (damage !== null) return fail({ code: 'journal-damaged', file: `${file}-wal`, ...damage })
  const behind = await findLedgerBehind(file, key.value, recallHeads(options))
  // A ledger that ends earlier: its file, and the journal beside it, stay as they are.
  const isShorter = behind !== null && behind.found < behind.remembered
  if (isShorter) return fail({ code: 'ledger-behind', file, ...behind })
  const opened = await openStore({
    folder,
    clock,
    mustExist,
    key: key.value,
    ...(ledgerAtOpening === undefined ? {} : { ledgerAtOpening }),
    backUp: async (db) => {
      const { name } = await takeBackup({ db, folder, clock, program, cause: 'before-migration' })
      return databaseOf(backupFolderIn(folder), name)
    },
  })
  if (!opened.ok) return opened
  // Another one, which holds in itself.
  if (behind !== null) {
    await opened.value.destroy()
    return fail({ code: 'ledger-behind', file, ...behind })
  }
  await emptyJournal(opened.value)
  return opened
}

/**
 * What a kill or a power cut left of an unfinished commit lies behind the journal's last whole one and would be written over in
 * part only: the journal begins anew, so that its end never holds the ends of several.
 */
async function emptyJournal(db: Db): Promise<void> {
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  } catch (error) {
    // There is work that needs no room, and the next start tries again.
    if (!isDiskFull(error)) throw error
  }
}
