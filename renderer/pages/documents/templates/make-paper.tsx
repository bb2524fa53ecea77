import { App, Button } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import type { Failure } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { failureSentence } from '#shared/text/failures.ts'

interface MakeWorkPlanProps {
  readonly year: number
  readonly disabled?: boolean
  /** Where the documents are on the page already; else it leads to them */
  readonly onMade?: () => void
}

/** W2 of a year; it lies among the documents afterwards. */
export function MakeWorkPlan({ year, disabled = false, onMade }: MakeWorkPlanProps) {
  const make = useAct('documents.makeWorkPlan')
  const show = useMadePaper(onMade)
  return (
    <Button disabled={disabled} loading={make.running} onClick={() => void show(make.run({ year }))}>
      生成年度工作方案
    </Button>
  )
}

interface MakeTaskPaperProps {
  readonly taskId: string
  readonly disabled?: boolean
}

/** 抽查实施方案 of a task as it is saved. */
export function MakeScheme({ taskId, disabled = false }: MakeTaskPaperProps) {
  const make = useAct('documents.makeScheme')
  const show = useMadePaper()
  return (
    <Button disabled={disabled} loading={make.running} onClick={() => void show(make.run({ taskId }))}>
      生成方案文书
    </Button>
  )
}

/** 行政检查审批表 of a task, as far as its draw has come. */
export function MakeApproval({ taskId, disabled = false }: MakeTaskPaperProps) {
  const make = useAct('documents.makeApproval')
  const show = useMadePaper()
  return (
    <Button disabled={disabled} loading={make.running} onClick={() => void show(make.run({ taskId }))}>
      生成行政检查审批表
    </Button>
  )
}

/** Leads to what was made, or says why nothing was. */
function useMadePaper(onMade = () => go(hrefOf(['documents']))) {
  const { modal } = App.useApp()
  return async (answer: Promise<Result<unknown, Failure>>) => {
    const made = await answer
    if (made.ok) onMade()
    else modal.error({ title: '没有生成', content: failureSentence(made.failure), okText: '知道了' })
  }
}
