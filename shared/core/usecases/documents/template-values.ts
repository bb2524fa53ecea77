import type { SchemeFacts } from '#shared/domain/documents/index.ts'
import { inspectionNoticeValues, schemeValues, workPlanValues } from '#shared/domain/documents/index.ts'
import type { ExampleKind, TemplateKind, TemplateValues } from '#shared/domain/documents/templates/index.ts'
import { exampleValues, isExampleKind, placeholdersOf } from '#shared/domain/documents/templates/index.ts'
import { assertNever, fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { findShippedTemplate } from '../../resources/templates.ts'
import type { Office } from '../../store/offices.ts'
import { findOffice } from '../../store/offices.ts'
import { findScheme, findTask, listPlans } from '../../store/plans.ts'
import { proposedScheme } from '../draw/proposed-scheme.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { valuesOfNotice } from './make-notice.ts'
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
  if (isExampleKind(template.kind)) {
    return ok({ task: null, values: exampleValues(template.kind, knownOf(office, year)) })
  }
  const taskId = input.taskId === '' ? (plans.flatMap(({ tasks }) => tasks)[0]?.id ?? '') : input.taskId
  const of = await valuesOfTask(context, template.kind, taskId)
  const unknown = Object.fromEntries(placeholdersOf(template.kind).map((name) => [name, null]))
  return ok(of ?? { task: null, values: unknown })
}

const knownOf = ({ profile }: Office, year: number) => ({
  年度: String(year),
  单位: profile.bureau,
  行政区划: profile.region,
  检查机关: profile.bureau,
})

async function valuesOfTask({ db }: Context, kind: TaskTemplate, taskId: string) {
  const found = await findTask(db, taskId)
  const office = await findOffice(db)
  if (found === null || office === null) return null
  const scheme = (await findScheme(db, taskId)) ?? (await proposedScheme(db, found.task))
  const facts = scheme === null ? null : await schemeFacts(db, scheme)
  if (facts === null) return null
  return { task: { id: taskId, name: found.task.name }, values: valuesOf(kind, office, facts) }
}

type TaskTemplate = Exclude<TemplateKind, 'work-plan' | ExampleKind>

function valuesOf(kind: TaskTemplate, office: Office, facts: SchemeFacts): TemplateValues {
  switch (kind) {
    case 'scheme':
      return schemeValues(facts)
    case 'notice':
      return valuesOfNotice(office, facts)
    case 'inspection-notice':
      return exampleOfInspection(facts)
    default:
      return assertNever(kind)
  }
}

/** As the scheme's first department would notify a target before anything is drawn: whom and how often is not known yet. */
function exampleOfInspection(facts: SchemeFacts): TemplateValues {
  const [department = ''] = facts.scheme.departments.map((one) => one.department)
  const items = facts.items.filter((item) => item.department === department)
  const known = inspectionNoticeValues({
    ...facts,
    drawNumber: '',
    drawDate: '',
    targetName: '',
    inspectedThisYear: 0,
    departments: [{ department, items, inspectors: [] }],
  })
  return { ...known, 检查对象: '某公司', 抽取编号: '某次抽取', 抽取日期: '某日' }
}
