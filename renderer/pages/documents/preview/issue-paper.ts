import type { Call, DocumentView, Failure, OperationName, Result } from '#shared/contract/index.ts'
import { assertNever } from '#shared/domain/kernel/result.ts'
import type { PaperRequest } from './paper-request.ts'

interface Issue {
  /** What the button stands for: whoever may not do it is not offered it */
  readonly act: OperationName
  readonly run: (call: Call) => Promise<Result<readonly DocumentView[], Failure>>
}

/** How the paper that is previewed is issued; a notice has a dialog of its own, an issued document is issued. */
export function issueOf(paper: Exclude<PaperRequest, { readonly of: 'notice' | 'document' }>): Issue {
  switch (paper.of) {
    case 'plan': {
      const { year, scope } = paper
      return { act: 'documents.makePlan', run: (call) => call('documents.makePlan', { year, scope }) }
    }
    case 'work-plan': {
      const { year } = paper
      return { act: 'documents.makeWorkPlan', run: (call) => call('documents.makeWorkPlan', { year }) }
    }
    case 'scheme': {
      const { taskId } = paper
      return { act: 'documents.makeScheme', run: (call) => call('documents.makeScheme', { taskId }) }
    }
    case 'approval': {
      const { taskId } = paper
      return { act: 'documents.makeApproval', run: (call) => call('documents.makeApproval', { taskId }) }
    }
    case 'draw': {
      const { drawId, kind, round } = paper
      const asked = { drawId, kinds: [kind], round: round ?? null }
      return { act: 'documents.makeDraw', run: (call) => call('documents.makeDraw', asked) }
    }
    default:
      return assertNever(paper)
  }
}
