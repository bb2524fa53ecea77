import { existsSync, rmSync, statSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'
import type { LedgerHead } from './ledger.ts'
import type { DatabaseKey } from './sqlite.ts'
import { openSqlite, sqliteCode } from './sqlite.ts'

/** Entries that were on the disk once are not in the ledger, and nothing in it tells why. */
export interface LedgerBehind {
  /** Number of the last entry that was seen */
  readonly remembered: number
  /** Number of the last one there is; 0: none */
  readonly found: number
  /** Its time; empty: there is none */
  readonly at: string
}

interface Row {
  readonly seq: number
  readonly hash: string
  readonly at: string
}

/** Acts of two people that leave entries behind, each with the head it left. */
const leaveBehind = ['backup.restored', 'backup.journal-cut', 'backup.opened-behind'] as const

/**
 * Holds a closed office's ledger against the heads that were remembered. It is read only, without folding its journal into it: whatever
 * lies there stays as evidence. Null: every head is an entry or was left behind by two people; or the file is one that cannot be asked,
 * which is another check's matter.
 */
export async function findLedgerBehind(
  database: string,
  key: DatabaseKey,
  heads: readonly LedgerHead[],
): Promise<LedgerBehind | null> {
  const [highest] = heads.toSorted((one, other) => other.sequence - one.sequence)
  if (highest === undefined) return null
  // An empty one is not opened: SQLite would throw away the journal that lies beside it.
  const size = statSync(database, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return { remembered: highest.sequence, found: 0, at: '' }
  // Whoever may only read makes them where they are not there, and leaves them behind.
  const made = ['-wal', '-shm'].map((ending) => database + ending).filter((file) => !existsSync(file))
  let raw: Sqlite.Database | null = null
  try {
    raw = await openSqlite(database, { readonly: true, timeout: 0 }, key)
    return behindIn(raw, heads)
  } catch (error) {
    if (sqliteCode(error) === '' && !(error instanceof SyntaxError)) throw error
    return null
  } finally {
    raw?.close()
    for (const file of made) rmSync(file, { force: true })
  }
}

function behindIn(raw: Sqlite.Database, heads: readonly LedgerHead[]): LedgerBehind | null {
  if (raw.prepare(`select 1 from sqlite_schema where name = 'ledger'`).get() === undefined) return null
  const entryAt = raw.prepare('select hash from ledger where seq = ?').pluck()
  const missing = heads.filter(({ sequence, hash }) => entryAt.get(sequence) !== hash)
  if (missing.length === 0) return null
  const told = leftBehind(raw)
  const untold = missing.filter(({ hash }) => !told.has(hash))
  if (untold.length === 0) return null
  const last = raw.prepare('select seq, hash, at from ledger order by seq desc limit 1').get() as
    Row | undefined
  return {
    remembered: Math.max(...untold.map(({ sequence }) => sequence)),
    found: last?.seq ?? 0,
    at: last?.at ?? '',
  }
}

interface LeavingBody {
  readonly before?: { readonly hash: string } | null
  readonly heads?: readonly { readonly hash: string }[]
}

function leftBehind(raw: Sqlite.Database): ReadonlySet<string> {
  const rows = raw
    .prepare(`select body from ledger where kind in (${leaveBehind.map(() => '?').join()})`)
    .pluck()
    .all(...leaveBehind) as string[]
  const bodies = rows.map((body) => JSON.parse(body) as LeavingBody)
  return new Set(
    bodies.flatMap(({ before, heads = [] }) => [before ?? null, ...heads].map((head) => head?.hash ?? '')),
  )
}
