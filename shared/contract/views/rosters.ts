import type { RowOutcome } from '#shared/domain/rosters/compare-roster.ts'
import type { RowProblem } from '#shared/domain/rosters/problems.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import type { Recusal, RosterName } from '#shared/domain/rosters/types.ts'

/** A record with what the store knows of it. */
export interface Kept<Record> {
  readonly record: Record
  readonly revision: number
  readonly retired: boolean
}

/** Which kind of act changed a record. */
export type ChangeCause =
  | 'added'
  | 'edited'
  | 'imported'
  | 'retired'
  | 'restored'
  | 'bulk'
  | 'vocabulary'
  | 'industry-confirmed'
  | 'undone'

export interface ImportRow {
  /** 1-based row number in the file */
  readonly row: number
  readonly outcome: RowOutcome
  readonly values: Readonly<Record<string, unknown>>
  readonly problems: readonly RowProblem[]
  /** For `changed`: field → before and after */
  readonly changes: Readonly<Record<string, { readonly before: string; readonly after: string }>>
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
  /** column index → field, or null: kept as an extra column */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[]
  readonly counts: Readonly<Record<RowOutcome, number>>
  /** Rows that are no data: title, instruction, sample, total, blank */
  readonly skipped: readonly SkippedRow[]
}

export interface RecusalView extends Recusal {
  readonly inspectorName: string
  readonly targetName: string
}
