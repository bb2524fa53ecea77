import type { IsoDate } from '#shared/domain/rosters/types.ts'

/**
 * What a paragraph is for; size, font and spacing follow from it, on paper and on screen alike. `heading`, `subheading`,
 * `point` and `subpoint` are 一、（一）1.（1）; the text brings its number along. `addressee` is 主送机关 with its colon,
 * `annex` the word 附件1 above an annex, `remark` 附注 in its brackets below the date, `note` small print under a table.
 */
export type ParagraphRole =
  | 'title'
  | 'subtitle'
  | 'addressee'
  | 'heading'
  | 'subheading'
  | 'point'
  | 'subpoint'
  | 'text'
  | 'annex'
  | 'remark'
  | 'note'

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

/** A picture in the middle of the text, never split; with words for who cannot see it. Millimetres. */
export interface PictureBlock {
  readonly kind: 'picture'
  /** PNG as base64: a model is kept as text */
  readonly png: string
  readonly words: string
  readonly width: number
  readonly height: number
}

/**
 * `number` is a number in a spreadsheet and `date`, as 2024-05-27, a day; everything else is text there, whatever it looks
 * like.
 */
export type CellStyle = 'head' | 'label' | 'left' | 'centre' | 'number' | 'date' | 'code'

export interface Cell {
  /** Line breaks are kept. Empty: a space for the pen. */
  readonly text: string
  readonly style: CellStyle
  /** Columns and rows this cell covers; covered places are left out of their rows, as in HTML. */
  readonly columns: number
  readonly rows: number
  /** What may be written here in a spreadsheet, offered as a list; paper leaves room for the pen */
  readonly choices?: readonly string[]
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

/**
 * The red head: 份号 and the like, 发文机关标志, 发文字号, 签发人 and the red line (GB/T 9704-2012 7.2). First block of a
 * document or absent. What is empty stays empty for the pen.
 */
export interface LetterheadBlock {
  readonly kind: 'letterhead'
  /** 份号, 密级和保密期限, 紧急程度 in this order, a line each at the top left; usually none */
  readonly marks: readonly string[]
  /** 发文机关名称, the leading one first; at least one, which may be empty */
  readonly organs: readonly string[]
  /** Behind the organs' names: 文件, or nothing */
  readonly ending: '文件' | ''
  /** 发文字号, e.g. 虚双随机办〔2024〕21号; empty: a place for the pen */
  readonly number: string
  /** 签发人 of an upward document, an empty name for the pen; null: not an upward document */
  readonly signers: readonly string[] | null
}

/** 附件说明 below the text (7.3.4): the titles alone; 附件： and numbers follow from their count. */
export interface AnnexListBlock {
  readonly kind: 'annex-list'
  readonly titles: readonly string[]
}

/** 发文机关署名 and 成文日期 (7.3.5), kept on a page with text. */
export interface SignatureBlock {
  readonly kind: 'signature'
  /** In the order of the letterhead; an empty name is a place for the pen */
  readonly organs: readonly string[]
  /** As printed, 2024年5月27日; empty: a place for the pen */
  readonly date: string
  /** Whether a seal is pressed on it: with a seal date and name stand elsewhere than without */
  readonly sealed: boolean
}

/** 版记 (7.4), last block of a document: at the foot of its last page, an even one when both sides are printed. */
export interface ImprintBlock {
  readonly kind: 'imprint'
  /** 主送机关 when they leave no room for text on the first page (7.3.2); usually none */
  readonly addressees: readonly string[]
  /** 抄送机关 without 抄送： and the full stop */
  readonly copies: readonly string[]
  /** 印发机关; empty: a place for the pen */
  readonly issuer: string
  /** 印发日期 as printed, without 印发; empty: a place for the pen */
  readonly date: string
}

/** The parts that only an official document has. */
export type OfficialBlock = LetterheadBlock | AnnexListBlock | SignatureBlock | ImprintBlock

export type Block =
  | ParagraphBlock
  | SidesBlock
  | CodeBlock
  | PictureBlock
  | TableBlock
  | OfficialBlock
  | { readonly kind: 'page-break' }

export interface Section {
  /** Name of the sheet in a workbook */
  readonly name: string
  readonly orientation: 'portrait' | 'landscape'
  /** `restart`: page 1 again, on a sheet of paper of its own */
  readonly pages: 'continue' | 'restart'
  /**
   * `official`: the page of GB/T 9704-2012, 22 lines of 28 characters of 3号; blank lines, indents and the broken title
   * come by themselves, and annexes are sections of their own. Left out: a form of ours, 12 pt. All sections of a document
   * have the same look.
   */
  readonly look?: 'official'
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
