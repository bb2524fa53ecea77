import type { PlanDifference, PlanEditionView } from '#shared/contract/index.ts'
import { isRefusing, planProblems } from '#shared/domain/plan/check-plan.ts'
import { planChanges } from '#shared/domain/plan/plan-changes.ts'
import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { addEdition, addPublication, listEditions, listVersions } from '../../store/plan-versions.ts'
import { plansOfTable, savedNow } from './keep-versions.ts'

export const planVersions: Usecase<'plan.versions'> = async ({ db }, { planId }) => {
  const versions = await listVersions(db, planId)
  if (versions.length === 0) return fail({ code: 'record-not-found', what: 'plan', id: planId })
  return ok(
    versions.map((one, at) => {
      const before = versions[at + 1]?.plan
      return { ...one, changes: before === undefined ? [] : planChanges(before, one.plan) }
    }),
  )
}

export const planEditions: Usecase<'plan.editions'> = async ({ db }, table) =>
  ok(await editionViews(db, table))

interface Table {
  readonly year: number
  readonly scope: PlanScope
}

async function editionViews(db: Db | Tx, table: Table): Promise<readonly PlanEditionView[]> {
  const editions = await listEditions(db, table)
  return editions.map((one, at) => {
    const before = editions[at + 1]?.plans
    return { ...one, changes: before === undefined ? [] : differences(before, one.plans) }
  })
}

/** What became of every plan, in the order of the later table; those that left it last. */
function differences(before: readonly Plan[], after: readonly Plan[]): readonly PlanDifference[] {
  const told = after.flatMap((plan): readonly PlanDifference[] => {
    const { number, name } = plan
    const old = before.find(({ id }) => id === plan.id)
    if (old === undefined) return [{ number, name, kind: 'added', changes: [] }]
    const changes = planChanges(old, plan)
    return changes.length === 0 ? [] : [{ number, name, kind: 'changed', changes }]
  })
  const gone = before.filter(({ id }) => !after.some((plan) => plan.id === id))
  return [
    ...told,
    ...gone.map(({ number, name }) => ({ number, name, kind: 'removed' as const, changes: [] })),
  ]
}

/** The first publication makes the table's first edition; a later one tells where the newest edition was made public. */
export const publishPlan: Usecase<'plan.publish'> = (context, { publishedOn, place, ...table }) =>
  act(context, async (tx) => {
    if (publishedOn > dayOf(context)) return fail({ code: 'publication-in-future', date: publishedOn })
    const plans = await plansOfTable(tx, table)
    if (plans.length === 0) return fail({ code: 'record-not-found', what: 'plan', id: String(table.year) })
    const problems = planProblems(plans).filter(isRefusing)
    if (problems.length > 0) return fail({ code: 'plan-not-accepted', problems })
    const saved = await savedNow(context, tx, '')
    const [newest] = await listEditions(tx, table)
    if (newest?.publications.some((one) => one.place === place) === true) {
      return fail({ code: 'publication-exists', place })
    }
    // A table made in January and told of in March bears January's date.
    const madeOn = publishedOn
    const edition = newest?.edition ?? (await addEdition(tx, table, { ...saved, madeOn, plans }))
    const { at, actor } = saved
    await addPublication(tx, table, { edition, publishedOn, place, at, actor })
    const body = { ...table, edition, publishedOn, place }
    return ok({ value: await editionViews(tx, table), kind: 'plan.published', body })
  })
