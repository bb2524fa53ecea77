import type { PlanView } from '#shared/contract/index.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'

export interface PlanRow {
  readonly plan: PlanView
  readonly task: Task
  /** The plan's cells are merged over its tasks: how many rows on the first, 0 on the others */
  readonly span: number
}

/** T1/T2: one row per task, plan cells merged over its tasks. */
export function planRows(plans: readonly PlanView[]): readonly PlanRow[] {
  return plans.flatMap((plan) =>
    plan.tasks.map((task, at) => ({ plan, task, span: at === 0 ? plan.tasks.length : 0 })),
  )
}

/** 「001号」 → 「002号」, 「联0009」 → 「联0010」; without digits the text itself. */
export function nextNumber(number: string): string {
  return number.replace(/\d+(?!.*\d)/u, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'))
}

/** One more task after the last: what usually stays the same is taken over. */
export function withOneMoreTask(plan: Plan): Plan {
  const last = plan.tasks.at(-1)
  if (last === undefined) return plan
  const task: Task = {
    ...last,
    id: '',
    number: nextNumber(last.number),
    name: '',
    itemsText: '',
    scopeText: '',
    periodText: '',
    startMonth: '',
    endMonth: '',
    remark: '',
  }
  return { ...plan, tasks: [...plan.tasks, task] }
}
