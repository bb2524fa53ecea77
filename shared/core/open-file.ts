import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { backupFolderIn, databaseOf } from './backups/backup-folder.ts'
import { takeBackup } from './backups/take.ts'
import type { CoreOptions } from './core.ts'
import type { KeyRing } from './encryption/key-ring.ts'
import { keyOfOffice } from './encryption/office-key.ts'
import type { LedgerGuard } from './ledger-guard.ts'
import { guardLedger } from './ledger-guard.ts'
import type { Db } from './store/database.ts'
import { openStore } from './store/open-store.ts'

/** The office's file for as long as the core lives, though another may take its place meanwhile. */
export interface OpenFile {
  readonly db: () => Db
  readonly guard: () => LedgerGuard
  /** Throws what `replace` throws; the file of before is open again then. */
  readonly swap: (replace: () => void) => Promise<Result<null, StartFailure>>
  /** Why there is none open any more; null: there is */
  readonly lost: () => StartFailure | null
}

export interface Opening {
  readonly options: CoreOptions
  /** What somebody unlocked; asked anew for each file that takes the office's place */
  readonly keys: KeyRing
  /** How many calls are at work */
  readonly calls: () => number
}

export async function openFile({ options, keys, calls }: Opening): Promise<Result<OpenFile, StartFailure>> {
  const opened = await open(options, keys)
  if (!opened.ok) return opened
  const { folder, clock } = options
  const guarding = (own: Db) => guardLedger({ db: own, folder, clock, calls })
  let db = opened.value
  let guard = guarding(db)
  let lost: StartFailure | null = null

  async function reopen(): Promise<Result<null, StartFailure>> {
    const again = await open(options, keys)
    if (!again.ok) {
      lost = again.failure
      return again
    }
    db = again.value
    guard = guarding(db)
    return ok(null)
  }

  return ok({
    db: () => db,
    guard: () => guard,
    lost: () => lost ?? guard.fault(),
    swap: async (replace) => {
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
  })
}

async function open(
  { folder, clock, program, mustExist = false, ledgerAtOpening }: CoreOptions,
  keys: KeyRing,
) {
  const key = keyOfOffice(folder, keys)
  if (!key.ok) return key
  return openStore({
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
}
