import type { RecusalView } from '#shared/contract/index.ts'
import type { RecusalCandidate, RecusalRule } from '#shared/domain/rosters/recusal-rules.ts'
import type { Recusal } from '#shared/domain/rosters/types.ts'
import type { Database, Db, Tx } from './database.ts'

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
      'recusal.stated_on as statedOn',
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
  const { inspectorId, targetId, reason, source, statedOn } = recusal
  await tx
    .insertInto('recusal')
    .values({ inspector_id: inspectorId, target_id: targetId, reason, source, stated_on: statedOn })
    .execute()
}

export async function removeRecusal(tx: Tx, inspectorId: string, targetId: string): Promise<void> {
  await tx
    .deleteFrom('recusal')
    .where('inspector_id', '=', inspectorId)
    .where('target_id', '=', targetId)
    .execute()
}

/** In a fixed order: what a draw freezes must not depend on when a rule was filed. */
export async function listRecusalRules(
  db: Db | Tx,
): Promise<readonly (RecusalRule & { readonly inspectorName: string })[]> {
  return db
    .selectFrom('recusal_rule')
    .innerJoin('inspector', 'inspector.id', 'recusal_rule.inspector_id')
    .select([
      'recusal_rule.id',
      'recusal_rule.inspector_id as inspectorId',
      'recusal_rule.person',
      'recusal_rule.reason',
      'recusal_rule.source',
      'recusal_rule.stated_on as statedOn',
      'inspector.name as inspectorName',
    ])
    .orderBy('recusal_rule.inspector_id')
    .orderBy('recusal_rule.person')
    .execute()
}

export async function insertRecusalRule(tx: Tx, rule: RecusalRule): Promise<void> {
  const { id, inspectorId, person, reason, source, statedOn } = rule
  await tx
    .insertInto('recusal_rule')
    .values({ id, inspector_id: inspectorId, person, reason, source, stated_on: statedOn })
    .execute()
}

export async function removeRecusalRule(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('recusal_rule').where('id', '=', id).execute()
}

export interface Dismissal extends RecusalCandidate {
  readonly reason: string
}

export async function listDismissals(db: Db | Tx): Promise<readonly Dismissal[]> {
  const rows = await db
    .selectFrom('recusal_dismissal')
    .select(['inspector_id', 'target_id', 'likeness', 'value', 'reason'])
    .execute()
  return rows.map(({ inspector_id: inspectorId, target_id: targetId, ...rest }) => ({
    inspectorId,
    targetId,
    ...rest,
  }))
}

export async function insertDismissal(tx: Tx, dismissal: Dismissal, at: string): Promise<void> {
  const { inspectorId, targetId, ...rest } = dismissal
  await tx
    .insertInto('recusal_dismissal')
    .values({ ...keyOf({ ...rest, inspectorId, targetId }), reason: dismissal.reason, at })
    .execute()
}

export async function removeDismissal(tx: Tx, candidate: RecusalCandidate): Promise<void> {
  const key = keyOf(candidate)
  await tx
    .deleteFrom('recusal_dismissal')
    .where('inspector_id', '=', key.inspector_id)
    .where('target_id', '=', key.target_id)
    .where('likeness', '=', key.likeness)
    .where('value', '=', key.value)
    .execute()
}

type DismissalKey = Omit<Database['recusal_dismissal'], 'reason' | 'at'>

const keyOf = ({ inspectorId, targetId, likeness, value }: RecusalCandidate): DismissalKey => ({
  inspector_id: inspectorId,
  target_id: targetId,
  likeness,
  value,
})
