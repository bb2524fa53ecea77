import type { AttachmentView, DispatchEdition, DispatchView, DocumentView } from '#shared/contract/index.ts'
import { isSameContent } from '#shared/domain/documents/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { listAttachments } from '../../store/attachments.ts'
import type { Dispatch, DispatchEvent } from '../../store/dispatches.ts'
import { listDispatches, listDispatchEvents } from '../../store/dispatches.ts'
import { listDocuments } from '../../store/documents.ts'
import { readCalendar } from '../calendar/read-calendar.ts'
import type { DrawSources } from '../documents/draw-papers.ts'
import { drawSources } from '../documents/make-draw.ts'
import type { DispatchPart } from './parts.ts'
import { dispatchParts } from './parts.ts'
import type { Standing } from './standing.ts'
import { standingOf } from './standing.ts'

export const listDispatchesOf: Usecase<'dispatch.list'> = async (context, { drawId }) => {
  const found = await drawSources(context, drawId)
  return found.ok ? ok(await dispatchViews(context, found.value)) : found
}

/** Every department of the draw with its last edition. */
export async function dispatchViews(
  context: Context,
  sources: DrawSources,
): Promise<readonly DispatchView[]> {
  const { db } = context
  const latest = latestOf(await listDispatches(db, sources.view.id))
  const ids = [...latest.values()].map(({ id }) => id)
  const events = await listDispatchEvents(db, ids)
  const rules = { pack: sources.pack, calendar: await readCalendar(db), today: dayOf(context) }
  const documents = new Map((await listDocuments(db)).map((document) => [document.id, document]))
  const views: DispatchView[] = []
  for (const part of dispatchParts(sources)) {
    const { department, workbook, waitsForInspectors } = part
    const dispatch = latest.get(department) ?? null
    views.push({
      department,
      targets: sources.seats.length,
      inspectors: workbook.inspectors.length,
      items: workbook.items.length,
      waitsForInspectors,
      latest:
        dispatch === null
          ? null
          : editionOf({
              part,
              sources,
              dispatch,
              documents,
              standing: standingOf(events.get(dispatch.id) ?? [], rules),
              papers: await listAttachments(db, { kind: 'draw-dispatch', id: dispatch.id }),
            }),
    })
  }
  return views
}

/** By department, the last edition of each. `dispatches`: of one draw, in the order of their editions */
export const latestOf = (dispatches: readonly Dispatch[]): ReadonlyMap<string, Dispatch> =>
  new Map(dispatches.map((dispatch) => [dispatch.department, dispatch]))

interface EditionSources {
  readonly part: DispatchPart
  readonly sources: DrawSources
  readonly dispatch: Dispatch
  readonly documents: ReadonlyMap<string, DocumentView>
  readonly standing: Standing
  /** By position of the event they came with */
  readonly papers: ReadonlyMap<number, readonly AttachmentView[]>
}

function editionOf({
  part,
  sources,
  dispatch,
  documents,
  standing,
  papers,
}: EditionSources): DispatchEdition {
  const { id, edition, madeAt, content, documentIds } = dispatch
  const { state, due, sent, answered, settled } = standing
  return {
    id,
    edition,
    madeAt,
    documents: documentIds.flatMap((documentId) => documents.get(documentId) ?? []),
    state,
    outdated: !isSameContent(content, part.content),
    sent: sent === null ? null : toldOf(sent),
    due,
    answer: answerOf(dispatch, answered, sources, {
      late: due !== null && answered !== null && answered.day > due.date,
      documents: papers.get(answered?.position ?? 0) ?? [],
    }),
    settled: settled === null ? null : toldOf(settled),
  }
}

const toldOf = ({ day, who, told }: DispatchEvent) => ({ day, who, told })

type AnswerView = NonNullable<DispatchEdition['answer']>

function answerOf(
  { content }: Dispatch,
  event: DispatchEvent | null,
  { seats }: DrawSources,
  more: Pick<AnswerView, 'late' | 'documents'>,
): AnswerView | null {
  if (event === null || event.answer === null) return null
  const { objections, absent } = event.answer
  const inspected = new Set(seats.map(({ target }) => target.id))
  return {
    ...toldOf(event),
    ...more,
    confirmed: content.targets.length - objections.length,
    objections: objections.map((objection) => ({ ...objection, replaced: !inspected.has(objection.id) })),
    absent,
  }
}
