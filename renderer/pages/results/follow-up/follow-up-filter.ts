import type { FollowUpSummary } from '#shared/contract/index.ts'
import type { FollowUpState } from '#shared/domain/results/follow-up.ts'
import { problemsText } from '#shared/text/follow-up-words.ts'

/** `all` and `unfinished` are no states of a case; empty texts: not asked. */
export interface FollowUpFilter {
  readonly state: FollowUpState | 'all' | 'unfinished'
  readonly drawId: string
  readonly department: string
  readonly words: string
}

const states: readonly FollowUpFilter['state'][] = [
  'all',
  'unfinished',
  'open',
  'due',
  'overdue',
  'review-failed',
  'closed',
]

/** As an address says it; what it does not say: everything that is not closed. */
export const stateIn = (text: string | null): FollowUpFilter['state'] =>
  states.find((state) => state === text) ?? 'unfinished'

/** Closed cases belong to the year of their problem; what is open is shown whatever its year. */
export const ofYear = (cases: readonly FollowUpSummary[], year: number): readonly FollowUpSummary[] =>
  cases.filter(({ state, foundOn }) => state !== 'closed' || foundOn.startsWith(String(year)))

export function filteredCases(
  cases: readonly FollowUpSummary[],
  { state, drawId, department, words }: FollowUpFilter,
): readonly FollowUpSummary[] {
  const wanted = words.trim()
  const found = cases.filter(
    (one) =>
      isIn(one, state) &&
      (drawId === '' || one.drawId === drawId) &&
      (department === '' || one.department === department) &&
      (wanted === '' || `${one.targetName} ${one.targetId} ${problemsText(one.items)}`.includes(wanted)),
  )
  return found.toSorted((one, other) => urgency(one).localeCompare(urgency(other)))
}

const order: readonly FollowUpState[] = ['overdue', 'review-failed', 'due', 'open', 'closed']

/** Late ones first, by what is owed; else as the list has them, the newest problem first. */
const urgency = ({ state, dueOn }: FollowUpSummary): string => `${order.indexOf(state)} ${dueOn}`

export const isIn = (one: FollowUpSummary, state: FollowUpFilter['state']): boolean =>
  state === 'all' || (state === 'unfinished' ? one.state !== 'closed' : one.state === state)
