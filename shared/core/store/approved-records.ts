import type { RecordContent } from '#shared/domain/results/types.ts'
import type { Db, Tx } from './database.ts'

/** A 检查记录 as it was approved last: what of it may be printed and published, whatever is being changed since. */
export interface ApprovedRecord {
  readonly id: string
  readonly targetId: string
  readonly department: string
  readonly version: number
  readonly content: RecordContent
}

/** Of one draw; records that were never approved are left out. */
export async function listApproved(db: Db | Tx, drawId: string): Promise<readonly ApprovedRecord[]> {
  const rows = await db
    .selectFrom('inspection_record as record')
    .innerJoin('inspection_record_version as told', 'told.record_id', 'record.id')
    .select(['record.id', 'record.target_id', 'record.department', 'told.version', 'told.body'])
    .where('record.draw_id', '=', drawId)
    .where('told.state', '=', 'approved')
    .orderBy('record.id')
    .orderBy('told.version')
    .execute()
  const last = new Map(rows.map((row) => [row.id, row]))
  return [...last.values()].map(({ id, target_id: targetId, department, version, body }) => ({
    id,
    targetId,
    department,
    version,
    content: JSON.parse(body) as RecordContent,
  }))
}
