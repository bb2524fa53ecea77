import type { DrawSummary, PlanView } from '#shared/contract/index.ts'
import type { PlanScope, Task } from '#shared/domain/plan/types.ts'

export interface TaskRow {
  readonly key: string
  readonly plan: PlanView
  readonly task: Task
  /** null: the task was never drawn */
  readonly draw: DrawSummary | null
  /** The newest draw of its task */
  readonly current: boolean
}

/** A line per draw, newest first, and one for a task that has none. Void draws stay: their numbers have no gaps. */
export function taskRows(plans: readonly PlanView[]): readonly TaskRow[] {
  return plans.flatMap((plan) =>
    plan.tasks.flatMap((task): readonly TaskRow[] => {
      const draws = (plan.draws[task.id] ?? []).toSorted((one, other) => other.serial - one.serial)
      if (draws.length === 0) return [{ key: task.id, plan, task, draw: null, current: true }]
      return draws.map((draw, at) => ({ key: draw.id, plan, task, draw, current: at === 0 }))
    }),
  )
}

/** A joint task of another initiator, whose list may be drawn already. Bureaus are named long in one place and short in another. */
export function isLedByOthers(scope: PlanScope, { initiator }: Pick<Task, 'initiator'>, bureau: string) {
  if (scope !== 'joint' || initiator === '') return false
  return !bureau.includes(initiator) && !initiator.includes(bureau)
}
