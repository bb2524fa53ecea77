import { drawFilePath, drawRecord } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { readSnapshot } from '../../store/draws.ts'
import { signedHeads, voidingOf } from '../../store/ledger.ts'
import { findOffice } from '../../store/offices.ts'
import type { SecondSnapshot, TaskSnapshot } from '../draw/snapshots.ts'
import { packOfDraw, readFirstSnapshot } from '../draw/snapshots.ts'
import { drawView } from '../draw/view.ts'
import type { DrawSources } from './draw-papers.ts'
import { approvalOfDraw } from './make-approval.ts'
import { groupPapers, jointRecordPapers, targetListPapers } from './draw-papers.ts'
import { drawRecordInput } from './draw-record-input.ts'
import type { Paper } from './issue.ts'
import { issuePapers } from './issue.ts'

/** The papers of a draw: what its state allows, and nothing that has not happened. */
export const makeDrawDocuments: Usecase<'documents.makeDraw'> = async (context, { drawId, kinds }, run) => {
  const sources = await sourcesOf(context, drawId)
  if (!sources.ok) return sources
  const { view } = sources.value
  // Sheets of one act alone are not made yet.
  if (kinds.some((kind) => kind.startsWith('C')))
    return fail({ code: 'draw-in-another-state', state: view.state })
  const needsTargets = kinds.includes('T6') && view.rounds[0]?.seed == null
  const needsPeople = (kinds.includes('T7') || kinds.includes('W3')) && view.rounds[1]?.seed == null
  if (needsTargets || needsPeople) return fail({ code: 'draw-in-another-state', state: view.state })
  const approval = kinds.includes('W9') ? await approvalOfDraw(context, sources.value) : null
  const papers = [
    ...(kinds.includes('T6') ? targetListPapers(sources.value) : []),
    ...(kinds.includes('T7') ? groupPapers(sources.value) : []),
    ...(kinds.includes('W5') ? [await recordPaper(context, sources.value)] : []),
    ...(kinds.includes('W3') ? jointRecordPapers(sources.value) : []),
    ...(approval === null ? [] : [approval]),
  ]
  return issuePapers(context, papers, drawId, run)
}

async function sourcesOf(context: Context, drawId: string) {
  const found = await drawView(context, drawId)
  if (!found.ok) return found
  const view = found.value
  const office = await findOffice(context.db)
  const task = await readSnapshot<TaskSnapshot>(context.db, drawId, 'task')
  const pack = await packOfDraw(context.db, drawId)
  if (office === null || task === null || pack === null) {
    return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  }
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
    first: await readFirstSnapshot(context.db, drawId),
    second: (await readSnapshot<SecondSnapshot>(context.db, drawId, 'second')) ?? {
      inspectors: [],
      experts: [],
    },
  }
  return ok(sources)
}

async function recordPaper(context: Context, sources: DrawSources): Promise<Paper> {
  const input = drawRecordInput({
    ...sources,
    program: context.options.program,
    heads: await signedHeads(context.db),
    voidedBy: await voidingOf(context.db, sources.view.number),
  })
  return {
    kind: 'W5',
    format: 'docx',
    model: drawRecord(input),
    path: (version) => drawFilePath(sources.folder, 'W5', 'docx', version),
  }
}
