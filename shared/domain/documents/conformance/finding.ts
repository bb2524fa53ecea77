import type { ProblemCode } from './problems.ts'

/** `error`: the standard prescribes it. `hint`: it says 「一般」 or 「推荐」, or the checker's own practice says so. */
export type Level = 'error' | 'hint'

export type AssertionId =
  | 'P01'
  | 'P02'
  | 'P03'
  | 'P04'
  | 'P05'
  | 'P06'
  | 'F01'
  | 'F02'
  | 'F03'
  | 'H01'
  | 'H02'
  | 'H04'
  | 'T01'
  | 'T02'
  | 'B01'
  | 'B02'
  | 'B03'
  | 'B04'
  | 'B05'
  | 'A01'
  | 'A02'
  | 'S01'
  | 'C01'
  | 'C02'
  | 'N01'
  | 'N02'
  | 'N03'
  | 'K01'
  | 'K02'
  | 'K03'
  | 'L01'
  | 'L02'

/** A value with its unit. Lengths in twips, fonts in half-points. */
export type Amount =
  | { readonly kind: 'length'; readonly twips: number }
  | { readonly kind: 'area'; readonly width: number; readonly height: number }
  | { readonly kind: 'font-size'; readonly halfPoints: number }
  /** Empty lines between two elements */
  | { readonly kind: 'lines'; readonly lines: number }
  /** Widths of a character of the text */
  | { readonly kind: 'characters'; readonly count: number }
  | { readonly kind: 'count'; readonly count: number }
  /** Weight of a line in 1/8 point */
  | { readonly kind: 'weight'; readonly eighths: number }
  | { readonly kind: 'words'; readonly words: string }

/** Where: what is not known or does not apply is null or empty. */
export interface FindingPlace {
  readonly section: number | null
  /** Counted from 1 over the body's paragraphs */
  readonly paragraph: number | null
  readonly table: number | null
  readonly sheet: string
  /** Its first words */
  readonly words: string
}

/** What a check says; assertion, level and usual clause follow from the problem. */
export interface Problem {
  readonly problem: ProblemCode
  readonly place: FindingPlace
  readonly expected?: Amount
  readonly found?: Amount
  /** Where it is another than the problem's usual one */
  readonly clause?: string
}

export interface Finding {
  readonly assertion: AssertionId
  /** Of GB/T 9704-2012; empty: not of the standard, but good practice */
  readonly clause: string
  readonly level: Level
  readonly problem: ProblemCode
  readonly place: FindingPlace
  readonly expected: Amount | null
  readonly found: Amount | null
  /** How many further places have the same */
  readonly also: number
}

export type UnreadableReason = 'empty' | 'too-large' | 'foreign' | 'old-format' | 'password' | 'damaged'

/** Why a file cannot be checked at all. */
export interface Unreadable {
  readonly code: 'document-not-checkable'
  readonly file: string
  readonly reason: UnreadableReason
}
