/**
 * One cell as the file holds it. Text is a plain string, `''` is an empty cell: most of 1,000,000 cells are one of the two.
 * What is not text keeps its kind, because a code that was typed as a number has lost its true digits.
 */
export type Cell = string | NumberCell | DateCell | FlagCell | BrokenCell

export interface NumberCell {
  readonly kind: 'number'
  /** Digits as a clerk sees them in the cell: integers of up to 15 digits in full, larger ones as the file holds them (9.1E+17). */
  readonly text: string
  readonly value: number
}

/** A number that the cell's format shows as a date. `text` is `2023-05-08`, or `2023-05-08 13:20:00` where there is a time. */
export interface DateCell {
  readonly kind: 'date'
  readonly text: string
}

export interface FlagCell {
  readonly kind: 'flag'
  readonly value: boolean
}

/** An error value (#REF!), or a formula that no program has calculated yet. */
export interface BrokenCell {
  readonly kind: 'error' | 'uncalculated'
  readonly text: string
}

export interface SheetRow {
  /** 1-based, as the row header in Excel or WPS shows it */
  readonly number: number
  /** Index 0 is column A. Shorter than other rows where the rest is empty. */
  readonly cells: readonly Cell[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Ascending; rows without any value are left out, so numbers can have gaps. */
  readonly rows: readonly SheetRow[]
}

export type DateSystem = 1900 | 1904

export interface Workbook {
  readonly kind: 'xlsx' | 'xls' | 'xml-2003' | 'html' | 'csv' | 'docx'
  /** What day 0 of a serial is in this file. */
  readonly dateSystem: DateSystem
  readonly sheets: readonly Sheet[]
}

/** Why a file is no table. `part` is a name inside the zip or compound file; `bytes`, `rows`, `cells` are what was found when reading stopped. */
export type ReadFailure =
  | { readonly code: 'file-empty'; readonly file: string }
  | { readonly code: 'file-too-large'; readonly file: string; readonly bytes: number; readonly most: number }
  | { readonly code: 'file-foreign'; readonly file: string; readonly looksLike: ForeignKind }
  | { readonly code: 'workbook-too-old'; readonly file: string }
  | { readonly code: 'xlsb-not-yet-read'; readonly file: string }
  | { readonly code: 'page-of-frames'; readonly file: string }
  | { readonly code: 'page-without-table'; readonly file: string }
  | { readonly code: 'document-without-table'; readonly file: string }
  | { readonly code: 'password-protected'; readonly file: string }
  | { readonly code: 'file-truncated'; readonly file: string; readonly bytes: number }
  | { readonly code: 'file-damaged'; readonly file: string; readonly part: string }
  | { readonly code: 'expanded-too-large'; readonly file: string; readonly most: number }
  | { readonly code: 'too-many-rows'; readonly file: string; readonly most: number }
  | { readonly code: 'too-many-cells'; readonly file: string; readonly most: number }
  | { readonly code: 'text-cut-off'; readonly file: string; readonly bytes: number }
  | { readonly code: 'encoding-unknown'; readonly file: string }
  | { readonly code: 'quote-not-closed'; readonly file: string; readonly line: number }
  | { readonly code: 'cancelled' }

export type ForeignKind =
  'pdf' | 'picture' | 'word' | 'presentation' | 'ods' | 'rar' | '7z' | 'zip' | 'xml' | 'binary'
