import { useAct } from '#renderer/api/use-act.ts'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import type { LeadView } from '#shared/contract/index.ts'

export type LeadReasonedAct = 'leads.decline' | 'leads.reopen' | 'leads.remove'

interface LeadQuestionProps {
  readonly act: LeadReasonedAct
  readonly lead: LeadView
  /** null: it is gone */
  readonly onDone: (lead: LeadView | null) => void
  readonly onClose: () => void
}

const words: Readonly<
  Record<LeadReasonedAct, { readonly title: string; readonly act: string; readonly outcome: string }>
> = {
  'leads.decline': { title: '不予受理', act: '不予受理', outcome: '不予受理。以后可以重新打开。' },
  'leads.reopen': { title: '重新打开线索', act: '重新打开', outcome: '回到待办理。' },
  'leads.remove': { title: '删除线索', act: '删除', outcome: '将从登记中删除，操作记录中仍有。' },
}

/** What is done to a lead for a reason, which the ledger keeps. */
export function LeadQuestion({ act, lead, onDone, onClose }: LeadQuestionProps) {
  const { run, running, failure } = useAct(act)
  const { title, act: button, outcome } = words[act]
  const finish = async (reason: string) => {
    const answer = await run({ id: lead.id, revision: lead.revision, reason })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <ReasonQuestion
      title={title}
      act={button}
      running={running}
      failure={failure}
      onDone={(reason) => void finish(reason)}
      onClose={onClose}
    >
      线索 {lead.number} {outcome}
    </ReasonQuestion>
  )
}
