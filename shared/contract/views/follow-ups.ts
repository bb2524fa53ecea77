import type { FollowUpState } from '#shared/domain/results/follow-up.ts'
import type { FollowUpAct, FollowUpEvent } from '#shared/domain/results/follow-up-events.ts'
import type { ItemResult } from '#shared/domain/results/types.ts'
import type { DocumentView } from './documents.ts'
import type { AttachmentView } from './draw.ts'

/** Whose problem it is. */
interface FollowUpPlace {
  readonly recordId: string
  readonly drawId: string
  readonly drawNumber: string
  readonly department: string
  readonly targetId: string
  readonly targetName: string
  readonly items: readonly ItemResult[]
  /** The day the inspection ended */
  readonly foundOn: string
}

/** Problems of a complete record that no case has yet. */
export type FollowUpOffer = FollowUpPlace

/** One line of the follow-up ledger (T9). */
export interface FollowUpSummary extends FollowUpPlace {
  readonly id: string
  readonly openedOn: string
  readonly state: FollowUpState
  /** 整改期限 or 反馈日期, whichever comes first; empty: nothing is owed now */
  readonly dueOn: string
  /** Last day of the last order's term, reviewed or not */
  readonly orderedUntil: string
  /** What was done, each kind once, in order */
  readonly acts: readonly FollowUpAct[]
  readonly referredTo: readonly string[]
  /** 处置结果 and 办结日期; empty: open */
  readonly outcome: string
  readonly closedOn: string
  /** Its record was corrected since, or does not count at present */
  readonly recordChanged: boolean
}

export interface FollowUpEventView extends FollowUpEvent {
  readonly document: DocumentView | null
  readonly attachments: readonly AttachmentView[]
}

/** A case with its story and what can be done next. */
export interface FollowUpCaseView extends FollowUpSummary {
  readonly drawTitle: string
  readonly who: string
  readonly told: string
  readonly events: readonly FollowUpEventView[]
  readonly next: readonly FollowUpAct[]
  /** Items that the record tells otherwise now; `now` null: it has the item no more */
  readonly corrections: readonly { readonly before: ItemResult; readonly now: ItemResult | null }[]
  /** The record is complete or approved */
  readonly recordCounts: boolean
}

export interface FollowUpList {
  /** Newest problem first */
  readonly cases: readonly FollowUpSummary[]
  readonly offers: readonly FollowUpOffer[]
}

/** What a paper of a case needs before it is made: the number it would have. */
export interface FollowUpPaperProposal {
  /** As used last by the department for this paper, or as its name suggests; empty: nobody knows */
  readonly letterCode: string
  readonly next: { readonly number: number; readonly text: string } | null
  readonly contact: string
  readonly phone: string
}
