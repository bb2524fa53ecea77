import type { InputOf, Operations, PlanView } from '#shared/contract/index.ts'
import type { Plan, PlanScope, Task } from '#shared/domain/plan/types.ts'
import type { Draft } from './plan-draft.ts'
import { plainPlan, plansOf } from './plan-draft.ts'

type YearToSave = Omit<InputOf<Operations['plan.saveYear']>, 'year' | 'reason'>

/** What saving the draft would do; null: nothing differs from what is saved. */
export function toSave(draft: Draft, saved: readonly PlanView[]): YearToSave | null {
  const wanted = plansOf(draft)
  const before = new Map(saved.map((plan) => [plan.id, plan]))
  const plans = wanted.filter((plan) => !isSame(plan, before.get(plan.id)))
  const removed = saved.filter(({ id }) => !wanted.some((plan) => plan.id === id)).map(({ id }) => id)
  const order = Object.fromEntries(
    (['internal', 'joint'] as const).flatMap((scope) => {
      const ids = draft.tables[scope].map(({ value }) => savedId(value.id))
      const old = saved.filter((plan) => plan.scope === scope).map(({ id }) => id)
      return ids.join() === old.join() ? [] : [[scope, ids]]
    }),
  )
  if (plans.length === 0 && removed.length === 0 && Object.keys(order).length === 0) return null
  const touched = [...plans.map(({ id }) => id), ...removed].flatMap((id) => before.get(id) ?? [])
  const known = Object.fromEntries(touched.map(({ id, version }) => [id, version]))
  return { plans: plans.map(withoutDraftIds), removed, known, order }
}

/** The tables that saving would change. */
export function scopesTouched(draft: Draft, saved: readonly PlanView[]): readonly PlanScope[] {
  const wanted = toSave(draft, saved)
  if (wanted === null) return []
  const of = (id: string) => saved.find((plan) => plan.id === id)?.scope
  const touched = [
    ...wanted.plans.map(({ scope }) => scope),
    ...wanted.removed.map(of),
    ...Object.keys(wanted.order ?? {}),
  ]
  return (['internal', 'joint'] as const).filter((scope) => touched.includes(scope))
}

const savedId = (id: string) => (id.startsWith('new-') ? '' : id)

function withoutDraftIds(plan: Plan): Plan {
  const tasks = plan.tasks.map((task) => ({ ...task, id: savedId(task.id) }))
  return { ...plan, id: savedId(plan.id), tasks }
}

function isSame(plan: Plan, saved: PlanView | undefined): boolean {
  return saved !== undefined && JSON.stringify(ordered(plan)) === JSON.stringify(ordered(plainPlan(saved)))
}

/** Keys in one order, whichever way the plan came here. */
function ordered({ id, year, scope, number, name, tasks }: Plan) {
  const sorted = (task: Task) => Object.entries(task).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [id, year, scope, number, name, tasks.map(sorted)]
}
