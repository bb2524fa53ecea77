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
import { dirname, join, resolve } from 'node:path'

const unfinishedName = /^\.\d+-[0-9a-z]+\.part$/

/** Writes a whole file or none: to a name of its own first, synced, then renamed. Throws what the system says. */
export function writeAtomic(path: string, bytes: Uint8Array): void {
  put(path, bytes, fsyncSync)
  syncFolder(dirname(path))
}

/** As above, but nobody waits for the disk: a power cut may leave the file of before, or an empty one. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  put(path, bytes, () => {})
}

function put(path: string, bytes: Uint8Array, sync: (file: number) => void): void {
  const folder = dirname(path)
  makeFolder(folder)
  const unfinished = join(folder, `.${process.pid}-${Date.now().toString(36)}.part`)
  try {
    const file = openSync(unfinished, 'wx')
    try {
      writeAll(file, bytes)
      sync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** A disk that is nearly full takes a part, and says no more than how much. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes.subarray(at))
}

/** Makes a folder, where it is missing, that lasts through a power cut: each is an entry of the one that it lies in. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (first === undefined) return
  const outermost = resolve(first).length
  for (let made = resolve(folder); made.length >= outermost; made = dirname(made)) syncFolder(dirname(made))
}

/** Makes what was written to a file last through a power cut. */
export function syncFile(path: string): void {
  // Windows syncs only what is open for writing.
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes a rename last through a power cut. */
export function syncFolder(folder: string): void {
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
