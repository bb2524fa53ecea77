import type { ReactNode } from 'react'

/** A column of a long table. */
export interface PagedColumn<Row> {
  readonly key: string
  readonly title: string
  readonly width: number
  /** Stays at the left while the others scroll */
  readonly fixed?: boolean
  readonly numeric?: boolean
  readonly sortable?: boolean
  readonly show: (row: Row) => ReactNode
  /** The cell as text, to be copied; without it the cell is copied empty */
  readonly text?: (row: Row) => string
}

export interface PlacedColumn<Row> extends PagedColumn<Row> {
  /** Pixels from the left edge, for a fixed one */
  readonly left: number
}

export const checkWidth = 40

export function placedColumns<Row>(
  columns: readonly PagedColumn<Row>[],
  hasChecks: boolean,
): readonly PlacedColumn<Row>[] {
  let left = hasChecks ? checkWidth : 0
  return columns.map((column) => {
    const placed = { ...column, left }
    if (column.fixed === true) left += column.width
    return placed
  })
}

/** Edits cells where they stand. */
export interface CellEditing<Row> {
  /** The text to begin with; null where the cell is not edited here */
  readonly textOf: (row: Row, column: string) => string | null
  /** null when saved, else why not */
  readonly save: (index: number, row: Row, column: string, text: string) => Promise<string | null>
}

/** Picks rows, or all of them. */
export interface RowPicking<Row> {
  readonly isPicked: (row: Row) => boolean
  readonly isAll: boolean
  readonly isAny: boolean
  readonly nameOf: (row: Row) => string
  readonly pick: (row: Row, picked: boolean) => void
  readonly pickAll: (picked: boolean) => void
}

export interface GridSort {
  readonly by: string
  readonly down: boolean
}
