import type { IsoDate } from '../kernel/days.ts'
import type { ItemResult } from './types.ts'

/** A problem to be dealt with: items of one 检查记录, as it had them on the day the case was opened. */
export interface FollowUpProblem {
  readonly items: readonly ItemResult[]
  /** The day the inspection ended */
  readonly foundOn: IsoDate
}

/** What was done, and what only this kind of act has. Documents by their ids, numbers as printed. */
export type FollowUpFacts =
  /** 行政指导, 当场改正, 列入经营异常名录, 反馈日常监管 */
  | { readonly kind: 'guided' | 'corrected' | 'listed' | 'fed-back' }
  /** W7 责令限期整改指令书. `dueOn`: the last day of the term */
  | {
      readonly kind: 'ordered'
      readonly documentId: string
      readonly number: string
      readonly measures: string
      readonly dueOn: IsoDate
    }
  | { readonly kind: 'extended'; readonly dueOn: IsoDate }
  /** W10 整改复查意见书. `number`: empty where it has none; `undone`: items not put right, none: it has passed */
  | {
      readonly kind: 'reviewed'
      readonly documentId: string
      readonly number: string
      readonly undone: readonly string[]
    }
  /** 立案 */
  | { readonly kind: 'filed'; readonly caseNumber: string }
  | { readonly kind: 'filing-ended'; readonly filing: number }
  /** W6 问题线索移送函. `replyBy`: the day by which an answer is asked for; empty: none was said */
  | {
      readonly kind: 'referred'
      readonly documentId: string
      readonly number: string
      readonly to: string
      readonly police: boolean
      readonly replyBy: IsoDate
    }
  /** `referral`: the position of what is answered */
  | { readonly kind: 'replied'; readonly referral: number }
  /** `despite`: why it is closed though something is unanswered; empty: nothing is */
  | { readonly kind: 'closed'; readonly despite: string }
  | { readonly kind: 'reopened' }

export type FollowUpAct = FollowUpFacts['kind']

export interface FollowUpEvent {
  /** 1-based within the case */
  readonly position: number
  readonly day: IsoDate
  readonly who: string
  /** In the clerk's words; of a closing: the result */
  readonly told: string
  readonly facts: FollowUpFacts
}

type FactsOf<Act extends FollowUpAct> = Extract<FollowUpFacts, { readonly kind: Act }>
/** An event of one kind. */
export type EventOf<Act extends FollowUpAct> = FollowUpEvent & { readonly facts: FactsOf<Act> }

export const isOf =
  <Act extends FollowUpAct>(act: Act) =>
  <Event extends FollowUpEvent>(event: Event): event is Event & EventOf<Act> =>
    event.facts.kind === act
