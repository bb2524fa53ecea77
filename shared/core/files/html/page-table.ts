import type { Cell } from '#shared/domain/rosters/workbook.ts'
import type { Area } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import { CellText } from './cell-text.ts'
import { cellOf, type CellAttributes } from './cell-value.ts'

const mostColumns = 16_384
/** HTML Standard, 4.9.11: what a browser makes of larger spans. */
const mostColspan = 1000
const mostRowspan = 65_534

interface OpenCell {
  readonly text: CellText
  readonly attributes: CellAttributes
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** One `<table>` while it comes. Cells stand where the table model of HTML puts them (4.9.12.1). */
export class PageTable {
  readonly rows: { readonly number: number; readonly cells: Cell[] }[] = []
  readonly merges: Area[] = []
  /** Tables within its cells; their text is in these cells too */
  readonly nested: PageTable[] = []
  /** Rows and columns, empty ones too */
  height = 0
  width = 0
  private readonly reading: Reading
  /** Column → the last row that a cell from above covers there */
  private readonly covered: number[] = []
  private row: Cell[] | null = null
  private column = 0
  private cell: OpenCell | null = null

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** Where text goes now; null between the cells. */
  get text(): CellText | null {
    return this.cell?.text ?? null
  }

  startRow(): void {
    this.endRow()
    this.height += 1
    this.column = 0
    this.row = []
  }

  startCell(attributes: CellAttributes): void {
    if (this.row === null) this.startRow()
    this.endCell()
    const left = this.freeColumn()
    const right = left + spanIn(attributes, 'colspan', mostColspan) - 1
    if (right >= mostColumns) this.reading.damaged('HTML')
    const rowspan = spanIn(attributes, 'rowspan', mostRowspan)
    this.reading.useCells(right - left + 1)
    for (let column = left; column <= right; column += 1) this.covered[column] = this.height + rowspan - 1
    this.column = right + 1
    this.width = Math.max(this.width, this.column)
    this.cell = { text: new CellText(), attributes, left, right, bottom: this.height + rowspan - 1 }
  }

  endCell(): void {
    const { cell } = this
    this.cell = null
    if (cell === null || this.row === null) return
    const value = cellOf(cell.text.whole(), cell.attributes)
    if (value === '') return
    while (this.row.length < cell.left) this.row.push('')
    this.row[cell.left] = value
    this.merge(cell)
  }

  endRow(): void {
    this.endCell()
    const cells = this.row
    this.row = null
    if (cells === null || cells.length === 0) return
    this.reading.useRow()
    this.rows.push({ number: this.height, cells })
  }

  /** Counted as cells: a page of a few kilobytes can cover millions of them. */
  private freeColumn(): number {
    const from = this.column
    let column = from
    while ((this.covered[column] ?? 0) >= this.height) column += 1
    this.reading.useCells(column - from)
    if (column >= mostColumns) this.reading.damaged('HTML')
    return column
  }

  private merge({ attributes, left, right, bottom }: OpenCell): void {
    // Excel lets a long text run over its empty neighbours so: they are not merged.
    const isOverflow = /mso-ignore\s*:\s*colspan/i.test(attributes['style'] ?? '')
    if (isOverflow || (left === right && bottom === this.height)) return
    this.merges.push({ top: this.height, left, bottom, right })
  }
}

/** A rowspan of 0 goes on to the end of the table's part. */
function spanIn(attributes: CellAttributes, name: 'colspan' | 'rowspan', most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(attributes[name] ?? '')?.[1]
  if (digits === undefined) return 1
  const span = Number(digits)
  if (span === 0) return name === 'rowspan' ? most : 1
  return Math.min(span, most)
}
