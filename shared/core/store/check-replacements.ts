import type { Db, Tx } from './database.ts'
import type { DrawTold, ReplacementTold } from './draw-entries.ts'
import { sha256 } from '../sha256.ts'

/** The first replacement that is not as its entry tells, is gone, or that no act made, by its serial; null: none. */
export async function changedReplacement(
  db: Db | Tx,
  drawId: string,
  { replacements }: DrawTold,
): Promise<string | null> {
  const rows = await db
    .selectFrom('draw_replacement')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('position')
    .execute()
  const kept = rows.map((row): ReplacementTold => ({
    replacement: row.position,
    targetId: row.target_id,
    replacementId: row.replacement_id,
    stratum: row.stratum,
    rank: row.rank,
    ticket: row.ticket,
    reason: row.reason,
    record: sha256(row.record ?? 'null'),
    at: row.at,
  }))
  const length = Math.max(kept.length, replacements.length)
  for (let at = 0; at < length; at += 1) {
    if (JSON.stringify(kept[at]) !== JSON.stringify(replacements[at])) return String(at + 1)
  }
  return null
}

/** The first document handed in with a round or a replacement that is not as its entry tells, by its name; null: none. */
export async function changedAttachment(
  db: Db | Tx,
  drawId: string,
  { documents }: DrawTold,
): Promise<string | null> {
  const rows = await db
    .selectFrom('attachment')
    .select(['owner_kind', 'owner_part', 'name', 'sha256'])
    .where('owner_id', '=', drawId)
    .where('owner_kind', 'in', ['draw-round', 'draw-replacement'])
    .orderBy('position')
    .execute()
  const kept = Map.groupBy(rows, (row) => `${row.owner_kind} ${row.owner_part}`)
  for (const owner of new Set([...documents.keys(), ...kept.keys()])) {
    const told = documents.get(owner) ?? []
    const own = kept.get(owner) ?? []
    const at = Array.from({ length: Math.max(told.length, own.length) }).findIndex(
      (_, index) => told[index]?.name !== own[index]?.name || told[index]?.sha256 !== own[index]?.sha256,
    )
    if (at !== -1) return told[at]?.name ?? own[at]?.name ?? ''
  }
  return null
}
