import { schemeValues, workPlanValues } from '#shared/domain/documents/index.ts'
import { placeholdersOf } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { findShippedTemplate } from '../../resources/templates.ts'
import { findOffice } from '../../store/offices.ts'
import { findScheme, findTask, listPlans } from '../../store/plans.ts'
import { proposedScheme } from '../draw/proposed-scheme.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { schemeFacts } from './scheme-facts.ts'

/** What the placeholders stand for now: the year's plan, or one task's scheme as it is saved or proposed. */
export const templateValues: Usecase<'templates.values'> = async (context, input) => {
  const template = findShippedTemplate(input.templateId)
  const office = await findOffice(context.db)
  const pack = await packInForce(context.db)
  if (template === null || office === null || pack === null) {
    return fail({ code: 'record-not-found', what: 'template', id: input.templateId })
  }
  const { year } = input
  const plans = await listPlans(context.db, year)
  if (template.kind === 'work-plan') {
    return ok({ task: null, values: workPlanValues({ year, naming: office.profile, pack, plans }) })
  }
  const taskId = input.taskId === '' ? (plans.flatMap(({ tasks }) => tasks)[0]?.id ?? '') : input.taskId
  const of = await valuesOfTask(context, taskId)
  const unknown = Object.fromEntries(placeholdersOf(template.kind).map((name) => [name, null]))
  return ok(of ?? { task: null, values: unknown })
}

async function valuesOfTask({ db }: Context, taskId: string) {
  const found = await findTask(db, taskId)
  if (found === null) return null
  const scheme = (await findScheme(db, taskId)) ?? (await proposedScheme(db, found.task))
  const facts = scheme === null ? null : await schemeFacts(db, scheme)
  if (facts === null) return null
  return { task: { id: taskId, name: found.task.name }, values: schemeValues(facts) }
}
