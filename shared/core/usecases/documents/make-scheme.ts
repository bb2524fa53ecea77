import { schemeDocument, schemeValues, taskFilePath } from '#shared/domain/documents/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import { findScheme, findTask } from '../../store/plans.ts'
import type { Paper } from './issue.ts'
import { issuePapers } from './issue.ts'
import { schemeFacts } from './scheme-facts.ts'
import { templateNow } from './templates.ts'

export const makeScheme: Usecase<'documents.makeScheme'> = async (context, { taskId }, run) => {
  const papers = await schemePapers(context, taskId)
  return papers.ok ? issuePapers(context, papers.value, null, run) : papers
}

/** 抽查实施方案: of what is saved, never of a proposal that nobody has looked at. */
export async function schemePapers(context: Context, taskId: string) {
  const { db } = context
  const office = await findOffice(db)
  const found = await findTask(db, taskId)
  if (office === null || found === null) return fail({ code: 'record-not-found', what: 'task', id: taskId })
  const scheme = await findScheme(db, taskId)
  if (scheme === null) return fail({ code: 'scheme-missing', task: found.task.name })
  const facts = await schemeFacts(db, scheme)
  const template = await templateNow(db, 'scheme')
  if (facts === null || template === null) return fail({ code: 'record-not-found', what: 'task', id: taskId })
  const text = fillTemplate(template.paragraphs, schemeValues(facts))
  const model = schemeDocument({
    text,
    scheme,
    items: facts.items,
    bureau: office.profile.bureau,
    date: scheme.approvedOn === '' ? dayOf(context) : scheme.approvedOn,
    mark: office.rehearsal ? '演练' : '',
  })
  const { plan, task } = found
  const path = (version: number) => taskFilePath(plan.year, `${plan.number}-${task.number}`, 'W8', version)
  return ok<readonly Paper[]>([{ kind: 'W8', format: 'docx', model, path, leftOut: text.leftOut }])
}
