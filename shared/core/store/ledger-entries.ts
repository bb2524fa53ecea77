import { sql } from 'kysely'
import type { LedgerEntryView, Listing } from '#shared/contract/index.ts'
import type { Db, LedgerRow } from './database.ts'
import type { Pause } from './ledger-walk.ts'
import { ledgerHead } from './ledger.ts'

interface Page {
  readonly offset: number
  readonly limit: number
}

/** All entries, newest first. Numbers without gaps: a page is found by its numbers, however long the ledger. */
export async function listLedger(db: Db, { offset, limit }: Page): Promise<Listing<LedgerEntryView>> {
  const { sequence: total } = await ledgerHead(db)
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('seq', '<=', total - offset)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return { total, rows: rows.map(toView) }
}

/** One page, newest first, of sequences that are oldest first. */
export async function listEntries(
  db: Db,
  sequences: readonly number[],
  { offset, limit }: Page,
): Promise<Listing<LedgerEntryView>> {
  const total = sequences.length
  const wanted = sequences.slice(Math.max(0, total - offset - limit), Math.max(0, total - offset))
  return { total, rows: (await entriesAt(db, wanted)).toReversed() }
}

async function entriesAt(db: Db, sequences: readonly number[]): Promise<readonly LedgerEntryView[]> {
  if (sequences.length === 0) return []
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where(sql<boolean>`seq in (${sql.join(sequences.map((seq) => sql.lit(seq)))})`)
    .orderBy('seq')
    .execute()
  return rows.map(toView)
}

/** Some entries from `from` on, oldest first, as they lie in the file. */
export function ledgerRows(db: Db, from: number, limit: number): Promise<readonly LedgerRow[]> {
  return db.selectFrom('ledger').selectAll().where('seq', '>=', from).orderBy('seq').limit(limit).execute()
}

export async function findEntry(db: Db, sequence: number): Promise<LedgerRow | null> {
  return (await db.selectFrom('ledger').selectAll().where('seq', '=', sequence).executeTakeFirst()) ?? null
}

const stretch = 10_000

/** Entries whose hash begins so. No index has hashes: a part of the ledger at a time, so that others come through. */
export async function entriesOfHead(
  db: Db,
  beginning: string,
  pause?: Pause,
): Promise<readonly LedgerEntryView[]> {
  const found: LedgerEntryView[] = []
  const { sequence: total } = await ledgerHead(db)
  for (let done = 0; done < total; done += stretch) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('seq', '>', done)
      .where('seq', '<=', done + stretch)
      .where(sql<boolean>`substr(hash, 1, ${beginning.length}) = ${beginning}`)
      .execute()
    found.push(...rows.map(toView))
    await pause?.(Math.min(total, done + stretch), total)
  }
  return found
}

export function toView({ seq, ...row }: LedgerRow): LedgerEntryView {
  return { sequence: seq, ...row }
}
