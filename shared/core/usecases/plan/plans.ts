import type { DrawSummary, PlanView } from '#shared/contract/index.ts'
import { proposePlan as propose } from '#shared/domain/plan/naming.ts'
import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import { lastVersion, lastVersions } from '../../store/plan-versions.ts'
import * as store from '../../store/plans.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'
import { plansOfTable } from './keep-versions.ts'
import { savePlans } from './save-plans.ts'

export const listPlans: Usecase<'plan.list'> = async ({ db }, { year }) => ok(await planViews(db, year))

async function planViews(db: Db | Tx, year: number): Promise<readonly PlanView[]> {
  const draws = await listDraws(db)
  const versions = await lastVersions(db)
  return (await store.listPlans(db, year)).map((plan) => viewOf(plan, draws, versions.get(plan.id) ?? 0))
}

function viewOf(plan: Plan, draws: readonly DrawSummary[], version: number): PlanView {
  const ofTask = (taskId: string) => draws.filter((draw) => draw.taskId === taskId)
  return { ...plan, version, draws: Object.fromEntries(plan.tasks.map((task) => [task.id, ofTask(task.id)])) }
}

export const proposePlan: Usecase<'plan.propose'> = async ({ db }, wanted) => {
  const office = await findOffice(db)
  const pack = await packInForce(db)
  if (office === null || pack === null) {
    return fail({ code: 'record-not-found', what: 'pack', id: office?.profile.packId ?? '' })
  }
  return ok(propose(pack, office.profile, await store.listPlans(db, wanted.year), wanted))
}

export const savePlan: Usecase<'plan.save'> = (context, { plan, reason }) =>
  act(context, async (tx) => {
    const done = await savePlans(context, tx, { plans: [plan], removed: [], reason })
    if (!done.ok) return done
    const [saved = plan] = done.value.saved
    const before = done.value.changed[0]?.before ?? (plan.id === '' ? null : saved)
    const body = { before, after: saved, ...because(reason), pack: await packStamp(tx) }
    const value = viewOf(saved, await listDraws(tx), await lastVersion(tx, saved.id))
    return ok({ value, kind: 'plan.saved', body })
  })

const because = (reason: string) => (reason === '' ? {} : { reason })

async function packStamp(tx: Tx) {
  const pack = await packInForce(tx)
  return pack === null ? null : stampOf(pack)
}

export const saveYear: Usecase<'plan.saveYear'> = (context, { year, plans, removed, known, order, reason }) =>
  act(context, async (tx) => {
    const versions = await lastVersions(tx)
    const touched = [...plans.map(({ id }) => id), ...removed].filter((id) => id !== '')
    if (touched.some((id) => (versions.get(id) ?? 0) !== known[id]))
      return fail({ code: 'plans-changed-meanwhile' })
    const done = await savePlans(context, tx, { plans, removed, reason })
    if (!done.ok) return done
    for (const scope of ['internal', 'joint'] as const) {
      const ids = order[scope]
      if (ids === undefined) continue
      const fresh = done.value.saved.filter((_, at) => plans[at]?.id === '' && plans[at].scope === scope)
      if (!(await putInOrder(tx, { year, scope }, ids, fresh)))
        return fail({ code: 'plans-changed-meanwhile' })
    }
    const body = { year, changes: done.value.changed, order, ...because(reason), pack: await packStamp(tx) }
    return ok({ value: await planViews(tx, year), kind: 'plan.year-saved', body })
  })

/** Whether the order named every plan of the table once; '' stands for the next new one. */
async function putInOrder(
  tx: Tx,
  table: { readonly year: number; readonly scope: PlanScope },
  order: readonly string[],
  fresh: readonly Plan[],
): Promise<boolean> {
  const coming = fresh.values()
  const ids = order.map((id) => (id === '' ? (coming.next().value?.id ?? '') : id))
  const own = (await plansOfTable(tx, table)).map(({ id }) => id)
  if (own.length !== ids.length || new Set(ids).size !== ids.length || !ids.every((id) => own.includes(id)))
    return false
  await store.orderPlans(tx, ids)
  return true
}

export const removePlan: Usecase<'plan.remove'> = (context, { planId, reason }) =>
  act(context, async (tx) => {
    const plan = await store.findPlan(tx, planId)
    if (plan === null) return fail({ code: 'record-not-found', what: 'plan', id: planId })
    const done = await savePlans(context, tx, { plans: [], removed: [planId], reason })
    // Nothing else can stand in the way of a plan that goes.
    if (!done.ok) {
      const { failure } = done
      if (failure.code === 'plan-already-drawn' || failure.code === 'plan-published') return fail(failure)
      throw new Error(failure.code)
    }
    return ok({ value: null, kind: 'plan.removed', body: { plan, ...because(reason) } })
  })
