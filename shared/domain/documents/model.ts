import type { IsoDate } from '#shared/domain/rosters/types.ts'

/** What a paragraph is for; size, font and spacing follow from it, on paper and on screen alike. */
export type ParagraphRole = 'title' | 'subtitle' | 'heading' | 'subheading' | 'text' | 'annex' | 'note'

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly role: ParagraphRole
  readonly text: string
  /** Stands on the same page as the block after it. */
  readonly keepWithNext: boolean
}

/** One line with a text at either margin, e.g. 单位（盖章） and 制表时间. */
export interface SidesBlock {
  readonly kind: 'sides'
  readonly left: string
  readonly right: string
}

/** A hash for human eyes (groups of four) and for a camera (QR). */
export interface CodeBlock {
  readonly kind: 'code'
  readonly caption: string
  /** 64 hex digits */
  readonly code: string
}

/** `number` is a number in a spreadsheet; everything else is text there, whatever it looks like. */
export type CellStyle = 'head' | 'label' | 'left' | 'centre' | 'number' | 'code'

export interface Cell {
  /** Line breaks are kept. Empty: a space for the pen. */
  readonly text: string
  readonly style: CellStyle
  /** Columns and rows this cell covers; covered places are left out of their rows, as in HTML. */
  readonly columns: number
  readonly rows: number
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Least height in mm; 0: what the text needs */
  readonly height: number
}

export interface TableBlock {
  readonly kind: 'table'
  /** Parts of the text's width, one per column */
  readonly widths: readonly number[]
  /** Repeated on every page */
  readonly head: readonly Row[]
  readonly rows: readonly Row[]
  /** All on one page, and together with the block after it if that is kept too. Only for short tables. */
  readonly keepTogether: boolean
}

export type Block = ParagraphBlock | SidesBlock | CodeBlock | TableBlock | { readonly kind: 'page-break' }

export interface Section {
  /** Name of the sheet in a workbook */
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  /** `restart`: page 1 again, on a sheet of paper of its own */
  readonly pages: 'continue' | 'restart'
  readonly blocks: readonly Block[]
}

/** A document before it is bytes: what a builder turns into .docx or .xlsx and a page can show. */
export interface DocumentModel {
  readonly title: string
  /** The document's own date: the only date in the file's properties */
  readonly date: IsoDate
  /** Stands above every page, e.g. 演练; empty: nothing */
  readonly mark: string
  readonly sectionCount: number
  /** May be made one by one while it is written: a county's joint records do not fit into memory at once. */
  readonly sections: Iterable<Section>
}

/** Text width in mm of an A4 page with the margins of GB/T 9704-2012 5.2.1 (版心 156×225). */
export const textWidth = { portrait: 156, landscape: 225 } as const
