import type { RecordContent, RecordState } from '#shared/domain/results/types.ts'
import type { Db, InspectionRecordVersionRow, Tx } from './database.ts'

/** 检查记录 of one department at one target, as it stands. */
export interface InspectionRecord extends RecordVersion {
  readonly id: string
  readonly drawId: string
  /** Who was inspected */
  readonly targetId: string
  readonly department: string
}

export interface RecordVersion {
  /** 1-based */
  readonly version: number
  readonly state: RecordState
  readonly content: RecordContent
  readonly reason: string
  readonly actor: string
  readonly at: string
}

const current = (db: Db | Tx) =>
  db
    .selectFrom('inspection_record as record')
    .innerJoin('inspection_record_version as told', 'told.record_id', 'record.id')
    .selectAll()
    .where((where) =>
      where(
        'told.version',
        '=',
        where
          .selectFrom('inspection_record_version as other')
          .select((select) => select.fn.max('other.version').as('last'))
          .whereRef('other.record_id', '=', 'record.id'),
      ),
    )

/** The last version of each record of one draw, or of all; by draw, target and department. */
export async function listRecords(db: Db | Tx, drawId: string | null): Promise<readonly InspectionRecord[]> {
  let query = current(db).orderBy('draw_id').orderBy('target_id').orderBy('department')
  if (drawId !== null) query = query.where('draw_id', '=', drawId)
  return (await query.execute()).map(toRecord)
}

export async function findRecord(db: Db | Tx, id: string): Promise<InspectionRecord | null> {
  const row = await current(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toRecord(row)
}

/** The record of a department at a target of a draw, if any has been begun. */
export async function findRecordOf(
  db: Db | Tx,
  { drawId, targetId, department }: Pick<InspectionRecord, 'drawId' | 'targetId' | 'department'>,
): Promise<InspectionRecord | null> {
  const row = await current(db)
    .where('draw_id', '=', drawId)
    .where('target_id', '=', targetId)
    .where('department', '=', department)
    .executeTakeFirst()
  return row === undefined ? null : toRecord(row)
}

/** First to last. */
export async function listRecordVersions(db: Db | Tx, recordId: string): Promise<readonly RecordVersion[]> {
  const rows = await db
    .selectFrom('inspection_record_version')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('version')
    .execute()
  return rows.map(toVersion)
}

/** One more version of a record; its first begins it. */
export async function insertRecordVersion(tx: Tx, record: InspectionRecord): Promise<void> {
  const { id, drawId, targetId, department, version, state, content, reason, actor, at } = record
  if (version === 1) {
    await tx
      .insertInto('inspection_record')
      .values({ id, draw_id: drawId, target_id: targetId, department })
      .execute()
  }
  await tx
    .insertInto('inspection_record_version')
    .values({ record_id: id, version, state, body: JSON.stringify(content), reason, actor, at })
    .execute()
}

function toVersion({ record_id: _record, body, ...row }: InspectionRecordVersionRow): RecordVersion {
  return { ...row, content: JSON.parse(body) as RecordContent }
}

function toRecord(
  row: InspectionRecordVersionRow & {
    readonly id: string
    readonly draw_id: string
    readonly target_id: string
    readonly department: string
  },
): InspectionRecord {
  const { id, draw_id: drawId, target_id: targetId, department, version, state, reason, actor, at } = row
  const content = JSON.parse(row.body) as RecordContent
  return { id, drawId, targetId, department, version, state, content, reason, actor, at }
}
