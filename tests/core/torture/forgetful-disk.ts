import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** What a disk holds of a file: its bytes at the last sync; null: none of them. */
interface Kept {
  bytes: Buffer | null
}

/** A disk that keeps of one folder what was synced and forgets all else when the power is cut. */
export interface ForgetfulDisk {
  /** Writes what is left of the folder to another. The databases' own files are left out: SQLite syncs them past this disk. */
  readonly leave: (to: string) => void
}

/**
 * The strictest reading of POSIX: a file's bytes last after a sync of the file, its name after a sync of its folder, and that
 * folder's name after a sync of the one above. Real file systems keep more. Stands before this process's file system until the
 * test is over.
 */
export function aForgetfulDisk(root: string): ForgetfulDisk {
  const { openSync, closeSync, fsyncSync, renameSync, rmSync, readFileSync, readdirSync } = fs
  const { open, rename } = fs.promises
  const live = new Map<string, Kept>()
  /** Folder → what it lists for good: files, or folders as null */
  const listed = new Map<string, Map<string, Kept | null>>()
  const opened = new Map<number, string>()
  const isDatabase = (name: string) => /^office\.db(?:-wal|-journal)?$/.test(name)

  function look(folder: string, isThereForGood: boolean): void {
    const names = new Map<string, Kept | null>()
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        names.set(entry.name, null)
        if (isThereForGood) look(path, true)
      } else if (!isDatabase(entry.name)) {
        if (isThereForGood) live.set(path, { bytes: readFileSync(path) })
        names.set(entry.name, keptAt(path))
      }
    }
    listed.set(folder, names)
  }

  function keptAt(path: string): Kept {
    const kept = live.get(path) ?? { bytes: null }
    live.set(path, kept)
    return kept
  }

  function sync(path: string): void {
    if (!path.startsWith(root)) return
    if (fs.statSync(path).isDirectory()) look(path, false)
    else keptAt(path).bytes = readFileSync(path)
  }

  function move(from: string, to: string): void {
    live.set(to, keptAt(from))
    live.delete(from)
  }

  look(root, true)
  Object.assign(fs, {
    openSync: (path: string, ...rest: [string, fs.Mode?]) => {
      const file = openSync(path, ...rest)
      opened.set(file, path)
      return file
    },
    closeSync: (file: number) => {
      opened.delete(file)
      closeSync(file)
    },
    fsyncSync: (file: number) => {
      fsyncSync(file)
      sync(opened.get(file) ?? '')
    },
    renameSync: (from: string, to: string) => {
      renameSync(from, to)
      move(from, to)
    },
    rmSync: (path: string, options?: fs.RmOptions) => {
      rmSync(path, options)
      for (const one of live.keys()) if (one === path || one.startsWith(`${path}/`)) live.delete(one)
    },
  })
  Object.assign(fs.promises, {
    open: async (path: string, ...rest: [string]) => {
      const handle = await open(path, ...rest)
      const own = handle.sync.bind(handle)
      handle.sync = async () => {
        await own()
        sync(path)
      }
      return handle
    },
    rename: async (from: string, to: string) => {
      await rename(from, to)
      move(from, to)
    },
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    Object.assign(fs, { openSync, closeSync, fsyncSync, renameSync, rmSync })
    Object.assign(fs.promises, { open, rename })
    syncBuiltinESMExports()
  })

  function write(folder: string, to: string): void {
    fs.mkdirSync(to, { recursive: true })
    for (const [name, kept] of listed.get(folder) ?? []) {
      if (kept === null) write(join(folder, name), join(to, basename(name)))
      else fs.writeFileSync(join(to, name), kept.bytes ?? Buffer.alloc(0))
    }
  }
  return { leave: (to) => write(root, join(dirname(to), basename(to))) }
}
