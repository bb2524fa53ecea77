import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

const unfinishedName = /^\.\d+-[0-9a-z]+\.part$/

/** Writes a whole file or none: to a name of its own first, synced, then renamed. Throws what the system says. */
export function writeAtomic(path: string, bytes: Uint8Array): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  const unfinished = join(folder, `.${process.pid}-${Date.now().toString(36)}.part`)
  try {
    const file = openSync(unfinished, 'wx')
    try {
      writeSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  syncFolder(folder)
}

function syncFolder(folder: string): void {
  // Windows has no handle of a folder to sync; its rename is journalled.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Removes what a process that died left unfinished below a folder. Only for a folder in which nobody else can be writing.
 * What cannot be removed now stays: it bears no document's name.
 */
export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !unfinishedName.test(entry.name)) continue
    try {
      rmSync(join(entry.parentPath, entry.name), { force: true })
    } catch {
      // Held open by a virus scanner: the next start tries again.
    }
  }
}
