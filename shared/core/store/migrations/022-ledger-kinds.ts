import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export const number = 22

export const triggers: readonly string[] = []

export async function up(tx: Kysely<unknown>): Promise<void> {
  // What is held against the ledger asks it for a few kinds of acts: without an index each such question reads all of it.
  await sql.raw(`create index ledger_kind on ledger (kind, actor)`).execute(tx)
}
