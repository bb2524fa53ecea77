import type { Call, DocumentView, Failure, Result } from '#shared/contract/index.ts'
import { assertNever } from '#shared/domain/kernel/result.ts'
import type { PaperRequest } from './paper-request.ts'

type Issued = Promise<Result<readonly DocumentView[], Failure>>

/** Issues the paper that is previewed; a notice has a dialog of its own, an issued document is issued. */
export async function issueOf(call: Call, paper: Exclude<PaperRequest, { readonly of: 'notice' }>): Issued {
  switch (paper.of) {
    case 'plan':
      return call('documents.makePlan', { year: paper.year, scope: paper.scope })
    case 'work-plan':
      return call('documents.makeWorkPlan', { year: paper.year })
    case 'scheme':
      return call('documents.makeScheme', { taskId: paper.taskId })
    case 'approval':
      return call('documents.makeApproval', { taskId: paper.taskId })
    case 'draw': {
      const { drawId, kind, round } = paper
      return call('documents.makeDraw', { drawId, kinds: [kind], round: round ?? null })
    }
    case 'document':
      return { ok: false, failure: { code: 'record-not-found', what: 'document', id: paper.documentId } }
    default:
      return assertNever(paper)
  }
}
