import type { DrawProblem } from '#shared/domain/draw/problems.ts'

/** 抽取: rounds, slips, 递补 and 补位, packages. */
export type DrawFailure =
  | { readonly code: 'draw-in-another-state'; readonly state: DrawState }
  | { readonly code: 'draw-already-open'; readonly number: string }
  | { readonly code: 'draw-already-held'; readonly number: string }
  | { readonly code: 'department-not-of-draw'; readonly departments: readonly string[] }
  /** Its places stand in the table in force already */
  | { readonly code: 'department-served'; readonly departments: readonly string[] }
  | {
      readonly code: 'place-not-in-force'
      readonly unit: string
      readonly department: string
      readonly place: number
    }
  /** One refill changes one table; these departments drew theirs in different rounds */
  | { readonly code: 'places-of-several-tables'; readonly departments: readonly string[] }
  /** 补位 needs an absence or a recusal: whoever could still go would otherwise be drawn away */
  | {
      readonly code: 'inspector-still-available'
      readonly unit: string
      readonly department: string
      readonly place: number
      readonly inspector: string
    }
  /** More than one plain text: it would stand in a plan or on a sheet as something else (draw-protocol.md §1) */
  | { readonly code: 'reason-not-accepted'; readonly reason: string }
  /** A further round is committed and not concluded: 3 is `more/1` */
  | { readonly code: 'round-still-open'; readonly round: number }
  /** Not drawn, or replaced already */
  | { readonly code: 'target-not-in-force'; readonly id: string }
  /** 递补 in reserve order only: nobody is left in the stratum, or it was taken in full */
  | { readonly code: 'reserve-exhausted'; readonly stratum: string }
  | {
      readonly code: 'attachment-not-accepted'
      readonly file: string
      readonly reason: 'empty' | 'too-large'
    }
  /** The protocol's own rules refuse what would be hashed; each with file and line */
  | { readonly code: 'draw-refused'; readonly problems: readonly DrawProblem[] }
  | { readonly code: 'too-few-contributors'; readonly needed: number; readonly bodies: number }
  | { readonly code: 'contributor-twice'; readonly who: string }
  | { readonly code: 'digits-not-accepted'; readonly who: string }
  | { readonly code: 'slip-already-fixed'; readonly who: string }
  | { readonly code: 'slips-differ'; readonly who: string }
  | { readonly code: 'slips-missing'; readonly who: readonly string[] }
  | { readonly code: 'secret-until-released' }
  | { readonly code: 'not-a-package'; readonly reason: string }

/** A draw's life, one way only. A late department's or a refill's round lies within `finished`. */
export type DrawState = 'committed-1' | 'drawn-1' | 'committed-2' | 'finished' | 'voided'
