import type { IsoDate } from '../kernel/days.ts'
import type { FollowUpStanding } from './follow-up.ts'
import type { FollowUpAct, FollowUpEvent, FollowUpFacts } from './follow-up-events.ts'

/** Why something cannot be done with a case now. */
export type FollowUpRefusal =
  | { readonly code: 'follow-up-closed' }
  | { readonly code: 'follow-up-not-closed' }
  /** 没有指令书不能复查: nothing is ordered, or the last order was reviewed already */
  | { readonly code: 'follow-up-without-order' }
  /** An order is extended or reviewed before another one is made */
  | { readonly code: 'follow-up-order-in-force'; readonly number: string; readonly dueOn: IsoDate }
  | { readonly code: 'follow-up-term-not-longer'; readonly dueOn: IsoDate }
  | { readonly code: 'follow-up-referral-not-open' }
  | { readonly code: 'follow-up-filing-not-open' }
  /** No closing while a term runs and nobody has reviewed */
  | { readonly code: 'follow-up-not-reviewed'; readonly number: string; readonly dueOn: IsoDate }
  | { readonly code: 'follow-up-review-not-passed' }
  /** Referrals without an answer, filings without a result, or nothing done at all: closed only with a reason */
  | {
      readonly code: 'follow-up-unanswered'
      readonly referrals: readonly string[]
      readonly filings: readonly string[]
    }
  | { readonly code: 'follow-up-nothing-done' }

/** What stands in the way of an act; null: nothing. */
export function refusalOf(standing: FollowUpStanding, facts: FollowUpFacts): FollowUpRefusal | null {
  const { closed, order, unansweredReferrals, openFilings } = standing
  if (facts.kind === 'reopened') return closed === null ? { code: 'follow-up-not-closed' } : null
  if (closed !== null) return { code: 'follow-up-closed' }
  switch (facts.kind) {
    case 'ordered':
      return order === null
        ? null
        : { code: 'follow-up-order-in-force', number: order.number, dueOn: order.dueOn }
    case 'extended':
      if (order === null) return { code: 'follow-up-without-order' }
      return facts.dueOn > order.dueOn ? null : { code: 'follow-up-term-not-longer', dueOn: order.dueOn }
    case 'reviewed':
      return order === null ? { code: 'follow-up-without-order' } : null
    case 'replied':
      return unansweredReferrals.some(({ position }) => position === facts.referral)
        ? null
        : { code: 'follow-up-referral-not-open' }
    case 'filing-ended':
      return openFilings.some(({ position }) => position === facts.filing)
        ? null
        : { code: 'follow-up-filing-not-open' }
    case 'closed':
      return closingRefusal(standing, facts.despite)
    case 'guided':
    case 'corrected':
    case 'listed':
    case 'fed-back':
    case 'filed':
    case 'referred':
      return null
  }
}

/** A term and a review that failed are not talked away; what others owe can be, and what nobody did. */
function closingRefusal(standing: FollowUpStanding, despite: string): FollowUpRefusal | null {
  const { order, reviewFailed, unansweredReferrals, openFilings, handled } = standing
  if (order !== null) return { code: 'follow-up-not-reviewed', number: order.number, dueOn: order.dueOn }
  if (reviewFailed) return { code: 'follow-up-review-not-passed' }
  if (despite !== '') return null
  if (unansweredReferrals.length + openFilings.length > 0)
    return {
      code: 'follow-up-unanswered',
      referrals: unansweredReferrals.map(({ facts }) => facts.to),
      filings: openFilings.map(({ facts }) => facts.caseNumber),
    }
  return handled ? null : { code: 'follow-up-nothing-done' }
}

/** The first day an act can have happened: not before the problem was found, an answer not before the question. */
export function earliestDay(
  foundOn: IsoDate,
  events: readonly FollowUpEvent[],
  standing: FollowUpStanding,
  facts: FollowUpFacts,
): IsoDate {
  const dayAt = (position: number) => events.find((event) => event.position === position)?.day ?? foundOn
  switch (facts.kind) {
    case 'extended':
    case 'reviewed':
      return standing.order?.orderedOn ?? foundOn
    case 'replied':
      return dayAt(facts.referral)
    case 'filing-ended':
      return dayAt(facts.filing)
    case 'closed':
    case 'reopened':
      return events.reduce((latest, { day }) => (day > latest ? day : latest), foundOn)
    case 'guided':
    case 'corrected':
    case 'listed':
    case 'fed-back':
    case 'ordered':
    case 'filed':
    case 'referred':
      return foundOn
  }
}

const always = ['guided', 'corrected', 'listed', 'fed-back', 'filed', 'referred'] as const

/** What can be done next, in the order in which a clerk mostly does it. */
export function possibleActs(standing: FollowUpStanding): readonly FollowUpAct[] {
  const { closed, order, reviewFailed, unansweredReferrals, openFilings } = standing
  if (closed !== null) return ['reopened']
  return [
    ...(order === null ? (['ordered'] as const) : (['reviewed', 'extended'] as const)),
    ...(unansweredReferrals.length > 0 ? (['replied'] as const) : []),
    ...(openFilings.length > 0 ? (['filing-ended'] as const) : []),
    ...always,
    ...(order === null && !reviewFailed ? (['closed'] as const) : []),
  ]
}
