import type { Db, Tx } from './database.ts'

/** When the office was set up; empty: nothing has happened yet. */
export async function firstEntryTime(db: Db | Tx): Promise<string> {
  const first = await db.selectFrom('ledger').select('at').orderBy('seq').limit(1).executeTakeFirst()
  return first?.at ?? ''
}
