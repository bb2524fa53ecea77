import { setImmediate } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import type { Result } from '#shared/domain/kernel/result.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { ChangedOutside } from './check-draws.ts'
import type { Db } from './database.ts'
import { rememberChecked } from './ledger-checked.ts'
import { clearFaultMark, readFaultMark } from './ledger-fault-mark.ts'
import type { LedgerFault } from './ledger-walk.ts'
import { verifyLedger, verifyPlace, verifyRecent } from './ledger-walk.ts'
import { sqliteCode } from './sqlite.ts'
import { verifyWhole } from './verify-whole.ts'

/** A third of a second: a ledger up to here is walked whole before the office opens, of a longer one as many entries. */
export const entriesAtOpening = 50_000

interface LedgerOpening {
  readonly folder: string
  readonly clock: () => Date
  /** As many entries are walked before the office opens */
  readonly atOpening: number
  /** Of the opened file; 0: there is no ledger yet */
  readonly entries: number
  /** The file has today's tables and indexes */
  readonly isOfToday: boolean
}

/** 0 for a file without one, or without one that can be asked: what it has instead is another check's matter. */
export function ledgerLength(raw: Sqlite.Database): number {
  try {
    return Number(raw.prepare('select coalesce(max(seq), 0) from ledger').pluck().get())
  } catch (error) {
    if (sqliteCode(error) === 'SQLITE_ERROR') return 0
    throw error
  }
}

/**
 * Damage to the pages of the file, in SQLite's words; `ok`. A long ledger's own pages are left to the walk over its entries, which reads
 * each of them and cannot miss a changed byte, and to the check of its index.
 */
export function damageOf(raw: Sqlite.Database, hasLongLedger: boolean): string {
  const check = (argument: string) => String(raw.pragma(`quick_check(${argument})`, { simple: true }))
  if (!hasLongLedger) return check('1')
  const tables = raw.prepare(`select name from sqlite_schema where type = 'table' and name <> 'ledger'`)
  const names = ['sqlite_schema', ...(tables.pluck().all() as string[])]
  return names.map((name) => check(`'${name.replaceAll("'", "''")}'`)).find((said) => said !== 'ok') ?? 'ok'
}

/**
 * The ledger before the office opens: a short one whole; of a long one the latest entries and the head of the last signed sheet. The rest
 * is walked while the office is open (ledger-guard.ts): until then it counts as not verified, and `lastChecked` is null.
 */
export async function checkLedgerAtOpening(
  db: Db,
  opening: LedgerOpening,
): Promise<Result<null, LedgerFault | ChangedOutside>> {
  const { folder, clock, atOpening, entries, isOfToday } = opening
  const mark = readFaultMark(folder)
  if (mark !== null && mark > 0) {
    const place = await verifyPlace(db, mark)
    if (!place.ok) return place
  }
  if (mark === null && entries > atOpening) {
    const recent = await verifyRecent(db, atOpening)
    return recent.ok ? ok(null) : recent
  }
  const pause = entries > atOpening ? () => setImmediate() : undefined
  const whole = await (isOfToday ? verifyWhole : verifyLedger)(db, pause)
  if (!whole.ok) return whole
  const { sequence, hash } = whole.value
  rememberChecked(db, { at: clock().toISOString(), entries: sequence, head: hash })
  if (mark !== null) clearFaultMark(folder)
  return ok(null)
}
