import type { Db, Tx } from './database.ts'

/** Evidence that does not count any more, and why. */
export interface Withdrawal {
  readonly attachmentId: string
  readonly reason: string
  readonly actor: string
  readonly at: string
}

/** By the attachment's id. */
export async function listWithdrawals(
  db: Db | Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<Withdrawal, 'attachmentId'>>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('evidence_withdrawal')
    .selectAll()
    .where('attachment_id', 'in', ids)
    .execute()
  return new Map(rows.map(({ attachment_id: id, ...rest }) => [id, rest]))
}

export async function insertWithdrawal(tx: Tx, { attachmentId, ...row }: Withdrawal): Promise<void> {
  await tx
    .insertInto('evidence_withdrawal')
    .values({ attachment_id: attachmentId, ...row })
    .execute()
}

/** The record that an attachment is evidence of; null: it is of none. */
export async function findEvidenceRecord(db: Db | Tx, attachmentId: string): Promise<string | null> {
  const row = await db
    .selectFrom('attachment')
    .select('owner_id')
    .where('id', '=', attachmentId)
    .where('owner_kind', '=', 'result-evidence')
    .executeTakeFirst()
  return row?.owner_id ?? null
}
