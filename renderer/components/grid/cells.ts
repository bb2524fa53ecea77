/** A cell by its row and its column, both from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that a leap by the page goes */
  readonly page: number
}

/** Where a key leads to from a cell, or null for a key that leads nowhere. */
export function movedBy(
  { row, column }: CellPlace,
  key: { readonly key: string; readonly ctrlKey: boolean },
  size: GridSize,
): CellPlace | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (key.key) {
    case 'ArrowUp':
      return within({ row: key.ctrlKey ? 0 : row - 1, column }, size)
    case 'ArrowDown':
      return within({ row: key.ctrlKey ? lastRow : row + 1, column }, size)
    case 'ArrowLeft':
      return within({ row, column: key.ctrlKey ? 0 : column - 1 }, size)
    case 'ArrowRight':
      return within({ row, column: key.ctrlKey ? lastColumn : column + 1 }, size)
    case 'PageUp':
      return within({ row: row - size.page, column }, size)
    case 'PageDown':
      return within({ row: row + size.page, column }, size)
    case 'Home':
      return within({ row: key.ctrlKey ? 0 : row, column: 0 }, size)
    case 'End':
      return within({ row: key.ctrlKey ? lastRow : row, column: lastColumn }, size)
    default:
      return null
  }
}

/** The next cell along the row, then the first of the next row. */
export function nextCell({ row, column }: CellPlace, back: boolean, size: GridSize): CellPlace {
  const at = row * size.columns + column + (back ? -1 : 1)
  const last = Math.max(0, size.rows * size.columns - 1)
  const kept = Math.min(Math.max(at, 0), last)
  return { row: Math.floor(kept / size.columns), column: kept % size.columns }
}

function within({ row, column }: CellPlace, size: GridSize): CellPlace {
  return {
    row: Math.min(Math.max(row, 0), Math.max(0, size.rows - 1)),
    column: Math.min(Math.max(column, 0), Math.max(0, size.columns - 1)),
  }
}

export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function rangeOf(anchor: CellPlace, active: CellPlace): CellRange {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  }
}

/** Cells as WPS and Excel take them from the clipboard. A cell that would break the table is quoted, as they do it themselves. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n')
}
