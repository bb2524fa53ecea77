import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { databaseFile } from './database-file.ts'

/**
 * Makes the office's folder, or finds it, closed to the other users of the machine. One that people share on purpose, through
 * a group that may write, stays theirs. A folder without an office's file is somebody's own and left as it is. Throws as the
 * file system does where it cannot be made.
 */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (process.platform === 'win32' || !existsSync(databaseFile(folder))) return
  const { mode } = statSync(folder)
  const shared = (mode & 0o020) !== 0
  const closed = mode & (shared ? 0o7770 : 0o7700)
  if (closed === (mode & 0o7777)) return
  try {
    chmodSync(folder, closed)
  } catch {
    // Another user's folder, or a disk that knows no users: its owner's matter.
  }
}
