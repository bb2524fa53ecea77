import type { Target } from '#shared/domain/rosters/types.ts'
import type { DrawReplacementRow, Db, Tx } from './database.ts'

/** 递补: `replacementId` is inspected in the place of `targetId`, who was drawn or had come as a replacement himself. */
export interface Replacement {
  /** 1-based within the draw */
  readonly position: number
  readonly targetId: string
  readonly replacementId: string
  readonly stratum: string
  /** 1-based rank of the replacement's ticket in its stratum */
  readonly rank: number
  readonly ticket: string
  readonly reason: string
  readonly at: string
  /** The roster's record of that day; null: it had none any more */
  readonly record: Target | null
}

/** In the order in which they were made. */
export async function listReplacements(db: Db | Tx, drawId: string): Promise<readonly Replacement[]> {
  const rows = await db
    .selectFrom('draw_replacement')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('position')
    .execute()
  return rows.map(toReplacement)
}

export async function insertReplacement(tx: Tx, drawId: string, replacement: Replacement): Promise<void> {
  const { targetId, replacementId, record, ...row } = replacement
  await tx
    .insertInto('draw_replacement')
    .values({
      ...row,
      draw_id: drawId,
      target_id: targetId,
      replacement_id: replacementId,
      record: record === null ? null : JSON.stringify(record),
    })
    .execute()
}

function toReplacement(row: DrawReplacementRow): Replacement {
  return {
    position: row.position,
    targetId: row.target_id,
    replacementId: row.replacement_id,
    stratum: row.stratum,
    rank: row.rank,
    ticket: row.ticket,
    reason: row.reason,
    at: row.at,
    record: row.record === null ? null : (JSON.parse(row.record) as Target),
  }
}
