import type { DrawSummary, PlanView } from '#shared/contract/index.ts'
import { proposePlan as propose } from '#shared/domain/plan/naming.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, newId } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import * as store from '../../store/plans.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'

export const listPlans: Usecase<'plan.list'> = async ({ db }, { year }) => {
  const plans = await store.listPlans(db, year)
  const draws = await listDraws(db)
  return ok(plans.map((plan) => withDraws(plan, draws)))
}

function withDraws(plan: Plan, draws: readonly DrawSummary[]): PlanView {
  const ofTask = (taskId: string) => draws.filter((draw) => draw.taskId === taskId)
  return { ...plan, draws: Object.fromEntries(plan.tasks.map((task) => [task.id, ofTask(task.id)])) }
}

export const proposePlan: Usecase<'plan.propose'> = async ({ db }, wanted) => {
  const office = await findOffice(db)
  const pack = await packInForce(db)
  if (office === null || pack === null) {
    return fail({ code: 'record-not-found', what: 'pack', id: office?.profile.packId ?? '' })
  }
  return ok(propose(pack, office.profile, await store.listPlans(db, wanted.year), wanted))
}

export const savePlan: Usecase<'plan.save'> = (context, { plan }) =>
  act(context, async (tx) => {
    const before = plan.id === '' ? null : await store.findPlan(tx, plan.id)
    if (plan.id !== '' && before === null)
      return fail({ code: 'record-not-found', what: 'plan', id: plan.id })
    const holder = await store.planIdOfNumber(tx, plan.number)
    if (holder !== null && holder !== plan.id) return fail({ code: 'plan-number-taken', number: plan.number })
    const stray = strayTask(plan, before)
    if (stray !== undefined) return fail({ code: 'record-not-found', what: 'task', id: stray.id })
    const saved = withIds(context, plan)
    const removed = before?.tasks.filter((task) => !saved.tasks.some(({ id }) => id === task.id)) ?? []
    if (await isDrawn(tx, removed)) return fail({ code: 'plan-already-drawn', number: plan.number })
    await store.putPlan(tx, saved)
    const pack = await packInForce(tx)
    const draws = await listDraws(tx)
    return ok({
      value: withDraws(saved, draws),
      kind: 'plan.saved',
      body: { before, after: saved, pack: pack === null ? null : stampOf(pack) },
    })
  })

/** A task that the plan did not have, or names twice: a plan cannot take over another plan's task and its draws. */
function strayTask({ tasks }: Plan, before: Plan | null) {
  const own = new Set(before?.tasks.map(({ id }) => id))
  return tasks.find(({ id }) => id !== '' && !own.delete(id))
}

function withIds(context: Context, plan: Plan): Plan {
  const tasks = plan.tasks.map((task) => ({ ...task, id: task.id || newId(context) }))
  return { ...plan, id: plan.id || newId(context), tasks }
}

export const removePlan: Usecase<'plan.remove'> = (context, { planId }) =>
  act(context, async (tx) => {
    const plan = await store.findPlan(tx, planId)
    if (plan === null) return fail({ code: 'record-not-found', what: 'plan', id: planId })
    if (await isDrawn(tx, plan.tasks)) return fail({ code: 'plan-already-drawn', number: plan.number })
    await store.removePlan(tx, planId)
    return ok({ value: null, kind: 'plan.removed', body: { plan } })
  })

/** A void draw counts: its number and its reason refer to the task. */
async function isDrawn(db: Db | Tx, tasks: readonly { readonly id: string }[]): Promise<boolean> {
  const draws = await listDraws(db)
  return draws.some((draw) => tasks.some((task) => task.id === draw.taskId))
}
