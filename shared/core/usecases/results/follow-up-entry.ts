import type { Result } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { standingOf } from '#shared/domain/results/follow-up.ts'
import type { FollowUpEvent, FollowUpFacts } from '#shared/domain/results/follow-up-events.ts'
import type { FollowUpRefusal } from '#shared/domain/results/follow-up-gates.ts'
import { earliestDay, refusalOf } from '#shared/domain/results/follow-up-gates.ts'
import { isWhole } from '#shared/domain/results/follow-up-offers.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Attachment } from '../../store/attachments.ts'
import { insertAttachments } from '../../store/attachments.ts'
import { eventDigest } from '../../store/check-follow-ups.ts'
import type { Tx } from '../../store/database.ts'
import { withdrawnDocuments } from '../../store/document-numbers.ts'
import { insertCaseEvent } from '../../store/follow-ups.ts'
import type { OpenedCase } from './follow-up-cases.ts'
import { noCase, openedCase } from './follow-up-view.ts'

/** Something that was done about a problem, as a clerk tells it. */
export interface Entry {
  readonly caseId: string
  readonly day: IsoDate
  readonly who: string
  readonly told: string
  readonly facts: FollowUpFacts
  /** Documents that prove it, written already */
  readonly kept: readonly Attachment[]
}

export type EntryRefusal =
  | FollowUpRefusal
  | { readonly code: 'record-not-found'; readonly what: string; readonly id: string }
  | { readonly code: 'follow-up-record-not-complete' }
  | {
      readonly code: 'follow-up-date-not-accepted'
      readonly date: IsoDate
      readonly from: IsoDate
      readonly to: IsoDate
    }

export type EntryBody = Readonly<Record<string, unknown>>

/** One event more, if the case lets it. Its value: the facts for the ledger. */
export async function enter(
  context: Context,
  tx: Tx,
  entry: Entry,
  at: string,
): Promise<Result<EntryBody, EntryRefusal>> {
  const opened = await openedCase(tx, entry.caseId)
  if (opened === null) return noCase(entry.caseId)
  const refused = await entryRefusal(context, tx, opened, entry)
  if (refused !== null) return fail(refused)
  const { caseId, day, who, told, facts, kept } = entry
  const event: FollowUpEvent = { position: opened.events.length + 1, day, who, told, facts }
  await insertCaseEvent(tx, caseId, { ...event, at })
  await insertAttachments(tx, { kind: 'follow-up', id: caseId, part: event.position }, kept, at)
  return ok(bodyOf(opened, event, kept))
}

/** What stands in the way of an entry as things are; null: nothing. */
export async function entryRefusal(
  context: Context,
  tx: Parameters<typeof withdrawnDocuments>[0],
  { one, events, named }: OpenedCase,
  { day: date, facts }: Pick<Entry, 'day' | 'facts'>,
): Promise<EntryRefusal | null> {
  const standing = standingOf(events, await withdrawnDocuments(tx))
  const refused = refusalOf(standing, facts)
  if (refused !== null) return refused
  const isOnPaper = facts.kind === 'ordered' || facts.kind === 'referred'
  if (isOnPaper && !isWhole(named.record.state)) return { code: 'follow-up-record-not-complete' }
  const to = dayOf(context)
  const from = earliestDay(one.problem.foundOn, events, standing, facts)
  return date < from || date > to ? { code: 'follow-up-date-not-accepted', date, from, to } : null
}

function bodyOf({ one, named }: OpenedCase, event: FollowUpEvent, kept: readonly Attachment[]): EntryBody {
  const documents = kept.map(({ name, sha256 }) => ({ name, sha256 }))
  const { facts, ...told } = event
  const { kind: act, ...own } = facts
  return {
    drawNumber: named.draw.number,
    department: named.record.department,
    target: named.targetName,
    case: one.id,
    act,
    ...told,
    ...own,
    documents,
    sha256: eventDigest(event, documents),
  }
}
