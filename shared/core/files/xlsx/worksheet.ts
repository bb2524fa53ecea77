import type { Cell } from '#shared/domain/rosters/workbook.ts'
import type { Area } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import { attribute, type XmlHandler } from '../xml-scanner.ts'
import { valueOf, type CellContext } from './cell-value.ts'
import { areaOf, columnOf } from './reference.ts'
import { readEscapes, RichText } from './rich-text.ts'

/** One worksheet part: its rows that hold any value, and its merged areas. */
export class Worksheet implements XmlHandler {
  readonly rows: { readonly number: number; readonly cells: Cell[] }[] = []
  readonly merges: Area[] = []
  private readonly context: CellContext
  private readonly reading: Reading
  private readonly part: string
  private readonly rich = new RichText()
  private row: Cell[] = []
  private rowNumber = 0
  private column = -1
  private type = ''
  private attributes = ''
  private raw = ''
  private inValue = false
  private inInline = false
  private hasFormula = false

  constructor(context: CellContext, reading: Reading, part: string) {
    this.context = context
    this.reading = reading
    this.part = part
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.startCell(attributes)
    else if (name === 'v') this.inValue = true
    else if (name === 'row') this.startRow(attributes)
    else if (name === 'is') this.inInline = true
    else if (name === 'f') this.hasFormula = true
    else if (name === 'mergeCell') this.addMerge(attribute(attributes, 'ref') ?? '')
    else if (this.inInline) this.rich.open(name)
  }

  text(text: string): void {
    if (this.inValue) this.raw += text
    else if (this.inInline) this.rich.text(text)
  }

  close(name: string): void {
    if (name === 'c') this.endCell()
    else if (name === 'v') this.inValue = false
    else if (name === 'row') this.endRow()
    else if (name === 'is') this.inInline = false
    else if (this.inInline) this.rich.close(name)
  }

  private addMerge(reference: string): void {
    const area = areaOf(reference)
    if (area === null) return
    this.reading.useCells(1)
    this.merges.push(area)
  }

  private startRow(attributes: string): void {
    const number = Number(attribute(attributes, 'r') ?? this.rowNumber + 1)
    if (!Number.isInteger(number) || number < 1) this.reading.damaged(this.part)
    this.rowNumber = number
    this.column = -1
    this.row = []
  }

  private endRow(): void {
    if (this.row.length === 0) return
    this.reading.useRow()
    this.reading.useCells(this.row.length)
    this.rows.push({ number: this.rowNumber, cells: this.row })
    this.row = []
  }

  private startCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    const column = reference === undefined ? this.column + 1 : columnOf(reference)
    if (column === null) this.reading.damaged(this.part)
    this.column = column
    this.type = attribute(attributes, 't') ?? ''
    this.attributes = attributes
    this.raw = ''
    this.hasFormula = false
  }

  private endCell(): void {
    const value = this.value()
    if (value === '') return
    // A hole in an array makes every later reader guess: fill what the writer left out.
    while (this.row.length < this.column) this.row.push('')
    this.row[this.column] = value
  }

  private value(): Cell {
    const inline = this.rich.take()
    if (this.type === 'inlineStr') return inline
    if (this.raw === '') return this.hasFormula && this.type !== 'str' ? uncalculated : ''
    const value = valueOf(this.type, this.raw, this.attributes, this.context)
    if (value === null) this.reading.damaged(this.part)
    return this.type === 'str' && typeof value === 'string' ? readEscapes(value) : value
  }
}

const uncalculated: Cell = { kind: 'uncalculated', text: '' }
