import type { IsoDate } from '../kernel/days.ts'
import { dayNumber } from '../kernel/days.ts'
import type { EventOf, FollowUpEvent } from './follow-up-events.ts'
import { isOf } from './follow-up-events.ts'

/**
 * 在办, 到期 (within a week), 逾期, 复查未通过 and neither ordered anew nor filed, 办结. The last day of a term is not late.
 */
export type FollowUpState = 'open' | 'due' | 'overdue' | 'review-failed' | 'closed'

/** A rectification order that nobody has reviewed yet. */
export interface OrderInForce {
  readonly number: string
  readonly orderedOn: IsoDate
  /** With its last extension */
  readonly dueOn: IsoDate
}

/** What follows from the events of a case. */
export interface FollowUpStanding {
  readonly closed: EventOf<'closed'> | null
  readonly order: OrderInForce | null
  /** The last review did not pass, and neither an order nor a filing has followed */
  readonly reviewFailed: boolean
  readonly unansweredReferrals: readonly EventOf<'referred'>[]
  readonly openFilings: readonly EventOf<'filed'>[]
  /** Anything was done about the problem at all */
  readonly handled: boolean
}

/** Days before its end from which a term is shown as 到期 */
export const dueAhead = 7

/** `withdrawn`: documents whose number was taken back: an order that was withdrawn orders nothing */
export function standingOf(
  events: readonly FollowUpEvent[],
  withdrawn: ReadonlySet<string> = new Set(),
): FollowUpStanding {
  const inForce = events.filter(({ facts }) => !('documentId' in facts && withdrawn.has(facts.documentId)))
  const answered = new Set(inForce.filter(isOf('replied')).map(({ facts }) => facts.referral))
  const ended = new Set(inForce.filter(isOf('filing-ended')).map(({ facts }) => facts.filing))
  const review = inForce.findLast(isOf('reviewed'))
  const later = inForce.filter(({ position }) => position > (review?.position ?? 0))
  const isFollowed = later.some(({ facts }) => facts.kind === 'ordered' || facts.kind === 'filed')
  return {
    closed: closedBy(events),
    order: orderIn(later),
    reviewFailed: review !== undefined && review.facts.undone.length > 0 && !isFollowed,
    unansweredReferrals: inForce.filter(isOf('referred')).filter(({ position }) => !answered.has(position)),
    openFilings: inForce.filter(isOf('filed')).filter(({ position }) => !ended.has(position)),
    handled: inForce.some(({ facts }) => facts.kind !== 'closed' && facts.kind !== 'reopened'),
  }
}

function closedBy(events: readonly FollowUpEvent[]): EventOf<'closed'> | null {
  const last = events.at(-1)
  return last !== undefined && isOf('closed')(last) ? last : null
}

/** `later`: since the last review */
function orderIn(later: readonly FollowUpEvent[]): OrderInForce | null {
  const order = later.findLast(isOf('ordered'))
  if (order === undefined) return null
  const extended = later.filter(isOf('extended')).findLast(({ position }) => position > order.position)
  const dueOn = extended?.facts.dueOn ?? order.facts.dueOn
  return { number: order.facts.number, orderedOn: order.day, dueOn }
}

/** The next day by which something is owed: 整改期限 or 反馈日期; empty: nothing is. */
export function nextTerm({ order, unansweredReferrals }: FollowUpStanding): IsoDate {
  const days = [order?.dueOn ?? '', ...unansweredReferrals.map(({ facts }) => facts.replyBy)]
  return days.filter((day) => day !== '').toSorted()[0] ?? ''
}

export function followUpState(standing: FollowUpStanding, today: IsoDate): FollowUpState {
  if (standing.closed !== null) return 'closed'
  const term = nextTerm(standing)
  if (term !== '' && today > term) return 'overdue'
  if (standing.reviewFailed) return 'review-failed'
  return term !== '' && dayNumber(term) - dayNumber(today) <= dueAhead ? 'due' : 'open'
}

/** 整改期限 of the last order, reviewed or not; empty: nothing was ordered. */
export function lastTerm(events: readonly FollowUpEvent[]): IsoDate {
  const last = events.findLast(({ facts }) => facts.kind === 'ordered' || facts.kind === 'extended')
  return last !== undefined && 'dueOn' in last.facts ? last.facts.dueOn : ''
}
