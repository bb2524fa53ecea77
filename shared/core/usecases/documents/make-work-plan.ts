import { workPlan, workPlanPath, workPlanValues } from '#shared/domain/documents/index.ts'
import { chooseTemplate, fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import { listPlans } from '../../store/plans.ts'
import { packInForce } from '../office/pack-in-force.ts'
import type { Paper } from './issue.ts'
import { issuePapers } from './issue.ts'
import { planTableInput } from './make-plan.ts'
import { templateNow } from './templates.ts'

export const makeWorkPlan: Usecase<'documents.makeWorkPlan'> = async (context, { year }, run) => {
  const papers = await workPlanPapers(context, year)
  return papers.ok ? issuePapers(context, papers.value, null, run) : papers
}

/** W2 年度工作方案 with the tables that the year has. */
export async function workPlanPapers(context: Context, year: number) {
  const office = await findOffice(context.db)
  const pack = await packInForce(context.db)
  if (office === null || pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const plans = await listPlans(context.db, year)
  if (plans.length === 0) return fail({ code: 'record-not-found', what: 'plan', id: String(year) })
  const { id } = chooseTemplate(pack)
  const template = await templateNow(context.db, id)
  if (template === null) return fail({ code: 'record-not-found', what: 'template', id })
  const scopes = (['internal', 'joint'] as const).filter((scope) =>
    plans.some((plan) => plan.scope === scope),
  )
  const annexes = await Promise.all(
    scopes.map((scope) => {
      const own = plans.filter((plan) => plan.scope === scope)
      return planTableInput(context, { office, pack, year, scope, plans: own })
    }),
  )
  const values = workPlanValues({ year, naming: office.profile, pack, plans })
  const text = fillTemplate(template.paragraphs, values)
  const model = workPlan({
    text,
    bureau: office.profile.bureau,
    date: dayOf(context),
    annexes,
    mark: office.rehearsal ? '演练' : '',
  })
  const paper: Paper = {
    kind: 'W2',
    format: 'docx',
    model,
    path: (version) => workPlanPath(year, version),
    leftOut: text.leftOut,
  }
  return ok([paper])
}
