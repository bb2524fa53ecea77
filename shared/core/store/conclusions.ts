import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** When the inspectors of a draw were drawn and it was finished, as its ledger entry tells; null: it was not. */
export async function concludedAt(db: Db | Tx, number: string): Promise<string | null> {
  const rows = await sql<{ at: string }>`select at from ledger where kind = 'draw.concluded'
    and json_extract(body, '$.number') = ${number} and json_extract(body, '$.round') = 2 order by seq`.execute(
    db,
  )
  return rows.rows[0]?.at ?? null
}
