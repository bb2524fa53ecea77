import type { FollowUpAct } from '#shared/domain/results/follow-up-events.ts'
import type { FollowUpRefusal } from '#shared/domain/results/follow-up-gates.ts'
import type { PublicationState } from '#shared/domain/results/publication.ts'
import type { RecordProblem } from '#shared/domain/results/record-problems.ts'
import type { SheetRefusal } from '#shared/domain/results/sheet-mark.ts'
import type { RecordState } from '#shared/domain/results/types.ts'

/** 检查结果, 公示 and 后续处置. */
export type ResultsFailure =
  | { readonly code: 'draw-not-secret'; readonly number: string }
  | { readonly code: 'already-released'; readonly number: string; readonly day: string }
  /** Every record that cannot be published, or withheld, as it stands */
  | {
      readonly code: 'publication-not-possible'
      readonly records: readonly {
        readonly targetName: string
        readonly department: string
        readonly state: PublicationState
      }[]
    }
  /** Before the inspection's end or the draw, or after today */
  | {
      readonly code: 'publication-day-not-accepted'
      readonly date: string
      readonly from: string
      readonly to: string
    }
  | { readonly code: 'publication-withdrawn'; readonly number: string; readonly batch: number }
  | { readonly code: 'not-a-screenshot'; readonly file: string }
  /** Targets of which a department has not entered its record */
  | { readonly code: 'feedback-not-possible'; readonly names: readonly string[] }
  | FollowUpRefusal
  /** Not the 结果录入表 that was sent */
  | { readonly code: 'result-sheet-not-accepted'; readonly file: string; readonly refusal: SheetRefusal }
  /** Rejected, unchanged, or not in the file */
  | { readonly code: 'result-row-not-takeable'; readonly target: string }
  /** Its record is a draft or was returned: it says nothing for certain */
  | { readonly code: 'follow-up-record-not-complete' }
  /** They have a case already, or the record has no such items */
  | { readonly code: 'follow-up-items-not-open'; readonly items: readonly string[] }
  | { readonly code: 'follow-up-nothing-offered' }
  | { readonly code: 'follow-up-words-missing'; readonly act: FollowUpAct }
  /** 当场改正 is proved by a picture or a paper */
  | { readonly code: 'follow-up-evidence-missing' }
  | {
      readonly code: 'follow-up-date-not-accepted'
      readonly date: string
      readonly from: string
      readonly to: string
    }
  /** The draw sends no such department to such a target */
  | {
      readonly code: 'sheet-not-of-draw'
      readonly number: string
      readonly targetId: string
      readonly department: string
    }
  /** All that keeps a department's record of a target from being complete */
  | ({ readonly code: 'record-not-accepted'; readonly problems: readonly RecordProblem[] } & AtSheet)
  | ({ readonly code: 'items-not-of-record'; readonly items: readonly string[] } & AtSheet)
  /** It was approved: whoever changes it says why */
  | ({ readonly code: 'correction-without-reason' } & AtSheet)
  | ({ readonly code: 'record-unchanged' } & AtSheet)
  | ({ readonly code: 'record-in-another-state'; readonly state: RecordState } & AtSheet)
  /** Whoever entered a record does not approve it; so many of the chosen ones are the reviewer's own, this the first of them */
  | ({ readonly code: 'own-record'; readonly own: number } & AtSheet)
  /** Neither picture, video nor PDF; not what its name says; or not whole */
  | {
      readonly code: 'evidence-not-accepted'
      readonly file: string
      readonly why: 'unknown' | 'disguised' | 'damaged'
    }
  | { readonly code: 'evidence-withdrawn-already'; readonly file: string }

/** A department's record of a target, by names */
interface AtSheet {
  readonly target: string
  readonly department: string
}
