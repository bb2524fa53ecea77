import type { DrawView, Operations, ParsedInputOf } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { readSnapshot } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { packOfDraw, readFirstSnapshot, readInspectedTargets, readSecondSnapshot } from '../draw/snapshots.ts'
import { drawView } from '../draw/view.ts'
import type { DrawSources } from './draw-papers.ts'
import { groupPapers, jointRecordPapers, targetListPapers } from './draw-papers.ts'
import { sheetPapers } from './draw-sheets.ts'
import { issuePapers } from './issue.ts'
import { approvalOfDraw } from './make-approval.ts'
import { inspectionNoticePapers } from './make-inspection-notice.ts'
import { inspectedSeats } from './seats.ts'

export const makeDrawDocuments: Usecase<'documents.makeDraw'> = async (context, input, run) => {
  const papers = await papersOfDraw(context, input)
  return papers.ok ? issuePapers(context, papers.value, input.drawId, run) : papers
}

/** The papers of a draw: what its state allows, and nothing that has not happened. */
export async function papersOfDraw(
  context: Context,
  { drawId, kinds, round }: ParsedInputOf<Operations['documents.makeDraw']>,
) {
  const found = await drawSources(context, drawId)
  if (!found.ok) return found
  const sources = found.value
  const { view } = sources
  const sheets = kinds.some((kind) => !isPossible(view, kind))
    ? null
    : await sheetPapers(context, sources, { kinds, round })
  if (sheets === null) return fail({ code: 'draw-in-another-state', state: view.state })
  // It goes to whoever is inspected. Lists, records and the approval go to inspectors and to whoever approves: those stay.
  if (kinds.includes('W4') && view.secret) return fail({ code: 'secret-not-announced', paper: 'W4' })
  const notices = kinds.includes('W4') ? await inspectionNoticePapers(context, sources) : []
  const approval = kinds.includes('W9') ? await approvalOfDraw(context, sources) : null
  const papers = [
    ...(kinds.includes('T6') ? targetListPapers(sources) : []),
    ...(kinds.includes('T7') ? groupPapers(sources) : []),
    ...sheets,
    ...(kinds.includes('W3') ? jointRecordPapers(sources) : []),
    ...(approval === null ? [] : [approval]),
    ...notices,
  ]
  return ok(papers)
}

/** Lists and forms for the inspection: of what is drawn, and of no draw that was given up, though its result be shown. */
function isPossible(view: DrawView, kind: string): boolean {
  const isForInspection = ['T6', 'T7', 'W3', 'W4', 'W9'].includes(kind)
  if (isForInspection && view.state === 'voided') return false
  if (kind === 'T6') return view.rounds[0]?.seed != null
  return !['T7', 'W3', 'W4'].includes(kind) || view.rounds[1]?.seed != null
}

/** All that the papers of a draw are made of, whatever its state. */
export async function drawSources(context: Context, drawId: string) {
  const { db } = context
  const found = await drawView(context, drawId)
  if (!found.ok) return found
  const view = found.value
  const office = await findOffice(db)
  const task = await readSnapshot<TaskSnapshot>(db, drawId, 'task')
  const pack = await packOfDraw(db, drawId)
  if (office === null || task === null || pack === null) {
    return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  }
  const seats = inspectedSeats(view, await readInspectedTargets(db, drawId))
  const { items } = await readFirstSnapshot(db, drawId)
  const sources: DrawSources = {
    view,
    head: {
      number: view.number,
      title: view.title,
      date: view.date,
      office: office.profile.bureau,
      mark: view.rehearsal ? '演练' : '',
    },
    folder: `${task.plan.name}（${view.number}）`,
    task,
    pack,
    // Whoever is inspected, not whoever was drawn.
    first: { items, targets: seats.map(({ target }) => target) },
    second: await readSecondSnapshot(db, drawId),
    seats,
  }
  return ok(sources)
}
