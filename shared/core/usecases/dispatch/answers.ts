import type { Result } from '#shared/contract/index.ts'
import type { DispatchAnswer } from '#shared/domain/documents/index.ts'
import { dispatchMark, readAnswer } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { readTable } from '../../files/read-table.ts'
import { insertAttachments } from '../../store/attachments.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Dispatch, DispatchEvent } from '../../store/dispatches.ts'
import {
  findDispatch,
  insertDispatchEvent,
  listDispatches,
  listDispatchEvents,
} from '../../store/dispatches.ts'
import type { DrawRow } from '../../store/database.ts'
import { findDraw } from '../../store/draws.ts'
import { actWithDocuments } from '../attachments/keep.ts'
import { drawSources } from '../documents/make-draw.ts'
import { dispatchViews, latestOf } from './view.ts'

interface Told {
  readonly dispatchId: string
  readonly day: string
  readonly who: string
  readonly told: string
}

/** Sent on a day, by whom and how; told again it is a correction, and the last counts. */
export const recordSent: Usecase<'dispatch.recordSent'> = async (context, input) =>
  viewsAfter(
    context,
    await act(context, (tx, at) => tell(context, tx, { ...input, kind: 'sent', answer: null, at })),
  )

/** Everything is confirmed, by word or letter. */
export const recordConfirmed: Usecase<'dispatch.recordConfirmed'> = async (context, input) => {
  const answer: DispatchAnswer = { objections: [], absent: [] }
  return viewsAfter(
    context,
    await act(context, async (tx, at) => {
      const sent = await checkSent(tx, input.dispatchId)
      return sent.ok ? tell(context, tx, { ...input, kind: 'answered', answer, at }) : sent
    }),
  )
}

export const settleDispatch: Usecase<'dispatch.settle'> = async (context, input) =>
  viewsAfter(
    context,
    await act(context, async (tx, at) => {
      const open = await checkObjected(tx, input.dispatchId)
      return open.ok ? tell(context, tx, { ...input, kind: 'settled', answer: null, at }) : open
    }),
  )

export const previewAnswer: Usecase<'dispatch.previewAnswer'> = async ({ db }, { dispatchId, file }, run) => {
  const found = await latest(db, dispatchId)
  return found.ok ? readFile(found.value, file, run) : found
}

/** Read again rather than remembered: what is written is what this file says. Nothing of the draw is changed by it. */
export const recordAnswer: Usecase<'dispatch.recordAnswer'> = async (context, input, run) => {
  const { dispatchId, file } = input
  const found = await latest(context.db, dispatchId)
  if (!found.ok) return found
  const read = await readFile(found.value, file, run)
  if (!read.ok) return read
  const done = await actWithDocuments(context, [file], async (tx, at, kept) => {
    const sent = await checkSent(tx, dispatchId)
    if (!sent.ok) return sent
    const told = await tell(context, tx, { ...input, told: '', kind: 'answered', answer: read.value, at })
    if (!told.ok) return told
    const part = sent.value.length + 1
    await insertAttachments(tx, { kind: 'draw-dispatch', id: dispatchId, part }, kept, at)
    const documents = kept.map(({ name, sha256 }) => ({ name, sha256 }))
    return ok({ ...told.value, body: { ...told.value.body, documents } })
  })
  return viewsAfter(context, done)
}

interface Asked {
  readonly dispatch: Dispatch
  readonly draw: Pick<DrawRow, 'number' | 'date'>
}

type NotAsked =
  | { readonly code: 'record-not-found'; readonly what: string; readonly id: string }
  | { readonly code: 'dispatch-superseded'; readonly department: string; readonly edition: number }

/** The dispatch, if it is its department's last edition. */
async function latest(db: Db | Tx, dispatchId: string): Promise<Result<Asked, NotAsked>> {
  const dispatch = await findDispatch(db, dispatchId)
  const draw = dispatch === null ? null : await findDraw(db, dispatch.drawId)
  if (dispatch === null || draw === null)
    return fail({ code: 'record-not-found', what: 'dispatch', id: dispatchId })
  const { department } = dispatch
  const last = latestOf(await listDispatches(db, dispatch.drawId)).get(department)
  return last === undefined || last.id === dispatch.id
    ? ok({ dispatch, draw })
    : fail({ code: 'dispatch-superseded', department, edition: last.edition })
}

async function readFile(
  { dispatch, draw }: Asked,
  file: { readonly name: string; readonly bytes: Uint8Array },
  run: Run,
) {
  const workbook = await readTable(file.bytes, file.name, {
    signal: run.signal,
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
  })
  if (!workbook.ok) return workbook
  const mark = dispatchMark(draw.number, dispatch.department, dispatch.edition)
  const answer = readAnswer(workbook.value, dispatch.content, mark)
  return answer.ok ? answer : fail({ code: 'dispatch-answer-not-accepted', problems: answer.failure })
}

async function eventsOf(tx: Tx, { id }: Dispatch): Promise<readonly DispatchEvent[]> {
  return (await listDispatchEvents(tx, [id])).get(id) ?? []
}

async function checkSent(tx: Tx, dispatchId: string) {
  const found = await latest(tx, dispatchId)
  if (!found.ok) return found
  const events = await eventsOf(tx, found.value.dispatch)
  const { department } = found.value.dispatch
  return events.some(({ kind }) => kind === 'sent')
    ? ok(events)
    : fail({ code: 'dispatch-not-sent', department })
}

async function checkObjected(tx: Tx, dispatchId: string) {
  const found = await latest(tx, dispatchId)
  if (!found.ok) return found
  const answer = (await eventsOf(tx, found.value.dispatch)).findLast(({ kind }) => kind !== 'sent')?.answer
  const isObjected = answer != null && answer.objections.length + answer.absent.length > 0
  return isObjected
    ? ok(null)
    : fail({ code: 'dispatch-without-objection', department: found.value.dispatch.department })
}

type Telling = Told & Pick<DispatchEvent, 'kind' | 'answer' | 'at'>

/** One thing more that is told of a dispatch. Its value is the draw's id. */
async function tell(context: Context, tx: Tx, { dispatchId, day, who, told, kind, answer, at }: Telling) {
  const found = await latest(tx, dispatchId)
  if (!found.ok) return found
  const { dispatch, draw } = found.value
  const events = await eventsOf(tx, dispatch)
  const to = dayOf(context)
  const from = events.find((event) => event.kind === 'sent')?.day ?? draw.date
  const earliest = kind === 'sent' ? draw.date : from
  if (day > to || day < earliest)
    return fail({ code: 'dispatch-date-not-accepted', date: day, from: earliest, to })
  const position = events.length + 1
  await insertDispatchEvent(tx, dispatchId, { position, kind, day, who, told, answer, at })
  const { department, edition, drawId } = dispatch
  const body = { number: draw.number, department, edition, day, who, told }
  return ok({
    value: drawId,
    kind: `dispatch.${kind}`,
    body: answer === null ? body : { ...body, ...answer },
  })
}

async function viewsAfter<Outcome extends Result<string, unknown>>(context: Context, done: Outcome) {
  if (!done.ok) return done as Extract<Outcome, { ok: false }>
  const found = await drawSources(context, done.value)
  return found.ok ? ok(await dispatchViews(context, found.value)) : found
}
