import type { Change, RowOutcome } from '#shared/domain/rosters/compare-roster.ts'
import type { RowProblem } from '#shared/domain/rosters/problems.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'

export interface ImportRow {
  /** 1-based row number in the file */
  readonly row: number
  readonly outcome: RowOutcome
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: readonly RowProblem[]
  /** For `changed`: field → before and after */
  readonly changes: Readonly<Record<string, Change>>
}

export interface ImportColumn {
  /** 0 is column A */
  readonly index: number
  readonly header: string
  /** null: kept as an extra column, or a row number, which is not kept */
  readonly field: string | null
}

/** Records in use that the file does not hold. */
export interface MissingSummary {
  readonly all: number
  /** Where the file speaks of some 乡镇 or 部门 only: which, and how many of theirs it leaves out */
  readonly scope: {
    readonly field: 'region' | 'department'
    readonly values: readonly string[]
    readonly count: number
  } | null
  /** Rejected rows whose code cannot be read: each may be one of them */
  readonly unreadable: number
}

export interface MissingRow {
  readonly id: string
  readonly name: string
  /** 乡镇/街道 or 部门 */
  readonly place: string
  /** The code that the file gives to this name; empty for none */
  readonly sameNameCode: string
}

export interface ImportPreview {
  readonly token: string
  readonly roster: RosterName
  readonly fileName: string
  readonly sheet: string
  readonly sheets: readonly string[]
  /** Sheets that also look like this roster: nothing of them is imported */
  readonly otherSheets: readonly string[]
  readonly headerRow: number
  /** Two for a header of two lines; the last is `headerRow` */
  readonly headerRows: readonly number[]
  readonly columns: readonly ImportColumn[]
  /** What was stated for the whole file: field → text */
  readonly defaults: Readonly<Record<string, string>>
  /** Columns and defaults are those of the last import with this header */
  readonly isRemembered: boolean
  readonly counts: Readonly<Record<RowOutcome, number>>
  /** Sound rows at which a clerk should look */
  readonly warned: number
  readonly missing: MissingSummary
  /** Rows that are no data: title, instruction, sample, total, blank */
  readonly skipped: readonly SkippedRow[]
}

/** The first rows of a sheet as they stand, for a clerk to point at the header. */
export interface SheetView {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  readonly sheet: string
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

/** What an import did: rows by outcome, and records that it retired because the file left them out. */
export type ImportCounts = Readonly<Record<RowOutcome | 'retired', number>>

export interface ImportView {
  readonly id: string
  readonly fileName: string
  readonly at: string
  readonly actor: string
  readonly counts: ImportCounts
}

/** What undoing an import did. */
export interface UndoneImport {
  readonly fileName: string
  /** Records that it had brought and that are gone again */
  readonly removed: number
  /** Records whose fields are as before */
  readonly putBack: number
  /** Records that are in use again */
  readonly restored: number
}
