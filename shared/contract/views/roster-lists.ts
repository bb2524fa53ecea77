import type { RowProblem } from '#shared/domain/rosters/problems.ts'
import type { RosterQuestion } from '../roster-question.ts'
import type { Kept } from './rosters.ts'

/** A record after one field of it was edited, and what the same text would have been told in an import. */
export interface EditedField<Record> {
  readonly kept: Kept<Record>
  readonly problems: readonly RowProblem[]
}

/** How many records an act would meet, and the roster's state that they were counted in. */
export interface ChosenCount {
  readonly count: number
  readonly stamp: string
}

/** What an act on many did. `first` and `last` name its changes, to take them back: after the one, up to the other. */
export interface BulkDone {
  readonly changed: number
  /** Records that were so already */
  readonly unchanged: number
  readonly first: number
  readonly last: number
}

/** A question with a name. */
export interface SavedFilter {
  readonly name: string
  readonly question: RosterQuestion
}
