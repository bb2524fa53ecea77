import type { Db } from './database.ts'
import { isOfGroup } from './ledger-kinds.ts'

/** What the ledger tells of giving up a draw, with all that it showed. */
export interface Voiding {
  readonly reason: string
  readonly people: readonly string[]
  /** State of the draw before */
  readonly from: string
  /** The machine's share, and every slip; absent where nothing had to be shown (draw-protocol.md §5) */
  readonly machine?: string
  readonly slips?: readonly { readonly who: string; readonly digits: string; readonly fixed: boolean }[]
  readonly at: string
  readonly sequence: number
  readonly hash: string
}

/** null: the draw stands */
export async function findVoiding(db: Db, number: string): Promise<Voiding | null> {
  const rows = await db
    .selectFrom('ledger')
    .select(['seq', 'at', 'body', 'hash'])
    .where('kind', '=', 'draw.voided')
    .orderBy('seq')
    .execute()
  for (const { seq: sequence, at, body, hash } of rows) {
    const told = JSON.parse(body) as Omit<Voiding, 'at' | 'sequence' | 'hash'> & { readonly number: string }
    if (told.number === number) return { ...told, at, sequence, hash }
  }
  return null
}

/** Where in the ledger an entry of a draw stands, by its hash; 0: there is none. */
export async function sequenceOf(db: Db, hash: string): Promise<number> {
  const row = await db
    .selectFrom('ledger')
    .select('seq')
    .where(isOfGroup('draw'))
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row?.seq ?? 0
}
