import type { DispatchAnswer, DispatchContent } from '#shared/domain/documents/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Db, DrawDispatchEventRow, DrawDispatchRow, Tx } from './database.ts'

/** 派发 of one department, as made. */
export interface Dispatch {
  readonly id: string
  readonly drawId: string
  readonly department: string
  /** 1-based within draw and department */
  readonly edition: number
  readonly content: DispatchContent
  /** The workbook first, then what goes with it */
  readonly documentIds: readonly string[]
  readonly madeAt: string
}

/** `told`: how it was sent, or why it is settled */
export interface DispatchEvent {
  readonly position: number
  readonly kind: 'sent' | 'answered' | 'settled'
  readonly day: IsoDate
  readonly who: string
  readonly told: string
  /** Of an answer only */
  readonly answer: DispatchAnswer | null
  readonly at: string
}

export type DispatchBody = Pick<Dispatch, 'content' | 'documentIds'>

export const bodyText = ({ content, documentIds }: DispatchBody): string =>
  JSON.stringify({ content, documentIds })

/** In the order in which they were made; of one draw, or of all. */
export async function listDispatches(db: Db | Tx, drawId: string | null): Promise<readonly Dispatch[]> {
  let query = db
    .selectFrom('draw_dispatch')
    .selectAll()
    .orderBy('draw_id')
    .orderBy('department')
    .orderBy('edition')
  if (drawId !== null) query = query.where('draw_id', '=', drawId)
  return (await query.execute()).map(toDispatch)
}

export async function findDispatch(db: Db | Tx, id: string): Promise<Dispatch | null> {
  const row = await db.selectFrom('draw_dispatch').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toDispatch(row)
}

export async function insertDispatch(tx: Tx, dispatch: Dispatch): Promise<void> {
  const { id, drawId, department, edition, documentIds, madeAt } = dispatch
  await tx
    .insertInto('draw_dispatch')
    .values({
      id,
      draw_id: drawId,
      department,
      edition,
      document_id: documentIds[0] ?? '',
      body: bodyText(dispatch),
      made_at: madeAt,
    })
    .execute()
}

/** Dispatch → what was told of it, in its order. */
export async function listDispatchEvents(
  db: Db | Tx,
  dispatchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DispatchEvent[]>> {
  const rows = await db
    .selectFrom('draw_dispatch_event')
    .selectAll()
    .where('dispatch_id', 'in', dispatchIds)
    .orderBy('dispatch_id')
    .orderBy('position')
    .execute()
  const events = Map.groupBy(rows, ({ dispatch_id: id }) => id)
  return new Map([...events].map(([id, own]) => [id, own.map(toEvent)]))
}

export async function insertDispatchEvent(tx: Tx, dispatchId: string, event: DispatchEvent): Promise<void> {
  const { answer, ...row } = event
  await tx
    .insertInto('draw_dispatch_event')
    .values({ ...row, dispatch_id: dispatchId, answer: answer === null ? null : JSON.stringify(answer) })
    .execute()
}

function toDispatch(row: DrawDispatchRow): Dispatch {
  const { content, documentIds } = JSON.parse(row.body) as DispatchBody
  const { id, draw_id: drawId, department, edition, made_at: madeAt } = row
  return { id, drawId, department, edition, content, documentIds, madeAt }
}

function toEvent({ dispatch_id: _dispatch, answer, ...row }: DrawDispatchEventRow): DispatchEvent {
  return { ...row, answer: answer === null ? null : (JSON.parse(answer) as DispatchAnswer) }
}
