import { closeSync, openSync, readSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import type { Db } from './database.ts'

/** 32 bytes by which a database is encrypted; null: it lies there plainly */
export type DatabaseKey = Uint8Array | null

type Opening = Pick<Sqlite.Options, 'readonly' | 'fileMustExist' | 'timeout'>

/** Opens a file of a database; the SQLite that can encrypt is loaded for an encrypted one only. Throws what it says. */
export async function openSqlite(file: string, opening: Opening, key: DatabaseKey): Promise<Sqlite.Database> {
  if (key === null) return new Sqlite(file, opening)
  const raw = new (await encryptingSqlite())(file, opening)
  try {
    raw.pragma(`cipher = 'sqlcipher'`)
    raw.pragma(`key = "${literalOf(key)}"`)
    // What does not fit into memory would lie in a file of its own, and not encrypted.
    raw.pragma('temp_store = MEMORY')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/**
 * Encrypts, decrypts or encrypts anew a closed file in its place. Only for a copy: what is killed half way is neither. No
 * page of before is left beside it, in a journal or elsewhere.
 */
export async function rekeySqlite(file: string, from: DatabaseKey, to: DatabaseKey): Promise<void> {
  const raw =
    from === null
      ? new (await encryptingSqlite())(file)
      : await openSqlite(file, { fileMustExist: true }, from)
  try {
    raw.pragma(`cipher = 'sqlcipher'`)
    raw.pragma('journal_mode = MEMORY')
    raw.pragma('temp_store = MEMORY')
    raw.pragma('synchronous = FULL')
    raw.pragma(`rekey = "${to === null ? '' : literalOf(to)}"`)
  } finally {
    raw.close()
  }
}

async function encryptingSqlite(): Promise<typeof Sqlite> {
  return (await import('better-sqlite3-multiple-ciphers')).default
}

/** The key itself, not words from which SQLite would derive one. */
const literalOf = (key: Uint8Array) => `x'${Buffer.from(key).toString('hex')}'`

/** `SQLITE_BUSY` and the like, of either SQLite; empty: it is none of theirs. */
export function sqliteCode(error: unknown): string {
  if (!(error instanceof Error) || error.name !== 'SqliteError' || !('code' in error)) return ''
  return String(error.code)
}

export const isSameKey = (one: DatabaseKey, other: DatabaseKey): boolean =>
  one === null || other === null ? one === other : Buffer.compare(one, other) === 0

const plainHead = Buffer.from('SQLite format 3\0', 'latin1')

/**
 * Whether a file is a database that anybody can read, by its first bytes. Absent and empty ones count as such. Never for a
 * file that SQLite has open in this process: to close it here gives up SQLite's lock (POSIX).
 */
export function isPlainDatabase(file: string): boolean {
  const head = Buffer.alloc(plainHead.length)
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    return true
  }
  try {
    return readSync(handle, head, 0, head.length, 0) === 0 || head.equals(plainHead)
  } finally {
    closeSync(handle)
  }
}

/** A page's size, 80 bytes of it for vector and seal, and SQLite's own shares: what its page 1 shows of an encrypted database. */
const encryptedHead = /^1000(?:0101|0202)50402020$/
const encryptedHeadAt = 16

/** Whether a file looks like a database that this program encrypted. Never for a file that is open, as above. */
export function looksEncrypted(file: string): boolean {
  const head = Buffer.alloc(8)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, head, 0, head.length, encryptedHeadAt)
    return encryptedHead.test(head.toString('hex'))
  } finally {
    closeSync(handle)
  }
}

const keys = new WeakMap<Db, Uint8Array>()

/** Copies of an open database are read again with its own key. */
export function rememberKey(db: Db, key: DatabaseKey): void {
  if (key !== null) keys.set(db, key)
}

export const keyOf = (db: Db): DatabaseKey => keys.get(db) ?? null
