import type { LedgerProblem } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Db, LedgerRow } from './database.ts'
import type { LedgerHead } from './ledger.ts'
import { entryHash, ledgerHead, ledgerOrigin } from './ledger.ts'

export interface LedgerFault {
  readonly code: 'ledger-broken'
  readonly sequence: number
  readonly problem: LedgerProblem
}

type Walked = Result<LedgerHead, LedgerFault>

/** Called between two stretches of a long walk, with the entries done and those there are: others come through, or it throws to stop. */
export type Pause = (done: number, total: number) => Promise<void>

/** Some six milliseconds: whoever comes in meanwhile waits no longer. */
const stretch = 2000

interface Walk {
  /** Entry before the first */
  readonly from: LedgerHead
  /** Last entry to be looked at; without it up to the last there is, also what is written meanwhile */
  readonly upTo?: number
  readonly pause?: Pause | undefined
  /** Sees every entry after it was found sound */
  readonly seen?: ((rows: readonly LedgerRow[]) => void) | undefined
}

const beginning: LedgerHead = { sequence: 0, hash: ledgerOrigin }

/** Walks the whole chain, then holds it against the head of the last signed sheet. */
export async function verifyLedger(db: Db, pause?: Pause, seen?: Walk['seen']): Promise<Walked> {
  return anchored(db, await walk(db, { from: beginning, pause, seen }))
}

/** The last `count` entries and the head of the last signed sheet; the entry before them is taken as it is. */
export async function verifyRecent(db: Db, count: number): Promise<Walked> {
  const { sequence } = await ledgerHead(db)
  return anchored(db, await verifyAfter(db, sequence - count))
}

/** The entry at a place where the chain was once found broken, with those beside it. */
export async function verifyPlace(db: Db, sequence: number): Promise<Walked> {
  return verifyAfter(db, sequence - 2, sequence + 1)
}

async function verifyAfter(db: Db, last: number, upTo?: number): Promise<Walked> {
  const from = last < 1 ? beginning : await entryAt(db, last)
  if (from === null) return fail({ code: 'ledger-broken', sequence: last, problem: 'gap' })
  return walk(db, upTo === undefined ? { from } : { from, upTo })
}

async function entryAt(db: Db, sequence: number): Promise<LedgerHead | null> {
  const row = await db.selectFrom('ledger').select('hash').where('seq', '=', sequence).executeTakeFirst()
  return row === undefined ? null : { sequence, hash: row.hash }
}

async function walk(db: Db, { from, upTo, pause, seen }: Walk): Promise<Walked> {
  let head = from
  for await (const rows of stretches(db, from.sequence === 0 ? -1 : from.sequence, upTo, pause)) {
    for (const row of rows) {
      const problem = problemOf(row, head)
      if (problem !== null) return fail({ code: 'ledger-broken', sequence: row.seq, problem })
      head = { sequence: row.seq, hash: row.hash }
    }
    seen?.(rows)
  }
  return ok(head)
}

/** Never one open cursor: others would wait for it. */
async function* stretches(
  db: Db,
  after: number,
  upTo = Infinity,
  pause?: Pause,
): AsyncGenerator<readonly LedgerRow[]> {
  const total = (await ledgerHead(db)).sequence
  for (let last = after; last < upTo;) {
    const rows = await db
      .selectFrom('ledger')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(Math.min(stretch, upTo - Math.max(last, 0)))
      .execute()
    yield rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < stretch) return
    last = end.seq
    await pause?.(last, Math.max(total, last))
  }
}

function problemOf(row: LedgerRow, before: LedgerHead): LedgerProblem | null {
  if (row.seq !== before.sequence + 1) return 'gap'
  if (row.prev !== before.hash) return 'chain-broken'
  return row.hash === entryHash(row) ? null : 'hash-wrong'
}

async function anchored(db: Db, walked: Walked): Promise<Walked> {
  if (!walked.ok) return walked
  const anchor = await db.selectFrom('ledger_anchor').selectAll().executeTakeFirst()
  if (anchor === undefined || (await entryAt(db, anchor.seq))?.hash === anchor.hash) return walked
  return fail({ code: 'ledger-broken', sequence: walked.value.sequence, problem: 'tail-cut' })
}
