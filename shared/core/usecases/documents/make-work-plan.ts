import { workPlan, workPlanPath, workPlanValues } from '#shared/domain/documents/index.ts'
import { chooseTemplate, fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import { listPlans } from '../../store/plans.ts'
import { packInForce } from '../office/pack-in-force.ts'
import type { Paper } from './issue.ts'
import { issueOfficial } from './issue-official.ts'
import { issuePapers } from './issue.ts'
import { planTableInput } from './make-plan.ts'
import { officialHead } from './official-head.ts'
import { templateNow } from './templates.ts'

export const makeWorkPlan: Usecase<'documents.makeWorkPlan'> = async (context, { year, number }, run) => {
  const made = await workPlanOf(context, year)
  if (!made.ok) return made
  const { office, paper } = made.value
  if (number === null) return issuePapers(context, [paper(null)], null, run)
  return issueOfficial(context, office, { kind: 'W2', about: `plan-${year}`, number, paper }, run)
}

/** W2 without a number, as it is sent along with a notice. */
export async function workPlanPapers(context: Context, year: number) {
  const made = await workPlanOf(context, year)
  return made.ok ? ok([made.value.paper(null)]) : made
}

/** W2 年度工作方案 with the tables that the year has: plain, or under the office's head with a number. */
async function workPlanOf(context: Context, year: number) {
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
  const paper = (number: string | null): Paper => ({
    kind: 'W2',
    format: 'docx',
    model: workPlan({
      text,
      bureau: office.profile.bureau,
      date: dayOf(context),
      annexes,
      mark: office.rehearsal ? '演练' : '',
      head: number === null ? null : { head: officialHead(office.profile), number },
    }),
    path: (version) => workPlanPath(year, version),
    leftOut: text.leftOut,
  })
  return ok({ office, paper })
}
