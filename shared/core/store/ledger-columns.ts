import type { Db } from './database.ts'
import type { Pause } from './ledger-walk.ts'
import { ledgerHead } from './ledger.ts'

/** What a filter asks of every entry, in a few bytes each: ten million entries take 80 MB. Position 0 is entry 1. */
export interface LedgerColumns {
  /** How many entries are in */
  readonly count: number
  readonly kinds: readonly string[]
  readonly actors: readonly string[]
  readonly kindOf: Uint16Array
  readonly actorOf: Uint16Array
  /** Minutes since 1970 */
  readonly minuteOf: Int32Array
}

export interface EntryFacts {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly kind: string
}

const stretch = 5000
const milliseconds = 60_000

/** Grows with the ledger, which only ever grows: brought up to date before every answer, never read again. */
export class GrowingColumns implements LedgerColumns {
  count = 0
  readonly kinds: string[] = []
  readonly actors: string[] = []
  kindOf = new Uint16Array(1024)
  actorOf = new Uint16Array(1024)
  minuteOf = new Int32Array(1024)
  readonly #kindCodes = new Map<string, number>()
  readonly #actorCodes = new Map<string, number>()

  /** Rows from the next entry on. Two that bring it up to date at once do no harm: what is in already is passed over. */
  add(rows: readonly EntryFacts[]): void {
    this.#makeRoom(this.count + rows.length)
    for (const { seq, at, actor, kind } of rows) {
      if (seq <= this.count) continue
      if (seq !== this.count + 1) throw new Error(`ledger entry ${this.count + 1} is missing`)
      this.kindOf[this.count] = codeOf(kind, this.kinds, this.#kindCodes)
      this.actorOf[this.count] = codeOf(actor, this.actors, this.#actorCodes)
      this.minuteOf[this.count] = Math.floor(Date.parse(at) / milliseconds)
      this.count += 1
    }
  }

  #makeRoom(needed: number): void {
    if (needed <= this.kindOf.length) return
    const size = Math.max(needed, Math.ceil(this.kindOf.length * 1.5))
    this.kindOf = grown(this.kindOf, new Uint16Array(size))
    this.actorOf = grown(this.actorOf, new Uint16Array(size))
    this.minuteOf = grown(this.minuteOf, new Int32Array(size))
  }
}

function grown<Of extends Uint16Array | Int32Array>(from: Of, to: Of): Of {
  to.set(from)
  return to
}

function codeOf(word: string, words: string[], codes: Map<string, number>): number {
  const known = codes.get(word)
  if (known !== undefined) return known
  codes.set(word, words.length)
  return words.push(word) - 1
}

const kept = new WeakMap<Db, GrowingColumns>()

/** Of this office's ledger, as far as they are. */
export function columnsOf(db: Db): GrowingColumns {
  const columns = kept.get(db) ?? new GrowingColumns()
  kept.set(db, columns)
  return columns
}

/** The columns of this office's ledger with every entry that is written by now. Never inside a transaction: it would wait for itself. */
export async function ledgerColumns(db: Db, pause?: Pause): Promise<LedgerColumns> {
  const columns = columnsOf(db)
  const last = (await ledgerHead(db)).sequence
  while (columns.count < last) {
    columns.add(
      await db
        .selectFrom('ledger')
        .select(['seq', 'at', 'actor', 'kind'])
        .where('seq', '>', columns.count)
        .orderBy('seq')
        .limit(stretch)
        .execute(),
    )
    if (columns.count < last) await pause?.(columns.count, last)
  }
  return columns
}
