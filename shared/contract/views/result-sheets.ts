import type { RecordChange } from '#shared/domain/results/record-changes.ts'
import type { SheetProblem } from '#shared/domain/results/sheet-reading.ts'

/** One row of a workbook that came back; `row` as Excel shows it. */
export interface SheetRow {
  readonly row: number
  readonly itemName: string
  readonly codes: readonly string[]
  readonly finding: string
  readonly handling: readonly string[]
}

/** One target as the workbook tells it, beside what is entered. */
export interface PreviewedTarget {
  readonly targetId: string
  readonly targetName: string
  /** Its first row */
  readonly row: number
  /** `conflict`: somebody entered it since the workbook went out, and otherwise */
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'conflict' | 'rejected'
  /** Of the record as it stands; 0: there is none */
  readonly version: number
  /** Taking it needs a reason */
  readonly wasApproved: boolean
  readonly rows: readonly SheetRow[]
  readonly problems: readonly SheetProblem[]
  /** Against what is entered */
  readonly changes: readonly RecordChange[]
  /** Who entered what is newer than the workbook; null: nobody did */
  readonly since: { readonly actor: string; readonly at: string } | null
}

export interface ResultSheetPreview {
  readonly department: string
  readonly edition: number
  /** Of which something was written, in the order of the list */
  readonly targets: readonly PreviewedTarget[]
  /** Rows that belong to no target that was sent */
  readonly strangers: readonly SheetProblem[]
  /** 户 of which nothing was written */
  readonly blank: number
}
