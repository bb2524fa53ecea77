import { App, Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { IfMay } from '#renderer/components/if-may.tsx'
import type { Failure, OperationName } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { failureSentence } from '#shared/text/failures.ts'
import { IssueDialog } from './issue-dialog.tsx'

interface MakeWorkPlanProps {
  readonly year: number
  readonly disabled?: boolean
  /** Where the documents are on the page already; else it leads to them */
  readonly onMade?: () => void
}

/** W2 of a year, plain or under a number; it lies among the documents afterwards. */
export function MakeWorkPlan({ year, disabled = false, onMade = toDocuments }: MakeWorkPlanProps) {
  const make = useAct('documents.makeWorkPlan')
  return (
    <Issue
      act="documents.makeWorkPlan"
      label="生成年度工作方案"
      disabled={disabled}
      running={make.running}
      make={(number) => make.run({ year, number })}
      onMade={onMade}
    />
  )
}

interface MakeTaskPaperProps {
  readonly taskId: string
  readonly disabled?: boolean
}

/** 抽查实施方案 of a task as it is saved, plain or under a number. */
export function MakeScheme({ taskId, disabled = false }: MakeTaskPaperProps) {
  const make = useAct('documents.makeScheme')
  return (
    <Issue
      act="documents.makeScheme"
      label="生成方案文书"
      disabled={disabled}
      running={make.running}
      make={(number) => make.run({ taskId, number })}
      onMade={toDocuments}
    />
  )
}

/** 行政检查审批表 of a task, as far as its draw has come. */
export function MakeApproval({ taskId, disabled = false }: MakeTaskPaperProps) {
  const make = useAct('documents.makeApproval')
  const show = useMadePaper()
  return (
    <IfMay act="documents.makeApproval">
      <Button disabled={disabled} loading={make.running} onClick={() => void show(make.run({ taskId }))}>
        生成行政检查审批表
      </Button>
    </IfMay>
  )
}

const toDocuments = () => go(hrefOf(['documents']))

interface IssueProps {
  readonly act: OperationName
  readonly label: string
  readonly disabled: boolean
  readonly running: boolean
  readonly make: (number: number | null) => Promise<Result<unknown, Failure>>
  readonly onMade: () => void
}

function Issue({ act, label, disabled, running, make, onMade }: IssueProps) {
  const [open, setOpen] = useState(false)
  const made = () => {
    setOpen(false)
    onMade()
  }
  return (
    <IfMay act={act}>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <IssueDialog
          title={label}
          running={running}
          make={make}
          onMade={made}
          onClose={() => setOpen(false)}
        />
      )}
    </IfMay>
  )
}

/** Leads to what was made, or says why nothing was. */
function useMadePaper() {
  const { modal } = App.useApp()
  return async (answer: Promise<Result<unknown, Failure>>) => {
    const made = await answer
    if (made.ok) toDocuments()
    else modal.error({ title: '没有生成', content: failureSentence(made.failure), okText: '知道了' })
  }
}
