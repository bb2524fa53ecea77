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

const twoDigits = (month: string) => month.padStart(2, '0')

/**
 * Months from a period as offices write it: 「5月-6月」, 「2023年5月至7月」, 「9月」. Empty where no month is named
 * (C 附件1 注2: 抽查时间必须填到月份).
 */
export function monthsOfPeriod(
  text: string,
  year: number,
): { readonly startMonth: string; readonly endMonth: string } {
  const found = [...text.matchAll(/(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月/gu)].filter(([, , month]) => {
    const number = Number(month)
    return number >= 1 && number <= 12
  })
  const first = found[0]
  const last = found.at(-1)
  if (first === undefined || last === undefined) return { startMonth: '', endMonth: '' }
  const firstYear = first[1] ?? String(year)
  const lastYear = last[1] ?? firstYear
  return {
    startMonth: `${firstYear}-${twoDigits(first[2] ?? '')}`,
    endMonth: `${lastYear}-${twoDigits(last[2] ?? '')}`,
  }
}
