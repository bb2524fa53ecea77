import type { IsoDate } from '../kernel/days.ts'

/** Where a problem of a record stands. Of an item: its place in the record, 0-based. */
export type RecordField =
  | 'begunAt'
  | 'endedAt'
  | 'methods'
  | 'inspectorIds'
  | 'signature'
  | 'refusalGrounds'
  | `items.${number}.codes`
  | `items.${number}.handling`

type At<Fact> = Fact & { readonly field: RecordField }

/** What keeps a record from being complete (requirements E1, E3, E7). Items and people by name. */
export type RecordProblem = At<
  | { readonly code: 'item-unanswered'; readonly item: string }
  | { readonly code: 'word-unknown'; readonly word: string; readonly item: string }
  | { readonly code: 'word-excludes-others'; readonly word: string; readonly item: string }
  | { readonly code: 'handling-missing'; readonly item: string; readonly word: string }
  | { readonly code: 'too-few-inspectors'; readonly needed: number; readonly given: number }
  | { readonly code: 'inspector-unknown'; readonly inspector: string }
  | {
      readonly code: 'inspector-of-another-department'
      readonly inspector: string
      readonly department: string
    }
  /** Not drawn for this target, and the remark does not say why */
  | { readonly code: 'inspector-not-drawn'; readonly inspector: string }
  /** Not on that day, and the remark does not say why */
  | { readonly code: 'certificate-not-valid'; readonly inspector: string; readonly expires: IsoDate }
  | { readonly code: 'time-missing' }
  | { readonly code: 'ended-before-begun' }
  | { readonly code: 'begun-before-draw'; readonly concluded: string }
  | { readonly code: 'time-in-future'; readonly now: string }
  | { readonly code: 'method-missing' }
  | { readonly code: 'signature-missing' }
  | { readonly code: 'signature-without-name' }
  | { readonly code: 'signature-without-reason'; readonly kind: 'refused' | 'absent' }
  /** A ground was given, but no item says that cooperation was refused */
  | { readonly code: 'refusal-not-coded'; readonly word: string }
  /** An item says so, and no ground was given */
  | { readonly code: 'refusal-without-ground'; readonly word: string }
>
