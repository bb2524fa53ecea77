import { schemeDocument, schemeValues, taskFilePath } from '#shared/domain/documents/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { findOffice } from '../../store/offices.ts'
import { findScheme, findTask } from '../../store/plans.ts'
import type { Paper } from './issue.ts'
import { issueOfficial } from './issue-official.ts'
import { issuePapers } from './issue.ts'
import { officialHead } from './official-head.ts'
import { schemeFacts } from './scheme-facts.ts'
import { templateNow } from './templates.ts'

export const makeScheme: Usecase<'documents.makeScheme'> = async (context, { taskId, number }, run) => {
  const made = await schemeOf(context, taskId)
  if (!made.ok) return made
  const { office, paper } = made.value
  if (number === null) return issuePapers(context, [paper(null)], null, run)
  return issueOfficial(context, office, { kind: 'W8', about: taskId, number, paper }, run)
}

/** 抽查实施方案 without a number, as it lies in the task's file. */
export async function schemePapers(context: Context, taskId: string) {
  const made = await schemeOf(context, taskId)
  return made.ok ? ok<readonly Paper[]>([made.value.paper(null)]) : made
}

/** 抽查实施方案: of what is saved, never of a proposal that nobody has looked at; plain, or under a head with a number. */
async function schemeOf(context: Context, taskId: string) {
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
  const { plan, task } = found
  const approved = scheme.approvedOn === '' ? dayOf(context) : scheme.approvedOn
  const paper = (number: string | null): Paper => ({
    kind: 'W8',
    format: 'docx',
    model: schemeDocument({
      text,
      scheme,
      items: facts.items,
      bureau: office.profile.bureau,
      // 成文日期 of a numbered document is the day on which it is issued.
      date: number === null ? approved : dayOf(context),
      mark: office.rehearsal ? '演练' : '',
      head: number === null ? null : { head: officialHead(office.profile), number },
    }),
    path: (version) => taskFilePath(plan.year, `${plan.number}-${task.number}`, 'W8', version),
    leftOut: text.leftOut,
  })
  return ok({ office, paper })
}
