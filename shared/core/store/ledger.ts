import { sha256 } from '../sha256.ts'
import type { Db, LedgerRow, Tx } from './database.ts'

/** `prev` of the first entry (draw-protocol.md §7). */
export const ledgerOrigin = sha256('SJDS-1 LEDGER')

export interface LedgerHead {
  readonly sequence: number
  readonly hash: string
}

export interface LedgerEntry {
  readonly at: string
  readonly actor: string
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
}

/** draw-protocol.md §7: every field in its own line, the body by its digest. */
export function entryHash(entry: Omit<LedgerRow, 'hash'>): string {
  const lines = ['SJDS-1 ENTRY', entry.seq, entry.prev, entry.at, entry.actor, entry.kind, sha256(entry.body)]
  return sha256(`${lines.join('\n')}\n`)
}

export async function ledgerHead(db: Db | Tx): Promise<LedgerHead> {
  const last = await db
    .selectFrom('ledger')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { sequence: last?.seq ?? 0, hash: last?.hash ?? ledgerOrigin }
}

/** When the last entry was made, as it says; null: there is none */
export async function lastEntryTime(db: Db | Tx): Promise<string | null> {
  const last = await db.selectFrom('ledger').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return last?.at ?? null
}

/** Appends in the transaction of the change it tells of: one is never there without the other. */
export async function appendLedger(tx: Tx, entry: LedgerEntry): Promise<LedgerHead> {
  const head = await ledgerHead(tx)
  const row = {
    seq: head.sequence + 1,
    prev: head.hash,
    at: entry.at,
    // A line break in it would let two different entries have one hash (draw-protocol.md §7).
    actor: entry.actor.replaceAll(/\p{Cc}+/gu, ' '),
    kind: entry.kind,
    body: JSON.stringify(entry.body),
  }
  const hashOfRow = entryHash(row)
  await tx
    .insertInto('ledger')
    .values({ ...row, hash: hashOfRow })
    .execute()
  return { sequence: row.seq, hash: hashOfRow }
}

/** The head was printed on a sheet that people sign. */
export async function anchorLedger(tx: Tx, head: LedgerHead): Promise<void> {
  await tx
    .insertInto('ledger_anchor')
    .values({ id: 1, seq: head.sequence, hash: head.hash })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ seq: head.sequence, hash: head.hash }))
    .execute()
}

export interface SignedHead {
  readonly number: string
  /** Of a replacement its own serial within the draw; 0: no round was open when the draw was given up */
  readonly round: number
  readonly act: 'committed' | 'concluded' | 'replaced' | 'voided'
  readonly at: string
  readonly sequence: number
  readonly hash: string
  /** Head printed on the sheet signed before; empty for the first */
  readonly previous: string
}

const signedActs: Readonly<Record<string, SignedHead['act']>> = {
  'draw.committed': 'committed',
  'draw.concluded': 'concluded',
  'draw.replaced': 'replaced',
  'draw.voided': 'voided',
}

/** The heads that signed sheets print, in their order: each sheet names its own and that of the sheet before. */
export async function signedHeads(db: Db | Tx): Promise<readonly SignedHead[]> {
  const rows = await db
    .selectFrom('ledger')
    .select(['seq', 'at', 'kind', 'body', 'hash'])
    .where('kind', 'in', Object.keys(signedActs))
    .orderBy('seq')
    .execute()
  const heads: SignedHead[] = []
  for (const { seq: sequence, at, kind, body, hash } of rows) {
    const told = JSON.parse(body) as SignedBody
    const act = signedActs[kind] ?? 'concluded'
    // Voids were not among the signed acts at first: the sheets after them named the one before, and still must.
    if (act === 'voided' && told.signed !== true) continue
    const round = told.round ?? told.replacement ?? 0
    heads.push({ number: told.number, round, act, at, sequence, hash, previous: heads.at(-1)?.hash ?? '' })
  }
  return heads
}

interface SignedBody {
  readonly number: string
  readonly round?: number
  readonly replacement?: number
  readonly signed?: boolean
}

/** Who gave up a draw, as the ledger tells; nobody for a draw that stands. */
export async function voidingOf(db: Db | Tx, number: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('ledger')
    .select('body')
    .where('kind', '=', 'draw.voided')
    .orderBy('seq')
    .execute()
  const bodies = rows.map(({ body }) => JSON.parse(body) as { number: string; people: string[] })
  return bodies.find((body) => body.number === number)?.people ?? []
}
