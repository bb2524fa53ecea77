import type { Cell, SheetRow } from '#shared/domain/rosters/workbook.ts'
import { fillMergedCells, type Area } from '../merged-cells.ts'
import { numberCell } from '../number-cell.ts'
import type { NumberStyle } from '../number-style.ts'
import type { BiffRecord, BiffStream } from './biff-record.ts'
import { BiffText, readText } from './biff-text.ts'
import { errorText, numberOfRk } from './cell-codes.ts'
import type { Globals } from './globals.ts'
import { mostColumns, SheetCells } from './sheet-cells.ts'
import { eachRecord } from './substream.ts'

/** The rows of the worksheet whose substream begins at `at`. */
export async function readWorksheet(stream: BiffStream, at: number, globals: Globals): Promise<SheetRow[]> {
  const worksheet = new Worksheet(stream, globals)
  await eachRecord(stream, at, (record) => worksheet.take(record))
  const rows = worksheet.cells.rows()
  fillMergedCells(rows, worksheet.merges, stream.reading)
  return rows
}

class Worksheet {
  readonly cells: SheetCells
  readonly merges: Area[] = []
  private readonly stream: BiffStream
  private readonly globals: Globals
  private readonly isOldest: boolean
  /** Where the value begins: after row, column and style, which took a byte more in Excel 2. */
  private readonly valueAt: number
  /** The formula whose text comes in the next STRING record */
  private waiting: { readonly row: number; readonly column: number } | null = null

  constructor(stream: BiffStream, globals: Globals) {
    this.stream = stream
    this.globals = globals
    this.cells = new SheetCells(stream.reading)
    this.isOldest = globals.textForm.version === 2
    this.valueAt = this.isOldest ? 7 : 6
  }

  take(record: BiffRecord): void {
    // The records that Excel 2 has as well are the same ones, counted from another number on.
    switch (this.isOldest ? record.id + 0x0200 : record.id) {
      case 0x00fd:
        this.put(record, this.sharedString(record.u32(6)))
        break
      case 0x0202:
        this.put(record, this.number(record, record.u16(this.valueAt)))
        break
      case 0x0203:
        this.put(record, this.number(record, record.f64(this.valueAt)))
        break
      case 0x027e:
        this.put(record, this.number(record, numberOfRk(record.u32(6))))
        break
      case 0x00bd:
        this.takeRow(record)
        break
      case 0x0204:
      case 0x00d6:
        this.put(record, this.text(record, this.valueAt))
        break
      case 0x0205:
        this.put(record, flagOrError(record.u8(this.valueAt + 1) === 1, record.u8(this.valueAt)))
        break
      case 0x0006:
      case 0x0206:
      case 0x0406:
        this.takeFormula(record)
        break
      case 0x0207:
        this.takeFormulaText(record)
        break
      case 0x00e5:
        this.takeMerges(record)
        break
    }
  }

  private put(record: BiffRecord, cell: Cell): void {
    this.waiting = null
    this.cells.put(record.u16(0), this.column(record.u16(2)), cell)
  }

  private column(column: number): number {
    return column < mostColumns ? column : this.damaged()
  }

  private sharedString(index: number): string {
    return this.globals.strings[index] ?? this.damaged()
  }

  private text(record: BiffRecord, at: number): string {
    const source = new BiffText(this.stream, record.stretches(at))
    return readText(source, this.isOldest ? 1 : 2, this.globals.textForm)
  }

  private number(record: BiffRecord, value: number): Cell {
    return this.styled(value, this.isOldest ? record.u8(5) & 0x3f : record.u16(4))
  }

  private styled(value: number, style: number): Cell {
    if (!Number.isFinite(value)) return { kind: 'error', text: errorText(0x24) }
    const meant: NumberStyle = this.globals.styles[style] ?? 'plain'
    return numberCell(value, meant, this.globals.dateSystem)
  }

  /** MULRK: row, first column, style and number of each cell, last column. */
  private takeRow(record: BiffRecord): void {
    this.waiting = null
    const row = record.u16(0)
    const first = record.u16(2)
    for (let at = 4, column = first; at + 6 <= record.length - 2; at += 6, column += 1) {
      const value = numberOfRk(record.u32(at + 2))
      this.cells.put(row, this.column(column), this.styled(value, record.u16(at)))
    }
  }

  /** The value that was calculated last; two bytes of ones at its end say that it is no number (MS-XLS 2.5.133). */
  private takeFormula(record: BiffRecord): void {
    const at = this.valueAt
    if (record.u16(at + 6) !== 0xffff) {
      this.put(record, this.number(record, record.f64(at)))
      return
    }
    const kind = record.u8(at)
    const isFlagOrError = kind === 1 || kind === 2
    this.put(record, isFlagOrError ? flagOrError(kind === 2, record.u8(at + 2)) : '')
    if (kind === 0) this.waiting = { row: record.u16(0), column: record.u16(2) }
  }

  private takeFormulaText(record: BiffRecord): void {
    if (this.waiting === null) return
    this.cells.put(this.waiting.row, this.waiting.column, this.text(record, 0))
    this.waiting = null
  }

  private takeMerges(record: BiffRecord): void {
    const count = record.u16(0)
    this.stream.reading.useCells(count)
    for (let at = 2; at < 2 + 8 * count; at += 8) {
      this.merges.push({
        top: record.u16(at) + 1,
        bottom: record.u16(at + 2) + 1,
        left: this.column(record.u16(at + 4)),
        right: this.column(record.u16(at + 6)),
      })
    }
  }

  private damaged(): never {
    return this.stream.reading.damaged(this.stream.name)
  }
}

function flagOrError(isError: boolean, value: number): Cell {
  return isError ? { kind: 'error', text: errorText(value) } : { kind: 'flag', value: value !== 0 }
}
