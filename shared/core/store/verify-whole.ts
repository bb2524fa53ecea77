import type { Result } from '#shared/domain/kernel/result.ts'
import type { ChangedOutside } from './check-draws.ts'
import { checkLedgerIndex } from './check-ledger-index.ts'
import type { Db } from './database.ts'
import { columnsOf } from './ledger-columns.ts'
import type { LedgerFault, Pause } from './ledger-walk.ts'
import { verifyLedger } from './ledger-walk.ts'
import type { LedgerHead } from './ledger.ts'

/** The whole chain, and the index by which its acts are found. What was read on the way need not be read again to search it. */
export async function verifyWhole(
  db: Db,
  pause?: Pause,
): Promise<Result<LedgerHead, LedgerFault | ChangedOutside>> {
  const columns = columnsOf(db)
  const walked = await verifyLedger(db, pause, (rows) => columns.add(rows))
  if (!walked.ok) return walked
  const index = await checkLedgerIndex(db, columns, pause)
  return index.ok ? walked : index
}
