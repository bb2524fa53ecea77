import type { Operations, PaperPreview, ParsedInputOf } from '#shared/contract/index.ts'
import type { DocumentModel, OfficialLook, Section } from '#shared/domain/documents/index.ts'
import { assertNever, fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import type { Run } from '../../core.ts'
import { checkDocumentBytes } from '../../documents/check/index.ts'
import { buildDocx } from '../../documents/index.ts'
import { findDocument } from '../../store/documents.ts'
import { destructionDraft } from '../archive/destroy.ts'
import { catalogueDraft } from '../archive/file.ts'
import { publicationDraft } from '../publication/papers.ts'
import { annualDraft } from '../report/annual.ts'
import { carriedOutDraft } from '../report/carried-out.ts'
import { monthlyDraft } from '../report/issue-monthly.ts'
import { statisticsPapers } from '../report/statistics.ts'
import { followUpDraft } from '../results/follow-up-issue.ts'
import { followUpLedgerDraft } from '../results/follow-up-ledger.ts'
import { catalogueIssueDraft } from '../rosters/items-catalogue.ts'
import type { Paper } from './issue.ts'
import { officeLook } from './issue.ts'
import { readDocument } from './kept.ts'
import { keptModel } from './kept-models.ts'
import { approvalOfTask } from './make-approval.ts'
import { papersOfDraw } from './make-draw.ts'
import { noticeDraft } from './make-notice.ts'
import { planPapers } from './make-plan.ts'
import { schemePapers } from './make-scheme.ts'
import { workPlanPapers } from './make-work-plan.ts'

type Request = ParsedInputOf<Operations['documents.preview']>['paper']
type Draft = Exclude<Request, { readonly of: 'document' }>

/** Sections that go to the window at once: some two hundred pages. */
const mostSections = 60

/**
 * A paper that is not issued yet is made of the data as it is now, and nothing is written. An issued one is shown from the
 * model kept beside it, but only if that gives the very file that was issued, and the file still is what it was.
 */
export const previewPaper: Usecase<'documents.preview'> = async (context, { paper: request }, run) => {
  if (request.of === 'document') return previewIssued(context, request.documentId, run)
  const found = await draftOf(context, request)
  if (!found.ok) return found
  const { kind, model, leftOut = [] } = found.value
  const look = await officeLook(context)
  return ok({
    ...viewOf(model, look),
    kind,
    issued: null,
    leftOut: leftOut.map(({ sentence, missing }) => ({ sentence, missing })),
  })
}

async function previewIssued(context: Context, documentId: string, run: Run) {
  const read = await readDocument(context, { documentId }, run)
  if (!read.ok) return read
  const issued = await findDocument(context.db, documentId)
  if (issued === null) return fail({ code: 'record-not-found', what: 'document', id: documentId })
  const kept = await keptModel(context, issued, run)
  if (kept === 'none' || kept === 'other')
    return fail({ code: 'preview-not-kept', file: issued.fileName, why: kept })
  return ok<PaperPreview>({ ...viewOf(kept.model, kept.look), kind: issued.kind, issued, leftOut: [] })
}

function viewOf({ title, date, mark, sectionCount, sections }: DocumentModel, look: OfficialLook) {
  return { look, title, date, mark, sectionCount, sections: firstOf(sections) }
}

function firstOf(sections: Iterable<Section>): readonly Section[] {
  const first: Section[] = []
  for (const section of sections) {
    if (first.length === mostSections) break
    first.push(section)
  }
  return first
}

export const checkPaper: Usecase<'documents.checkPaper'> = async (context, { paper: request }, run) => {
  const made = await bytesOf(context, request, run)
  if (!made.ok) return made
  const { name, bytes } = made.value
  return checkDocumentBytes(bytes, name, {
    progress: (done, total) => run.onProgress({ doing: 'reading-file', done, total }),
    signal: run.signal,
  })
}

async function bytesOf(context: Context, request: Request, run: Run) {
  if (request.of === 'document') return readDocument(context, { documentId: request.documentId }, run)
  const found = await draftOf(context, request)
  if (!found.ok) return found
  const { model, path } = found.value
  const look = await officeLook(context)
  const bytes = await buildDocx(model, { look, signal: run.signal })
  return ok({ name: path(1).slice(path(1).lastIndexOf('/') + 1), bytes })
}

async function draftOf(context: Context, request: Draft) {
  const found = await draftsOf(context, request)
  if (!found.ok) return found
  // All of a draw in one file come before the single ones.
  const paper = found.value.find(({ format }) => format === 'docx')
  return paper === undefined ? fail({ code: 'record-not-found', what: 'document', id: '' }) : ok<Paper>(paper)
}

async function draftsOf(context: Context, request: Draft) {
  switch (request.of) {
    case 'plan':
      return planPapers(context, request)
    case 'work-plan':
      return workPlanPapers(context, request.year)
    case 'scheme':
      return schemePapers(context, request.taskId)
    case 'approval': {
      const made = await approvalOfTask(context, request.taskId)
      return made.ok ? ok([made.value.paper]) : made
    }
    case 'notice':
      return noticeDraft(context, request.taskId)
    case 'items':
      return catalogueIssueDraft(context, request)
    case 'publication':
      return publicationDraft(context, request)
    case 'follow-ups':
      return followUpLedgerDraft(context, request)
    case 'order':
    case 'review':
    case 'referral':
      return followUpDraft(context, request)
    case 'monthly':
      return monthlyDraft(context, request)
    case 'statistics':
      return statisticsPapers(context, request)
    case 'carried-out':
      return carriedOutDraft(context, request.drawId)
    case 'annual':
      return annualDraft(context, request)
    case 'catalogue': {
      const made = await catalogueDraft(context, request)
      return made.ok ? ok(made.value.papers) : made
    }
    case 'destruction':
      return destructionDraft(context, request.volumes)
    case 'draw': {
      const { drawId, kind, round } = request
      return papersOfDraw(context, { drawId, kinds: [kind], round })
    }
    default:
      return assertNever(request)
  }
}
