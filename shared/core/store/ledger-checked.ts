import type { LedgerChecked } from '#shared/contract/index.ts'
import type { Db } from './database.ts'

const kept = new WeakMap<Db, LedgerChecked>()

/** A walk over the whole chain found nothing. Kept for as long as the file is open: the next opening walks again. */
export function rememberChecked(db: Db, checked: LedgerChecked): void {
  kept.set(db, checked)
}

export const lastChecked = (db: Db): LedgerChecked | null => kept.get(db) ?? null
