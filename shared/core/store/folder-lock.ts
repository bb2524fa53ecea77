import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { StartFailure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { isDiskFull } from '../disk-full.ts'
import { sqliteCode } from './sqlite.ts'

export interface FolderLock {
  readonly release: () => void
}

/** Empty; what counts is who holds it. */
export const lockFileOf = (folder: string): string => join(folder, 'office.lock')

/**
 * Holds an office's folder for this process alone. A file of its own: the database's lock ends where the database is closed,
 * and it is closed while another takes its place. The operating system ends this one with the process, even after a kill.
 */
export function lockFolder(folder: string): Result<FolderLock, StartFailure> {
  try {
    return ok(hold(lockFileOf(folder)))
  } catch (error) {
    const code = sqliteCode(error)
    if (code.startsWith('SQLITE_BUSY')) return fail({ code: 'office-in-use', folder })
    // Somebody wrote into it. Whoever held it would have been busy before it was read.
    if (code === 'SQLITE_NOTADB') return lockAnew(folder)
    return refused(folder, error)
  }
}

function lockAnew(folder: string): Result<FolderLock, StartFailure> {
  try {
    rmSync(lockFileOf(folder), { force: true })
    return ok(hold(lockFileOf(folder)))
  } catch (error) {
    return refused(folder, error)
  }
}

function refused(folder: string, error: unknown): Result<never, StartFailure> {
  if (isDiskFull(error)) return fail({ code: 'disk-full', folder })
  const reason = error instanceof Error ? error.message : String(error)
  return fail({ code: 'folder-not-writable', folder, reason })
}

function hold(file: string): FolderLock {
  const raw = new Sqlite(file, { timeout: 0 })
  try {
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.pragma('journal_mode = MEMORY')
    raw.exec('begin exclusive')
    return { release: () => raw.close() }
  } catch (error) {
    raw.close()
    throw error
  }
}
