import type { FailureOf } from '#shared/contract/index.ts'
import { planChanges } from '#shared/domain/plan/plan-changes.ts'
import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import type { Context } from '../../context.ts'
import { dayOf, timeOf } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { findOffice } from '../../store/offices.ts'
import { addEdition, addVersion, listEditions } from '../../store/plan-versions.ts'
import { listPlans } from '../../store/plans.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'

export interface ChangedPlan {
  readonly before: Plan | null
  /** null: removed */
  readonly after: Plan | null
}

/** Keeps every changed plan as a version, and every published table that it stands in as a new edition, which needs a reason. */
export async function keepVersions(
  context: Context,
  tx: Tx,
  changed: readonly ChangedPlan[],
  reason: string,
): Promise<Result<null, FailureOf<'plan-published'>>> {
  const saved = await savedNow(context, tx, reason)
  for (const { after } of changed) if (after !== null) await addVersion(tx, after, saved)
  for (const table of tablesOf(changed)) {
    const isPublished = (await listEditions(tx, table)).length > 0
    if (!isPublished) continue
    if (reason === '') return fail({ code: 'plan-published', ...table })
    await addEdition(tx, table, { ...saved, madeOn: dayOf(context), plans: await plansOfTable(tx, table) })
  }
  return ok(null)
}

/** Does what changes plans by the way (a department renamed in their words) and keeps each as a version, with the reason. */
export async function keepingVersions<Value>(
  context: Context,
  tx: Tx,
  reason: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const befores = await listPlans(tx, null)
  const value = await work()
  const afters = new Map((await listPlans(tx, null)).map((plan) => [plan.id, plan]))
  const changed = befores.flatMap((before): readonly ChangedPlan[] => {
    const after = afters.get(before.id) ?? null
    return after === null || planChanges(before, after).length > 0 ? [{ before, after }] : []
  })
  await keepVersions(context, tx, changed, reason)
  return value
}

/** When, by whom, why and by which rules. */
export async function savedNow(context: Context, tx: Tx, reason: string) {
  const office = await findOffice(tx)
  const pack = await packInForce(tx)
  const stamp = pack === null ? { id: '', sha256: '' } : stampOf(pack)
  const actor = office?.profile.clerk ?? ''
  return { at: timeOf(context), actor, reason, packId: stamp.id, packSha256: stamp.sha256 }
}

export async function plansOfTable(tx: Tx, table: { readonly year: number; readonly scope: PlanScope }) {
  return (await listPlans(tx, table.year)).filter(({ scope }) => scope === table.scope)
}

/** The tables that an act reached. */
function tablesOf(changed: readonly ChangedPlan[]) {
  const tables = new Map<string, { readonly year: number; readonly scope: PlanScope }>()
  for (const plan of changed.flatMap(({ before, after }) => [before, after])) {
    if (plan !== null) tables.set(`${plan.year} ${plan.scope}`, { year: plan.year, scope: plan.scope })
  }
  return [...tables.values()]
}
