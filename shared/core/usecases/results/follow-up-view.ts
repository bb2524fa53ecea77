import type { FollowUpCaseView, FollowUpList } from '#shared/contract/index.ts'
import { standingOf } from '#shared/domain/results/follow-up.ts'
import { possibleActs } from '#shared/domain/results/follow-up-gates.ts'
import { correctedItems, isWhole } from '#shared/domain/results/follow-up-offers.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { listAttachments } from '../../store/attachments.ts'
import { withdrawnDocuments } from '../../store/document-numbers.ts'
import { listDocuments } from '../../store/documents.ts'
import { findCase, listCaseEvents } from '../../store/follow-ups.ts'
import { findRecord } from '../../store/results.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { OpenedCase } from './follow-up-cases.ts'
import { namedRecords, offersIn, readFollowUps, summaryOf } from './follow-up-cases.ts'

export const listFollowUps: Usecase<'followUps.list'> = async (context) => ok(await followUpList(context))

export async function followUpList(context: Context): Promise<FollowUpList> {
  const book = await readFollowUps(context.db)
  const today = dayOf(context)
  const cases = book.cases
    .map((one) => summaryOf(one, book.withdrawn, today))
    .toSorted((one, other) => (one.foundOn < other.foundOn ? 1 : one.foundOn > other.foundOn ? -1 : 0))
  return { cases, offers: offersIn(book) }
}

export const getFollowUp: Usecase<'followUps.get'> = async (context, { caseId }) =>
  followUpView(context, caseId)

export const noCase = (id: string) => fail({ code: 'record-not-found', what: 'follow-up', id })

/** The case with its record and events; null: there is none. */
export async function openedCase(db: Db | Tx, caseId: string): Promise<OpenedCase | null> {
  const one = await findCase(db, caseId)
  const record = one === null ? null : await findRecord(db, one.recordId)
  if (one === null || record === null) return null
  const named = (await namedRecords(db, record.drawId)).get(record.id)
  if (named === undefined) return null
  const events = (await listCaseEvents(db, caseId)).get(caseId) ?? []
  return { one, events, named }
}

export async function followUpView(context: Context, caseId: string) {
  const { db } = context
  const opened = await openedCase(db, caseId)
  if (opened === null) return noCase(caseId)
  const withdrawn = await withdrawnDocuments(db)
  const { one, events, named } = opened
  const { record, draw } = named
  const papers = await listAttachments(db, { kind: 'follow-up', id: caseId })
  const documents = new Map((await listDocuments(db)).map((document) => [document.id, document]))
  const view: FollowUpCaseView = {
    ...summaryOf(opened, withdrawn, dayOf(context)),
    drawTitle: draw.title,
    who: one.who,
    told: one.told,
    events: events.map(({ at: _at, ...event }) => ({
      ...event,
      document: 'documentId' in event.facts ? (documents.get(event.facts.documentId) ?? null) : null,
      attachments: papers.get(event.position) ?? [],
    })),
    next: possibleActs(standingOf(events, withdrawn)),
    corrections: correctedItems(one.problem.items, record.content.items),
    recordCounts: isWhole(record.state),
  }
  return ok(view)
}
