import type { TableGrid } from '../table-grid.ts'
import type { CodePart, LinePart, MissingField, PageRow, PicturePart, RulePart } from './page.ts'

/** A table whose rows are laid out one by one; `head` rows are repeated on every page. Twips. */
export interface FlowingTable {
  readonly columns: readonly number[]
  readonly grid: TableGrid
  readonly head: number
  readonly headHeight: number
}

/** What stands in a box, its place still open. */
export type Content =
  | Omit<LinePart, 'top'>
  | Omit<RulePart, 'top'>
  | Omit<CodePart, 'top'>
  | Omit<PicturePart, 'top'>
  | {
      readonly kind: 'row'
      readonly table: FlowingTable
      /** Row of the grid */
      readonly index: number
      readonly row: PageRow
    }

/** What no page break can cut. All measures are twips. */
export interface Box {
  /** Room above it, left out where the page has none */
  readonly before: number
  readonly height: number
  /** Stands on the page of the box after it */
  readonly keepNext: boolean
  /** A new page begins here, and the box itself is nothing */
  readonly breaksPage: boolean
  readonly contents: readonly { readonly at: number; readonly content: Content }[]
  readonly missing: readonly MissingField[]
}

export function box(height: number, fields: Partial<Box> = {}): Box {
  return { before: 0, height, keepNext: false, breaksPage: false, contents: [], missing: [], ...fields }
}
