import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { keyFileOf } from '../encryption/key-file.ts'
import { makeFolder, syncFile, syncFolder } from '../files/write-atomic.ts'
import { databaseFile } from '../store/database-file.ts'
import { backupFolderIn } from './backup-folder.ts'

/** Where a backup is made ready to take the office's place; whatever is left there by a power cut is nobody's. */
export const stagingFolderIn = (folder: string): string => join(backupFolderIn(folder), 'restoring')

/** Under this name what is staged belongs to the office, which has to be put in its place. */
const decided = /^putting-([0-9TZ-]+)$/

const asideAt = (folder: string, moment: string) => join(backupFolderIn(folder), `damaged-${moment}`)

/** Everything that SQLite keeps beside a database: none of it may meet another one. */
const endings = ['', '-wal', '-shm', '-journal'] as const

/** Whether another database is about to take the office's place, and a kill or a power cut came in between. */
export const isSwapPending = (folder: string): boolean => pendingIn(folder).length > 0

/**
 * Puts what is staged in the office's place and keeps what lay there, journal and all, in a folder of its own: whoever is called
 * may still get something out of it. Decided by one renaming of the staging folder: killed before it, the office is as it was;
 * after it, `finishSwap` has the rest done at the next start. Only under the folder's lock. Returns the folder of what was there;
 * empty: nothing was.
 */
export function swapForStaged(folder: string, at: string): string {
  const moment = freeMoment(folder, at.replaceAll(/[:.]/g, '-'))
  const staging = stagingFolderIn(folder)
  for (const name of readdirSync(staging)) syncFile(join(staging, name))
  syncFolder(staging)
  const hasOld = endings.some((ending) => existsSync(`${databaseFile(folder)}${ending}`))
  if (hasOld) keepKey(folder, asideAt(folder, moment))
  renameSync(staging, join(backupFolderIn(folder), `putting-${moment}`))
  syncFolder(backupFolderIn(folder))
  finishSwap(folder)
  return hasOld ? asideAt(folder, moment) : ''
}

/** Has a swap that was decided done, from wherever it stopped; nothing where none was. Throws what the system says. */
export function finishSwap(folder: string): void {
  for (const [name, moment] of pendingIn(folder)) {
    const staged = join(backupFolderIn(folder), name)
    // The database goes last: as long as it is staged, what lies in the office's place is the old one.
    if (existsSync(databaseFile(staged))) putInPlace(folder, staged, asideAt(folder, moment))
    rmSync(staged, { recursive: true, force: true })
    syncFolder(backupFolderIn(folder))
  }
}

function putInPlace(folder: string, staged: string, aside: string): void {
  for (const ending of endings) {
    const file = `${databaseFile(folder)}${ending}`
    if (!existsSync(file)) continue
    makeFolder(aside)
    renameSync(file, `${databaseFile(aside)}${ending}`)
  }
  if (existsSync(aside)) syncFolder(aside)
  if (existsSync(keyFileOf(staged))) renameSync(keyFileOf(staged), keyFileOf(folder))
  // The old journal is gone for good before another database lies beside its place.
  syncFolder(folder)
  renameSync(databaseFile(staged), databaseFile(folder))
  syncFolder(folder)
}

/** What is encrypted is kept with what opens it; the office's own key file may stay where it is. */
function keepKey(folder: string, aside: string): void {
  makeFolder(aside)
  if (!existsSync(keyFileOf(folder))) return
  copyFileSync(keyFileOf(folder), keyFileOf(aside))
  syncFile(keyFileOf(aside))
}

function pendingIn(folder: string): readonly (readonly [name: string, moment: string])[] {
  const place = backupFolderIn(folder)
  if (!existsSync(place)) return []
  return readdirSync(place).flatMap((name) => {
    const moment = decided.exec(name)?.[1]
    return moment === undefined ? [] : [[name, moment] as const]
  })
}

/** Two swaps at one moment would mix what they keep. */
function freeMoment(folder: string, wished: string): string {
  let moment = wished
  for (let more = 2; existsSync(asideAt(folder, moment)); more += 1) moment = `${wished}-${more}`
  mkdirSync(backupFolderIn(folder), { recursive: true })
  return moment
}
