import type { Cell } from '#shared/domain/rosters/workbook.ts'
import type { Reading } from '../reading.ts'
import { inOrder } from '../sheet-rows.ts'

/** No edition before 2007 has more. */
export const mostColumns = 256

interface CellRow {
  readonly number: number
  readonly cells: Cell[]
}

/** The cells of one sheet, that come in whatever order: some programs write column by column. */
export class SheetCells {
  private readonly found = new Map<number, CellRow>()
  private readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** `row` and `column` are 0-based. */
  put(row: number, column: number, cell: Cell): void {
    if (cell === '') return
    const { cells } = this.found.get(row) ?? this.begin(row)
    const before = cells.length
    while (cells.length < column) cells.push('')
    cells[column] = cell
    this.reading.useCells(cells.length - before)
  }

  /** Ascending, and only those with a value. */
  rows(): CellRow[] {
    return inOrder([...this.found.values()])
  }

  private begin(row: number): CellRow {
    this.reading.useRow()
    const begun = { number: row + 1, cells: [] }
    this.found.set(row, begun)
    return begun
  }
}
