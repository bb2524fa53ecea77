import type { RowOutcome } from '#shared/domain/rosters/compare-roster.ts'
import type { Inspection } from '#shared/domain/rosters/inspection-history.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import type { IsoDate } from '#shared/domain/rosters/types.ts'

export interface InspectionView extends Inspection {
  readonly targetName: string
  /** empty: it carries out no draw of this program */
  readonly drawNumber: string
  readonly revision: number
}

/** A draw that drew the target and whose inspection nobody has entered yet. */
export interface PlannedInspection {
  readonly drawId: string
  readonly number: string
  readonly title: string
  readonly date: IsoDate
}

/** 检查历史 of one target, the newest first, and what of it the yearly cap counts. */
export interface TargetHistory {
  readonly inspections: readonly InspectionView[]
  readonly planned: readonly PlannedInspection[]
  readonly year: string
  /** Inspections of the year apart from this program's draws */
  readonly inspected: number
  readonly drawn: number
  /** The pack's cap; null: none */
  readonly most: number | null
  /** Why the cap does not protect this target; null: it does */
  readonly uncappedBecause: string | null
  /** The newest that roster or history knows of; empty: never */
  readonly lastInspected: IsoDate
}

/** A file of inspections, or of recusals, before it is confirmed. */
export interface ListImportPreview {
  readonly token: string
  readonly fileName: string
  readonly sheet: string
  readonly sheets: readonly string[]
  /** Sheets that also look like this list: nothing of them is imported */
  readonly otherSheets: readonly string[]
  readonly headerRow: number
  /** In the file's order; null: kept as an extra column */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[]
  readonly counts: Readonly<Record<RowOutcome, number>>
  /** Rows that are no data: title, instruction, sample, total, blank */
  readonly skipped: readonly SkippedRow[]
}
