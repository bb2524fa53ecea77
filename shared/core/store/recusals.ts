import type { RecusalView } from '#shared/contract/index.ts'
import type { Recusal } from '#shared/domain/rosters/types.ts'
import type { Db, Tx } from './database.ts'

export async function listRecusals(db: Db | Tx): Promise<readonly RecusalView[]> {
  return db
    .selectFrom('recusal')
    .innerJoin('inspector', 'inspector.id', 'recusal.inspector_id')
    .innerJoin('target', 'target.id', 'recusal.target_id')
    .select([
      'recusal.inspector_id as inspectorId',
      'recusal.target_id as targetId',
      'recusal.reason',
      'recusal.source',
      'inspector.name as inspectorName',
      'target.name as targetName',
    ])
    .orderBy('recusal.inspector_id')
    .orderBy('recusal.target_id')
    .execute()
}

export async function hasRecusal(db: Db | Tx, inspectorId: string, targetId: string): Promise<boolean> {
  const row = await db
    .selectFrom('recusal')
    .select('reason')
    .where('inspector_id', '=', inspectorId)
    .where('target_id', '=', targetId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertRecusal(tx: Tx, recusal: Recusal): Promise<void> {
  const { inspectorId, targetId, reason, source } = recusal
  await tx
    .insertInto('recusal')
    .values({ inspector_id: inspectorId, target_id: targetId, reason, source })
    .execute()
}

export async function removeRecusal(tx: Tx, inspectorId: string, targetId: string): Promise<void> {
  await tx
    .deleteFrom('recusal')
    .where('inspector_id', '=', inspectorId)
    .where('target_id', '=', targetId)
    .execute()
}
