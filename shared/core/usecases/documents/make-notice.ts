import type { OfficialHead, SchemeFacts } from '#shared/domain/documents/index.ts'
import {
  documentNumber,
  notice,
  noticeValues,
  statisticsTitle,
  taskFilePath,
} from '#shared/domain/documents/index.ts'
import type { FilledTemplate } from '#shared/domain/documents/templates/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { nextFreeNumber, numberInForce } from '../../store/document-numbers.ts'
import type { Office } from '../../store/offices.ts'
import { findOffice } from '../../store/offices.ts'
import { findScheme, findTask } from '../../store/plans.ts'
import type { Paper } from './issue.ts'
import { issueOfficial, seriesOf } from './issue-official.ts'
import { issuePapers } from './issue.ts'
import { officialHead } from './official-head.ts'
import { schemeFacts } from './scheme-facts.ts'
import { templateNow } from './templates.ts'

export const noticeTemplate = 'qinghe-notice'

export const noticeState: Usecase<'documents.noticeState'> = async (context, { taskId }) => {
  const found = await partsOf(context.db, taskId)
  if (!found.ok) return found
  const { head, text, facts, office } = found.value
  const series = seriesOf(context, office)
  const inForce = await numberInForce(context.db, 'W1', taskId)
  const number = series === null ? 0 : await nextFreeNumber(context.db, series)
  return ok({
    title: text.paragraphs[0]?.text.replaceAll('\n', '') ?? '',
    secret: facts.scheme.secret,
    next: series === null ? null : { number, text: documentNumber(series, number) },
    inForce: inForce === null ? '' : documentNumber(inForce, inForce.number),
    organs: head.organs,
    addressees: head.addressees,
    leftOut: text.leftOut.map(({ sentence, missing }) => ({ sentence, missing })),
  })
}

/** W1: of what is saved, never of a proposal that nobody has looked at. Numbered only when it is issued. */
export const makeNotice: Usecase<'documents.makeNotice'> = async (context, { taskId, number }, run) => {
  const found = await partsOf(context.db, taskId)
  if (!found.ok) return found
  const { facts, office } = found.value
  // A notice goes to every member of the group and onto websites: it would announce a 暗查.
  if (facts.scheme.secret) return fail({ code: 'secret-not-announced', paper: 'W1' })
  if (number === null) return issuePapers(context, [paperOf(context, found.value, '')], null, run)
  const paper = (text: string) => paperOf(context, found.value, text)
  return issueOfficial(context, office, { kind: 'W1', about: taskId, number, paper }, run)
}

/** W1 without a number, as it is discussed before it is signed. */
export async function noticeDraft(context: Context, taskId: string) {
  const found = await partsOf(context.db, taskId)
  if (!found.ok) return found
  if (found.value.facts.scheme.secret) return fail({ code: 'secret-not-announced', paper: 'W1' })
  return ok([paperOf(context, found.value, '')])
}

interface Parts {
  readonly office: Office
  readonly facts: SchemeFacts
  readonly head: OfficialHead
  readonly text: FilledTemplate
}

async function partsOf(db: Db, taskId: string) {
  const noTask = () => fail({ code: 'record-not-found', what: 'task', id: taskId })
  const office = await findOffice(db)
  const found = await findTask(db, taskId)
  if (office === null || found === null) return noTask()
  const scheme = await findScheme(db, taskId)
  if (scheme === null) return fail({ code: 'scheme-missing', task: found.task.name })
  const facts = await schemeFacts(db, scheme)
  const template = await templateNow(db, noticeTemplate)
  if (facts === null || template === null) return noTask()
  const text = fillTemplate(template.paragraphs, valuesOfNotice(office, facts))
  return ok<Parts>({ office, facts, head: officialHead(office.profile), text })
}

export function valuesOfNotice({ profile }: Office, facts: SchemeFacts) {
  const { contact, phone } = profile
  return noticeValues({ ...facts, organs: officialHead(profile).organs, contact, phone })
}

function paperOf(context: Context, { office, facts, head, text }: Parts, number: string): Paper {
  const { plan, task, scheme } = facts
  const model = notice({
    text,
    head,
    number,
    tableTitle: statisticsTitle(facts.pack, facts.naming, plan.year),
    departments: scheme.departments.map(({ department }) => department),
    date: dayOf(context),
    mark: office.rehearsal ? '演练' : '',
  })
  const kind = number === '' ? 'W1-draft' : 'W1'
  const path = (version: number) => taskFilePath(plan.year, `${plan.number}-${task.number}`, kind, version)
  return { kind: 'W1', format: 'docx', model, path, leftOut: text.leftOut }
}
