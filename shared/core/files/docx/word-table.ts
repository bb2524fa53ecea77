import type { Cell } from '#shared/domain/rosters/workbook.ts'
import type { Area } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'

const mostColumns = 16_384

/** `start` begins a merged column of cells, `on` goes on with the one above (ECMA-376 part 1, 17.4.84 vMerge). */
export type VerticalMerge = 'none' | 'start' | 'on'

/** One `<w:tbl>` while it comes: where each cell stands on the table's grid, which ones are merged. */
export class WordTable {
  readonly rows: { readonly number: number; readonly cells: Cell[] }[] = []
  readonly merges: Area[] = []
  private readonly reading: Reading
  /** Left column → the merged area that a cell below may go on with */
  private readonly growing = new Map<number, Area>()
  private height = 0
  private row: Cell[] = []
  private column = 0
  private span = 1
  private merge: VerticalMerge = 'none'

  constructor(reading: Reading) {
    this.reading = reading
  }

  startRow(): void {
    this.height += 1
    this.row = []
    this.column = 0
  }

  /** Grid columns that a row leaves out before its first cell (17.4.15 gridBefore) */
  skipColumns(count: number): void {
    this.column = this.within(this.column + count)
  }

  startCell(): void {
    this.span = 1
    this.merge = 'none'
  }

  setSpan(columns: number): void {
    this.span = Math.max(1, columns)
  }

  setMerge(merge: VerticalMerge): void {
    this.merge = merge
  }

  endCell(text: string): void {
    const left = this.column
    const right = this.within(left + this.span) - 1
    this.reading.useCells(right - left + 1)
    this.column = right + 1
    if (this.merge === 'on' && this.goesOn(left)) return
    this.finish(left)
    if (text !== '') {
      while (this.row.length < left) this.row.push('')
      this.row[left] = text
    }
    const area = { top: this.height, left, bottom: this.height, right }
    if (this.merge === 'start') this.growing.set(left, area)
    else if (right > left) this.merges.push(area)
  }

  /** A row is there even where all its cells only go on: the cells above mean it too. */
  endRow(): void {
    this.reading.useRow()
    this.rows.push({ number: this.height, cells: this.row })
  }

  end(): void {
    this.merges.push(...this.growing.values())
  }

  private finish(left: number): void {
    const area = this.growing.get(left)
    if (area !== undefined) this.merges.push(area)
    this.growing.delete(left)
  }

  private goesOn(left: number): boolean {
    const above = this.growing.get(left)
    if (above === undefined || above.bottom !== this.height - 1) return false
    this.growing.set(left, { ...above, bottom: this.height })
    return true
  }

  private within(column: number): number {
    return column <= mostColumns ? column : this.reading.damaged('word/document.xml')
  }
}
