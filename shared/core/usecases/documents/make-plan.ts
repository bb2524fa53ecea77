import type { PlanTableInput } from '#shared/domain/documents/index.ts'
import { planFilePath, planTable } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { tableTitle } from '#shared/domain/plan/naming.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { planRule } from '#shared/domain/plan/rule-pack.ts'
import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Office } from '../../store/offices.ts'
import { findOffice } from '../../store/offices.ts'
import { listEditions } from '../../store/plan-versions.ts'
import { listPlans } from '../../store/plans.ts'
import { packInForce } from '../office/pack-in-force.ts'
import type { Paper } from './issue.ts'
import { issuePapers } from './issue.ts'

export const makePlanDocuments: Usecase<'documents.makePlan'> = async (context, input, run) => {
  const papers = await planPapers(context, input)
  return papers.ok ? issuePapers(context, papers.value, null, run) : papers
}

/** T1 or T2 of a year as .docx and .xlsx with the same cells. */
export async function planPapers(
  context: Context,
  { year, scope }: { readonly year: number; readonly scope: PlanScope },
) {
  const office = await findOffice(context.db)
  const pack = await packInForce(context.db)
  if (office === null || pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const plans = (await listPlans(context.db, year)).filter((plan) => plan.scope === scope)
  if (plans.length === 0) return fail({ code: 'record-not-found', what: 'plan', id: String(year) })
  const input = await planTableInput(context, { office, pack, year, scope, plans })
  const kind = scope === 'internal' ? 'T1' : 'T2'
  const papers = (['docx', 'xlsx'] as const).map((format): Paper => ({
    kind,
    format,
    model: planTable(input),
    path: (version) => planFilePath(year, kind, format, version),
  }))
  return ok(papers)
}

/** A year's table as it stands, with the office's and the rules' words around it. */
export async function planTableInput(
  context: Context,
  { office, pack, year, scope, plans }: Table,
): Promise<PlanTableInput> {
  // Once published, a table bears the date of its edition, on whatever day it is printed again.
  const [edition] = await listEditions(context.db, { year, scope })
  const madeOn = edition?.madeOn ?? dayOf(context)
  const rule = planRule(pack, scope)
  return {
    scope,
    title: tableTitle(pack, office.profile, scope, year),
    subtitle: rule.subtitle,
    seal: rule.hasSealLine ? { unit: office.profile.bureau, madeOn } : null,
    rule,
    plans,
    date: madeOn,
    mark: office.rehearsal ? '演练' : '',
  }
}

interface Table {
  readonly office: Office
  readonly pack: RulePack
  readonly year: number
  readonly scope: PlanScope
  readonly plans: readonly Plan[]
}
