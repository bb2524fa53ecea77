import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'

/** Who does it, by name, as the ledger will have it. */
export const actorOf = async ({ by }: Context, db: Db | Tx): Promise<string> =>
  by?.name ?? (await findOffice(db))?.profile.clerk ?? ''
