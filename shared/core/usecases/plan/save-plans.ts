import type { FailureOf } from '#shared/contract/index.ts'
import { isRefusing, planProblems } from '#shared/domain/plan/check-plan.ts'
import { monthsOfPeriod } from '#shared/domain/plan/period.ts'
import { planChanges } from '#shared/domain/plan/plan-changes.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import * as store from '../../store/plans.ts'
import { keepVersions } from './keep-versions.ts'
import type { ChangedPlan } from './keep-versions.ts'

/** Plans as a clerk wants them: new ones without an id, and those that leave the year. */
export interface PlansToSave {
  readonly plans: readonly Plan[]
  readonly removed: readonly string[]
  readonly reason: string
}

type SavingFailure = FailureOf<
  'record-not-found' | 'plan-not-accepted' | 'plan-number-taken' | 'plan-already-drawn' | 'plan-published'
>

/**
 * Writes plans of any table within an act: all or none, every changed one as a version of its own. Plans that are what they were
 * are not among the changed. The months of a period are those that its words name.
 */
export async function savePlans(
  context: Context,
  tx: Tx,
  { plans, removed, reason }: PlansToSave,
): Promise<
  Result<{ readonly saved: readonly Plan[]; readonly changed: readonly ChangedPlan[] }, SavingFailure>
> {
  const befores = await existing(tx, plans, removed)
  if (!befores.ok) return befores
  const wanted = plans.map((plan) => identified(context, withMonths(plan)))
  const refusal =
    (await drawnRefusal(tx, befores.value, wanted)) ??
    cellRefusal(wanted) ??
    (await numberRefusal(tx, wanted, removed))
  if (refusal !== null) return fail(refusal)
  const changed = changedPlans(befores.value, wanted)
  await store.releaseNumbers(
    tx,
    changed.flatMap(({ before, after }) =>
      before !== null && before.number !== after?.number ? [before.id] : [],
    ),
  )
  for (const { before, after } of changed) {
    if (after !== null) await store.putPlan(tx, after)
    else if (before !== null) await store.removePlan(tx, before.id)
  }
  const kept = await keepVersions(context, tx, changed, reason)
  return kept.ok ? ok({ saved: wanted, changed }) : kept
}

async function existing(
  tx: Tx,
  plans: readonly Plan[],
  removed: readonly string[],
): Promise<Result<readonly Plan[], FailureOf<'record-not-found'>>> {
  const found: Plan[] = []
  for (const id of [...plans.map((plan) => plan.id), ...removed]) {
    if (id === '') continue
    const plan = await store.findPlan(tx, id)
    // Named twice, it would be saved against itself.
    if (plan === null || found.some((one) => one.id === id))
      return fail({ code: 'record-not-found', what: 'plan', id })
    found.push(plan)
  }
  for (const plan of plans) {
    const stray = strayTask(plan, found.find(({ id }) => id === plan.id) ?? null)
    if (stray !== undefined) return fail({ code: 'record-not-found', what: 'task', id: stray.id })
  }
  return ok(found)
}

/** A task that the plan did not have, or names twice: a plan cannot take over another plan's task and its draws. */
function strayTask({ tasks }: Plan, before: Plan | null) {
  const own = new Set(before?.tasks.map(({ id }) => id))
  return tasks.find(({ id }) => id !== '' && !own.delete(id))
}

function withMonths(plan: Plan): Plan {
  const tasks = plan.tasks.map((task) => ({ ...task, ...monthsOfPeriod(task.periodText, plan.year) }))
  return { ...plan, tasks }
}

function identified(context: Context, plan: Plan): Plan {
  const tasks = plan.tasks.map((task) => ({ ...task, id: task.id || newId(context) }))
  return { ...plan, id: plan.id || newId(context), tasks }
}

async function drawnRefusal(tx: Tx, befores: readonly Plan[], wanted: readonly Plan[]) {
  const drawn = await drawnTasks(tx)
  const kept = new Set(wanted.flatMap(({ tasks }) => tasks.map(({ id }) => id)))
  const holder = befores.find(({ tasks }) => tasks.some(({ id }) => drawn.has(id) && !kept.has(id)))
  return holder === undefined ? null : { code: 'plan-already-drawn' as const, number: holder.number }
}

/** Tasks with a draw. A void one counts: its number and its reason refer to the task. */
export async function drawnTasks(db: Db | Tx): Promise<ReadonlySet<string>> {
  return new Set((await listDraws(db)).map(({ taskId }) => taskId))
}

function cellRefusal(wanted: readonly Plan[]) {
  const problems = planProblems(wanted).filter(isRefusing)
  return problems.length === 0 ? null : { code: 'plan-not-accepted' as const, problems }
}

async function numberRefusal(tx: Tx, wanted: readonly Plan[], removed: readonly string[]) {
  const own = new Set([...wanted.map(({ id }) => id), ...removed])
  for (const { number } of wanted) {
    const holder = await store.holderOfNumber(tx, number)
    if (holder !== null && !own.has(holder.id)) return { code: 'plan-number-taken' as const, number }
  }
  return null
}

function changedPlans(befores: readonly Plan[], wanted: readonly Plan[]): readonly ChangedPlan[] {
  const saved = wanted.map((after) => ({ before: befores.find(({ id }) => id === after.id) ?? null, after }))
  const gone = befores.filter(({ id }) => !wanted.some((plan) => plan.id === id))
  return [
    ...saved.filter(({ before, after }) => before === null || isChanged(before, after)),
    ...gone.map((before) => ({ before, after: null })),
  ]
}

function isChanged(before: Plan, after: Plan): boolean {
  const selections = (plan: Plan) =>
    plan.tasks.map(({ id, selection, startMonth }) => id + selection + startMonth).join()
  return (
    planChanges(before, after).length > 0 ||
    selections(before) !== selections(after) ||
    before.year !== after.year
  )
}
