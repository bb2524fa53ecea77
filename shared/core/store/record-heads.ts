import { sql } from 'kysely'
import type { RecordState } from '#shared/domain/results/types.ts'
import type { Db, Tx } from './database.ts'

/** How a record stands, without what it tells: for counts over many draws. */
export interface RecordHead {
  readonly id: string
  readonly targetId: string
  readonly department: string
  readonly state: RecordState
  readonly version: number
  /** It names a ground of 不予配合, or an item is coded so */
  readonly refused: boolean
}

/** The last version of each record of a draw. `refusalWord`: the rules' code for 不配合; empty: they have none. */
export async function listRecordHeads(
  db: Db | Tx,
  drawId: string,
  refusalWord: string,
): Promise<readonly RecordHead[]> {
  const rows = await sql<Row>`select id, target_id, department, state, version,
      json_array_length(body, '$.refusalGrounds') > 0 or (${refusalWord} <> '' and exists (
        select 1 from json_each(body, '$.items') as item, json_each(item.value, '$.codes') as code
        where code.value = ${refusalWord})) as refused
    from inspection_record as record join inspection_record_version as told on told.record_id = record.id
    where draw_id = ${drawId} and version =
      (select max(version) from inspection_record_version as other where other.record_id = record.id)
    order by target_id, department`.execute(db)
  return rows.rows.map(({ target_id: targetId, refused, ...row }) => ({
    ...row,
    targetId,
    refused: refused === 1,
  }))
}

interface Row extends Omit<RecordHead, 'targetId' | 'refused'> {
  readonly target_id: string
  readonly refused: number
}
