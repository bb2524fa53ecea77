import type { Cell } from '#shared/domain/rosters/workbook.ts'
import type { Area } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import { attribute } from '../xml-scanner.ts'

const mostColumns = 16_384
const mostRows = 1_048_576

/** The rows of one `<Table>` while they come: where each cell stands, which ones are merged. */
export class SheetTable {
  readonly rows: { readonly number: number; readonly cells: Cell[] }[] = []
  readonly merges: Area[] = []
  private readonly reading: Reading
  private readonly columnStyles: (string | undefined)[] = []
  private row: Cell[] = []
  private rowStyle: string | undefined
  private rowNumber = 0
  private nextRow = 1
  private column = -1
  private nextColumn = 0
  private styledColumns = 0

  constructor(reading: Reading) {
    this.reading = reading
  }

  addColumn(attributes: string): void {
    const index = this.indexIn(attributes, this.styledColumns + 1, mostColumns)
    const last = Math.min(mostColumns, index + countIn(attributes, 'Span'))
    const style = attribute(attributes, 'StyleID')
    this.reading.useCells(last - index + 1)
    for (let column = index; column <= last; column += 1) this.columnStyles[column - 1] = style
    this.styledColumns = last
  }

  startRow(attributes: string): void {
    this.rowNumber = this.indexIn(attributes, this.nextRow, mostRows)
    // Excel writes a run of empty rows of one format as one row with a span.
    this.nextRow = this.rowNumber + 1 + countIn(attributes, 'Span')
    this.rowStyle = attribute(attributes, 'StyleID')
    this.row = []
    this.nextColumn = 0
  }

  endRow(): void {
    if (this.row.length === 0) return
    this.reading.useRow()
    this.reading.useCells(this.row.length)
    this.rows.push({ number: this.rowNumber, cells: this.row })
    this.row = []
  }

  startCell(attributes: string): void {
    this.column = this.indexIn(attributes, this.nextColumn + 1, mostColumns) - 1
    const right = Math.min(mostColumns - 1, this.column + countIn(attributes, 'MergeAcross'))
    const bottom = Math.min(mostRows, this.rowNumber + countIn(attributes, 'MergeDown'))
    this.nextColumn = right + 1
    if (right === this.column && bottom === this.rowNumber) return
    this.reading.useCells(1)
    this.merges.push({ top: this.rowNumber, left: this.column, bottom, right })
  }

  put(value: Cell): void {
    if (value === '') return
    while (this.row.length < this.column) this.row.push('')
    this.row[this.column] = value
  }

  /** The style of a cell that names none is its row's, else its column's. */
  inheritedStyle(): string | undefined {
    return this.rowStyle ?? this.columnStyles[this.column]
  }

  /** An index may leave places out and never goes back: Excel opens no file in which it does. */
  private indexIn(attributes: string, next: number, most: number): number {
    const written = attribute(attributes, 'Index')
    const index = written === undefined ? next : Number(written)
    return Number.isInteger(index) && index >= next && index <= most ? index : this.reading.damaged('XML')
  }
}

function countIn(attributes: string, name: 'Span' | 'MergeAcross' | 'MergeDown'): number {
  const count = Number(attribute(attributes, name) ?? 0)
  return Number.isInteger(count) && count > 0 ? count : 0
}
