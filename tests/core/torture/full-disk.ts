import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import Sqlite from 'better-sqlite3'
import { onTestFinished } from 'vitest'

/** A disk on which some more steps find room, and then none. */
export interface Disk {
  /** So many steps succeed; the next one writes half, as a disk does that is nearly full, and every other fails. */
  readonly leave: (steps: number) => void
  readonly makeRoom: () => void
  /** Whether a step found no room since `leave` */
  readonly wasFull: () => boolean
}

/** Stands before this process's file system until the test is over; what SQLite writes does not pass here. */
export function aDisk(): Disk {
  const { mkdirSync, openSync, writeSync, writeFileSync, copyFileSync, existsSync, write } = fs
  let room = Infinity
  let wasFull = false
  const noSpace = (what: string) => {
    wasFull = true
    return Object.assign(new Error(`ENOSPC: no space left on device, ${what}`), { code: 'ENOSPC' })
  }
  const take = (what: string) => {
    room -= 1
    if (room < 0) throw noSpace(what)
  }
  /** How many of so many bytes still fit. */
  const fitting = (bytes: number) => {
    room -= 1
    if (room >= 0) return bytes
    if (room < -1 || bytes < 2) throw noSpace('write')
    return Math.floor(bytes / 2)
  }
  Object.assign(fs, {
    mkdirSync: (path: string, options: fs.MakeDirectoryOptions) => {
      if (!existsSync(path)) take('mkdir')
      return mkdirSync(path, options)
    },
    openSync: (path: string, flags: string, mode?: fs.Mode) => {
      if (flags.includes('w')) take('open')
      return openSync(path, flags, mode)
    },
    writeSync: (file: number, bytes: Uint8Array) => writeSync(file, bytes, 0, fitting(bytes.length)),
    // What a stream of a file writes with.
    write: (
      file: number,
      bytes: Uint8Array,
      at: number,
      length: number,
      place: number | null,
      done: Told,
    ) => {
      try {
        write(file, bytes, at, fitting(length), place, done)
      } catch (error) {
        done(error as NodeJS.ErrnoException, 0, bytes)
      }
    },
    writeFileSync: (path: string, bytes: Uint8Array, options?: fs.WriteFileOptions) => {
      take('write')
      writeFileSync(path, bytes, options)
    },
    copyFileSync: (from: string, to: string) => {
      take('copyfile')
      copyFileSync(from, to)
    },
  })
  syncBuiltinESMExports()
  onTestFinished(() => {
    Object.assign(fs, { mkdirSync, openSync, writeSync, writeFileSync, copyFileSync, write })
    syncBuiltinESMExports()
  })
  return {
    leave: (steps) => {
      room = steps
      wasFull = false
    },
    makeRoom: () => {
      room = Infinity
    },
    wasFull: () => wasFull,
  }
}

type Told = (error: NodeJS.ErrnoException | null, written: number, bytes: Uint8Array) => void

/** The connection that an office works with, of which a core shows nothing. */
export async function connectionOf<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly raw: Sqlite.Database }> {
  const { value: pragma } = Object.getOwnPropertyDescriptor(Sqlite.prototype, 'pragma') as {
    value: (this: Sqlite.Database, ...words: Parameters<Sqlite.Database['pragma']>) => unknown
  }
  const opened: Sqlite.Database[] = []
  Sqlite.prototype.pragma = function spied(
    this: Sqlite.Database,
    ...words: Parameters<Sqlite.Database['pragma']>
  ) {
    if (!this.memory) opened.push(this)
    return pragma.apply(this, words)
  }
  try {
    const value = await work()
    const raw = opened.findLast((one) => one.open)
    if (raw === undefined) throw new Error('no connection')
    return { value, raw }
  } finally {
    Sqlite.prototype.pragma = pragma
  }
}

/** SQLite finds room for so many pages more: what it says when they are used up is what it says on a full disk. */
export function leavePages(raw: Sqlite.Database, pages: number): void {
  raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + pages}`)
}

export const makePages = (raw: Sqlite.Database) => raw.pragma('max_page_count = 4294967294')
