import type { Cell, Section } from '../model.ts'
import type { FontRole } from '../official/index.ts'

/** A font by what it is for: the standard's four, 宋体 of page numbers, and one for codes. */
export type Face = FontRole | 'number' | 'code'

/** Text of one look within a line. `tab`: where it goes instead of following what stands before it; twips. */
export interface Segment {
  readonly text: string
  readonly face: Face
  readonly tab: { readonly type: 'left' | 'center' | 'right'; readonly position: number } | null
}

/** One line of text. Twips from the upper left corner of the 版心; size in half-points; `scale`: per cent of its width. */
export interface LinePart {
  readonly kind: 'line'
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly align: 'left' | 'center' | 'right' | 'distribute'
  readonly size: number
  readonly spacing: number
  readonly scale: number
  readonly colour: 'black' | 'red'
  readonly segments: readonly Segment[]
}

/** A horizontal rule as wide as the 版心. */
export interface RulePart {
  readonly kind: 'rule'
  readonly top: number
  readonly look: 'red' | 'outer' | 'inner'
}

export interface PageRow {
  /** Least height in twips */
  readonly height: number
  readonly cells: readonly Cell[]
  /** Goes on from the row above, which a page could not hold: no line between the two */
  readonly continues: boolean
  /** The head once more, on a page where its table goes on */
  readonly isRepeated: boolean
}

/** As much of a table as stands on one page, its head repeated. */
export interface TablePart {
  readonly kind: 'table'
  readonly top: number
  /** Twips per column */
  readonly columns: readonly number[]
  readonly rows: readonly PageRow[]
}

/** A hash in groups of four beside its QR code. */
export interface CodePart {
  readonly kind: 'code'
  readonly top: number
  readonly height: number
  readonly code: string
}

/** A picture, in the middle */
export interface PicturePart {
  readonly kind: 'picture'
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  /** PNG as base64 */
  readonly png: string
  readonly words: string
}

export type PagePart = LinePart | RulePart | TablePart | CodePart | PicturePart

/** What the data does not say, so that its place waits for the pen. */
export type MissingField = 'organ' | 'number' | 'signer' | 'signature-date' | 'issuer' | 'issue-date'

export interface MissingPlace {
  readonly field: MissingField
  /** Twips below the 版心's upper edge */
  readonly top: number
}

/** A page as it is seen and printed. */
export interface DocumentPage {
  readonly orientation: Section['orientation']
  /** `turned`: the sheet of an official annex, its number at the place of an upright sheet (clause 8) */
  readonly numberPlace: 'foot' | 'turned'
  /** As printed; null: none */
  readonly number: number | null
  /** The back of a sheet, left empty when both sides are printed */
  readonly isBlank: boolean
  readonly mark: string
  /** Twips from the paper's edge to the 版心 */
  readonly margin: { readonly top: number; readonly left: number }
  readonly parts: readonly PagePart[]
  readonly missing: readonly MissingPlace[]
}
