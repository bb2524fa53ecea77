import { linesIn } from './measure.ts'
import { textWidth, type Cell, type Row, type Section, type TableBlock } from './model.ts'

/** Where a table's cells stand and how high its rows will be. */
export interface TableGrid {
  /** Head and body */
  readonly rows: readonly Row[]
  /** mm per column; together the text's width */
  readonly widths: readonly number[]
  /** For every row, the column in which each of its cells begins */
  readonly starts: readonly (readonly number[])[]
  /** Forecast in mm: enough for every cell, merged ones spread over the rows they cover */
  readonly heights: readonly number[]
  /** Whether a merged cell lies in the row */
  readonly merged: readonly boolean[]
  /** Whether a merged cell goes on into the next row: a page break between the two would cut it */
  readonly joined: readonly boolean[]
}

const cellPoints = 10.5
const lineHeight = 5.3
const padding = 2.2

export function tableGrid(table: TableBlock, orientation: Section['orientation']): TableGrid {
  const rows = [...table.head, ...table.rows]
  const whole = sum(table.widths)
  const widths = table.widths.map((part) => (part / whole) * textWidth[orientation])
  const starts = placeColumns(rows)
  const heights = rows.map(({ height }) => Math.max(lineHeight, height))
  const merged = rows.map(() => false)
  const joined = rows.map(() => false)
  // Cells of one row first: what they need is there for the merged ones.
  for (const wantsMerged of [false, true])
    rows.forEach((row, index) =>
      row.cells.forEach((cell, at) => {
        if (cell.rows > 1 !== wantsMerged) return
        const column = starts[index]?.[at] ?? 0
        // A line to spare: LibreOffice cuts a merged cell that is exactly full.
        const spare = wantsMerged && cell.text.includes('\n') ? lineHeight : 0
        raise(heights, index, cell, spare + neededHeight(cell, widths.slice(column, column + cell.columns)))
        if (!wantsMerged) return
        merged.fill(true, index, index + cell.rows)
        joined.fill(true, index, index + cell.rows - 1)
      }),
    )
  return { rows, widths, starts, heights, merged, joined }
}

function neededHeight(cell: Cell, widths: readonly number[]): number {
  return linesIn(cell.text, sum(widths) - padding, cellPoints) * lineHeight
}

function raise(heights: number[], index: number, cell: Cell, needed: number): void {
  const covered = heights.slice(index, index + cell.rows)
  const lack = needed - sum(covered)
  if (lack <= 0) return
  covered.forEach((height, at) => {
    heights[index + at] = height + lack / covered.length
  })
}

/** For every row, the column in which each of its cells begins: places covered from above are passed over. */
function placeColumns(rows: readonly Row[]): readonly (readonly number[])[] {
  const covered: number[] = []
  return rows.map((row) => {
    let column = 0
    const starts = row.cells.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1
      const start = column
      covered.length = Math.max(covered.length, start + cell.columns)
      covered.fill(cell.rows, start, start + cell.columns)
      column += cell.columns
      return start
    })
    for (let at = 0; at < covered.length; at += 1) covered[at] = Math.max(0, (covered[at] ?? 0) - 1)
    return starts
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
