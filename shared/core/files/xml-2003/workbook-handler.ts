import type { DateSystem, Sheet } from '#shared/domain/rosters/workbook.ts'
import { fillMergedCells } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import { attribute, type XmlHandler } from '../xml-scanner.ts'
import { valueOfData } from './data-value.ts'
import { SheetTable } from './sheet-table.ts'
import { NamedStyles } from './styles.ts'

/** What is read as text, and where it goes. Comments and pinyin guides have data of their own, which are no cells. */
type Text = 'none' | 'data' | 'visible'

/** One workbook of Excel-2003 XML: sheets, styles and the date system, in one pass. */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: Sheet[] = []
  dateSystem: DateSystem = 1900
  private readonly reading: Reading
  private readonly styles = new NamedStyles()
  private table: SheetTable
  private name = ''
  private hidden = false
  private reads: Text = 'none'
  private raw = ''
  private type = ''
  private style: string | undefined
  private hasFormula = false
  private inCell = false
  private inComment = false

  constructor(reading: Reading) {
    this.reading = reading
    this.table = new SheetTable(reading)
  }

  open(name: string, attributes: string): void {
    // Within data every element is the markup of a rich text.
    if (this.reads === 'data') return
    switch (name) {
      case 'Cell':
        return this.startCell(attributes)
      case 'Data':
        return this.startData(attributes)
      case 'Row':
        return this.table.startRow(attributes)
      case 'Column':
        return this.table.addColumn(attributes)
      case 'Comment':
      case 'PhoneticText':
        this.inComment = true
        return
      case 'Worksheet':
        return this.startSheet(attributes)
      case 'Visible':
        this.reads = 'visible'
        this.raw = ''
        return
      case 'Date1904':
        this.dateSystem = 1904
        return
      default:
        return this.styles.open(name, attributes)
    }
  }

  text(text: string): void {
    if (this.reads !== 'none') this.raw += text
  }

  close(name: string): void {
    switch (name) {
      case 'Data':
        this.reads = 'none'
        return
      case 'Cell':
        return this.endCell()
      case 'Row':
        return this.table.endRow()
      case 'Comment':
      case 'PhoneticText':
        this.inComment = false
        return
      case 'Visible':
        this.hidden = /^Sheet(?:Very)?Hidden$/.test(this.raw.trim())
        this.reads = 'none'
        return
      case 'Worksheet':
        return this.endSheet()
      default:
    }
  }

  private startCell(attributes: string): void {
    this.table.startCell(attributes)
    this.style = attribute(attributes, 'StyleID') ?? this.table.inheritedStyle()
    this.hasFormula = attribute(attributes, 'Formula') !== undefined
    this.type = ''
    this.raw = ''
    this.inCell = true
  }

  private startData(attributes: string): void {
    if (!this.inCell || this.inComment) return
    this.type = attribute(attributes, 'Type') ?? 'String'
    this.reads = 'data'
  }

  private endCell(): void {
    const { type, raw, hasFormula } = this
    const style = this.styles.of(this.style) ?? this.styles.of('Default') ?? 'plain'
    this.table.put(valueOfData({ type, raw, style, hasFormula }, this.dateSystem))
    this.inCell = false
    this.reads = 'none'
  }

  private startSheet(attributes: string): void {
    this.name = attribute(attributes, 'Name') ?? ''
    this.hidden = false
    this.table = new SheetTable(this.reading)
  }

  private endSheet(): void {
    const { rows, merges } = this.table
    fillMergedCells(rows, merges, this.reading)
    this.sheets.push({ name: this.name, hidden: this.hidden, rows })
    this.table = new SheetTable(this.reading)
  }
}
