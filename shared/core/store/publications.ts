import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Db, PublicationEventRow, TargetFeedbackRow, Tx } from './database.ts'

/** 公示批次 of one draw, or 不予公示. */
export interface PublicationBatch {
  readonly id: string
  readonly drawId: string
  /** 1-based within the draw */
  readonly serial: number
  readonly kind: 'published' | 'withheld'
  readonly records: readonly PublishedRecord[]
  /** First to last; a batch has one at least */
  readonly events: readonly PublicationEvent[]
}

export interface PublishedRecord {
  readonly recordId: string
  readonly version: number
}

/** `reason`: why it is not published, changed or withdrawn; else a remark */
export interface PublicationEvent {
  readonly position: number
  readonly kind: 'told' | 'withdrawn'
  readonly day: IsoDate
  /** Website or platform; empty: 不予公示 */
  readonly place: string
  readonly who: string
  readonly reason: string
  readonly at: string
}

export interface Release {
  readonly day: IsoDate
  readonly who: string
  readonly reason: string
}

export interface Feedback {
  readonly targetId: string
  readonly position: number
  readonly day: IsoDate
  readonly how: string
  readonly who: string
}

/** Of one draw, or of all; in the order in which they were made. */
export async function listBatches(db: Db | Tx, drawId: string | null): Promise<readonly PublicationBatch[]> {
  let query = db.selectFrom('publication_batch').selectAll().orderBy('draw_id').orderBy('serial')
  if (drawId !== null) query = query.where('draw_id', '=', drawId)
  const rows = await query.execute()
  if (rows.length === 0) return []
  const records = await recordsOf(db, drawId)
  const events = await eventsOf(db, drawId)
  return rows.map(({ id, draw_id: of, serial, kind }) => ({
    id,
    drawId: of,
    serial,
    kind,
    records: records.get(id) ?? [],
    events: events.get(id) ?? [],
  }))
}

async function recordsOf(db: Db | Tx, drawId: string | null) {
  let query = db
    .selectFrom('publication_record as one')
    .innerJoin('publication_batch as batch', 'batch.id', 'one.batch_id')
    .select(['one.batch_id', 'one.record_id', 'one.version'])
    .orderBy('one.record_id')
  if (drawId !== null) query = query.where('batch.draw_id', '=', drawId)
  const rows = await query.execute()
  return grouped(
    rows,
    (row) => row.batch_id,
    ({ record_id: recordId, version }): PublishedRecord => ({ recordId, version }),
  )
}

async function eventsOf(db: Db | Tx, drawId: string | null) {
  let query = db
    .selectFrom('publication_event as one')
    .innerJoin('publication_batch as batch', 'batch.id', 'one.batch_id')
    .selectAll('one')
    .orderBy('one.position')
  if (drawId !== null) query = query.where('batch.draw_id', '=', drawId)
  return grouped(await query.execute(), (row) => row.batch_id, toEvent)
}

const toEvent = ({ batch_id: _batch, ...event }: PublicationEventRow): PublicationEvent => event

/** Batch's draw and what is known of it; null: there is none of this id. */
export async function findBatch(db: Db | Tx, id: string): Promise<PublicationBatch | null> {
  const row = await db
    .selectFrom('publication_batch')
    .select('draw_id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return (await listBatches(db, row.draw_id)).find((batch) => batch.id === id) ?? null
}

export async function insertBatch(tx: Tx, batch: PublicationBatch): Promise<void> {
  const { id, drawId, serial, kind, records, events } = batch
  await tx.insertInto('publication_batch').values({ id, draw_id: drawId, serial, kind }).execute()
  for (const { recordId, version } of records) {
    await tx.insertInto('publication_record').values({ batch_id: id, record_id: recordId, version }).execute()
  }
  for (const event of events) await insertPublicationEvent(tx, id, event)
}

export async function insertPublicationEvent(
  tx: Tx,
  batchId: string,
  event: PublicationEvent,
): Promise<void> {
  await tx
    .insertInto('publication_event')
    .values({ ...event, batch_id: batchId })
    .execute()
}

/** Draw → its release; of one draw, or of all. */
export async function listReleases(
  db: Db | Tx,
  drawId: string | null,
): Promise<ReadonlyMap<string, Release>> {
  let query = db.selectFrom('publication_release').selectAll()
  if (drawId !== null) query = query.where('draw_id', '=', drawId)
  const rows = await query.execute()
  return new Map(rows.map(({ draw_id: of, day, who, reason }) => [of, { day, who, reason }]))
}

export async function insertRelease(
  tx: Tx,
  drawId: string,
  release: Release & { readonly at: string },
): Promise<void> {
  await tx
    .insertInto('publication_release')
    .values({ ...release, draw_id: drawId })
    .execute()
}

/** Draw → all that was told of feedbacks, per target in order; of one draw, or of all. */
export async function listFeedback(
  db: Db | Tx,
  drawId: string | null,
): Promise<ReadonlyMap<string, readonly Feedback[]>> {
  let query = db
    .selectFrom('target_feedback')
    .selectAll()
    .orderBy('draw_id')
    .orderBy('target_id')
    .orderBy('position')
  if (drawId !== null) query = query.where('draw_id', '=', drawId)
  return grouped(await query.execute(), (row) => row.draw_id, toFeedback)
}

const toFeedback = ({ target_id: targetId, position, day, how, who }: TargetFeedbackRow): Feedback => ({
  targetId,
  position,
  day,
  how,
  who,
})

export async function insertFeedback(
  tx: Tx,
  drawId: string,
  { targetId, ...told }: Feedback & { readonly at: string },
): Promise<void> {
  await tx
    .insertInto('target_feedback')
    .values({ ...told, draw_id: drawId, target_id: targetId })
    .execute()
}

function grouped<Row, One>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  toOne: (row: Row) => One,
): ReadonlyMap<string, readonly One[]> {
  const groups = Map.groupBy(rows, keyOf)
  return new Map([...groups].map(([key, own]) => [key, own.map(toOne)]))
}
