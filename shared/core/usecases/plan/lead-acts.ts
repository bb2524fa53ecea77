import { proposePlan } from '#shared/domain/plan/naming.ts'
import { wholeClass } from '#shared/domain/plan/pool.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import type { LeadView } from '#shared/contract/index.ts'
import type { Inspection } from '#shared/domain/rosters/inspection-history.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf, newId } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import { findSameVisit, putInspections } from '../../store/inspections.ts'
import { putLead } from '../../store/leads.ts'
import { findOffice } from '../../store/offices.ts'
import { listPlans, putScheme } from '../../store/plans.ts'
import { proposedScheme } from '../draw/proposed-scheme.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'
import { openLead, savedLead } from './leads.ts'
import { savePlans } from './save-plans.ts'

/** Its targets were inspected: the history and with it the yearly cap know of it, the draws do not. */
export const inspectLead: Usecase<'leads.inspect'> = (context, input) =>
  act(context, async (tx, at) => {
    const { date, kind, department, exemption, result } = input
    const seen = await openLead(tx, input)
    if (!seen.ok) return seen
    const lead = seen.value
    if (date > dayOf(context)) return fail({ code: 'inspection-in-future', date })
    if (lead.targetIds.length === 0) return fail({ code: 'lead-without-targets', number: lead.number })
    const inspections = lead.targetIds.map((targetId): Inspection => ({
      id: newId(context),
      targetId,
      date,
      kind,
      department,
      basis: `${lead.source}：${lead.content}`,
      exemption,
      result,
      remark: '',
      registerNumber: lead.number,
      drawId: '',
      source: 'hand',
      extra: {},
    }))
    for (const inspection of inspections) {
      const same = await findSameVisit(tx, inspection)
      if (same !== null) return fail({ code: 'inspection-exists', id: same })
    }
    await putInspections(tx, inspections, at)
    await putLead(tx, { ...lead, handling: 'inspected', handledOn: date, outcome: result }, at)
    const body = { number: lead.number, date, department, exemption, targetIds: lead.targetIds }
    return ok({ value: await savedLead(tx, lead.id), kind: 'lead.inspected', body })
  })

/** A plan of its own with one 定向 task, numbered by the rule, and a scheme that lists the lead's targets. */
export const leadToTask: Usecase<'leads.toTask'> = (context, input) =>
  act(context, async (tx, at) => {
    const seen = await openLead(tx, input)
    if (!seen.ok) return seen
    const lead = seen.value
    const office = await findOffice(tx)
    const pack = await packInForce(tx)
    if (office === null || pack === null) {
      return fail({ code: 'record-not-found', what: 'pack', id: office?.profile.packId ?? '' })
    }
    const today = dayOf(context)
    const wanted = { year: Number(today.slice(0, 4)), scope: input.scope }
    const proposed = proposePlan(pack, office.profile, await listPlans(tx, wanted.year), wanted)
    const plan = { ...proposed, tasks: proposed.tasks.map((task) => prefilled(task, lead, input)) }
    const done = await savePlans(context, tx, { plans: [plan], removed: [], reason: input.reason })
    if (!done.ok) return done
    const [task] = done.value.saved[0]?.tasks ?? []
    if (task === undefined) return fail({ code: 'record-not-found', what: 'task', id: '' })
    await putSchemeFor(tx, task, lead)
    await putLead(tx, { ...lead, handling: 'task', handledOn: today, taskId: task.id }, at)
    const saved = done.value.saved[0]
    const body = { number: lead.number, plan: numbersOf(saved), task: task.number, pack: stampOf(pack) }
    return ok({ value: await savedLead(tx, lead.id), kind: 'lead.planned', body })
  })

const numbersOf = (plan: Plan | undefined) => plan?.number ?? ''

function prefilled(
  task: Task,
  lead: LeadView,
  { initiator, periodText }: { readonly initiator: string; readonly periodText: string },
): Task {
  return {
    ...task,
    initiator,
    periodText,
    ratioText: '100%',
    scopeText: lead.targets.map(({ name }) => name).join('、'),
    remark: `由线索${lead.number}（${lead.source}）转为定向抽查`,
  }
}

/** The lead's targets and nobody else, all of them; without targets the clerk writes the scheme from the task. */
async function putSchemeFor(tx: Tx, task: Task, lead: LeadView): Promise<void> {
  const scheme = await proposedScheme(tx, task)
  if (scheme === null || lead.targetIds.length === 0) return
  await putScheme(tx, {
    ...scheme,
    conditions: { ...scheme.conditions, industries: [], ids: lead.targetIds },
    focusTags: [],
    quotas: [{ class: wholeClass, quota: { kind: 'rate', rate: { p: 1, q: 1 } } }],
  })
}
