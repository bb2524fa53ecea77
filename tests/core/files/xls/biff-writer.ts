import { gbk } from '../made-files.ts'
import { compoundFile } from './compound-writer.ts'

/** A small writer of Excel's binary format (MS-XLS), for what no program on hand would write. */

export type Bytes = Uint8Array

export function record(id: number, ...parts: readonly (Bytes | readonly number[])[]): Bytes {
  const body = join(...parts)
  return join(u16(id), u16(body.length), body)
}

export function join(...parts: readonly (Bytes | readonly number[])[]): Bytes {
  return new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))))
}

export function u16(...values: readonly number[]): Bytes {
  return join(...values.map((value) => [value & 0xff, (value >> 8) & 0xff]))
}

export function u32(value: number): Bytes {
  return u16(value & 0xffff, value >>> 16)
}

export function f64(value: number): Bytes {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}

/** A text of Excel 97 with its length in front, wide where it has to be. */
export function unicode(text: string, lengthBytes: 1 | 2 = 2): Bytes {
  const isWide = text.split('').some((unit) => unit > '\u00FF')
  const length = lengthBytes === 1 ? [text.length] : u16(text.length)
  return join(length, [isWide ? 1 : 0], Buffer.from(text, isWide ? 'utf16le' : 'latin1'))
}

/** A text of before Excel 97 in code page 936. */
export function inGbk(text: string, lengthBytes: 1 | 2 = 2): Bytes {
  const bytes = gbk(text)
  return join(lengthBytes === 1 ? [bytes.length] : u16(bytes.length), bytes)
}

export const endOfSubstream = record(0x0a)

export function begin(type: number, version = 0x0600): Bytes {
  return record(
    0x0809,
    u16(version, type, 0, 0),
    version === 0x0600 ? u32(0) : [],
    version === 0x0600 ? u32(6) : [],
  )
}

export interface MadeSheet {
  readonly name?: string
  readonly records: readonly Bytes[]
  /** 0 visible, 1 hidden, 2 hidden from the clerk too */
  readonly state?: number
  /** Of the BOF: 0x10 worksheet, 0x20 chart, 0x40 macros, 6 module */
  readonly type?: number
}

export interface MadeBook {
  readonly version?: 5 | 8
  /** Records of the globals, before the list of sheets */
  readonly globals?: readonly Bytes[]
  /** SST with its CONTINUE records */
  readonly strings?: Bytes
  readonly sheets: readonly MadeSheet[]
}

/** The Workbook stream: globals, then one substream per sheet. */
export function workbookStream(book: MadeBook): Bytes {
  const version = book.version === 5 ? 0x0500 : 0x0600
  const substreams = book.sheets.map(({ records, type = 0x10 }) =>
    join(begin(type, version), ...records, endOfSubstream),
  )
  const globals = (places: readonly number[]): Bytes =>
    join(
      begin(5, version),
      ...(book.globals ?? []),
      ...book.sheets.map(({ name = '名录', state = 0, type = 0x10 }, index) => {
        const title = version === 0x0500 ? inGbk(name, 1) : unicode(name, 1)
        const kind = { 0x20: 2, 0x40: 1, 6: 6 }[type] ?? 0
        return record(0x85, u32(places[index] ?? 0), [state, kind], title)
      }),
      book.strings ?? [],
      endOfSubstream,
    )
  let at = globals([]).length
  const places = substreams.map(({ length }) => (at += length) - length)
  return join(globals(places), ...substreams)
}

export function xls(book: MadeBook): Bytes {
  return compoundFile({ [book.version === 5 ? 'Book' : 'Workbook']: workbookStream(book) })
}

/** Row and column 0-based, as in every record of a cell. */
export const cells = {
  number: (row: number, column: number, value: number, style = 0): Bytes =>
    record(0x203, u16(row, column, style), f64(value)),
  label: (row: number, column: number, text: Bytes): Bytes => record(0x204, u16(row, column, 0), text),
  shared: (row: number, column: number, index: number): Bytes =>
    record(0xfd, u16(row, column, 0), u32(index)),
  /** `result` is eight bytes */
  formula: (row: number, column: number, result: Bytes | readonly number[], style = 0): Bytes =>
    record(0x06, u16(row, column, style), result, u16(0), u32(0), u16(0)),
  formulaText: (text: Bytes): Bytes => record(0x207, text),
  flagOrError: (row: number, column: number, value: number, isError: 0 | 1): Bytes =>
    record(0x205, u16(row, column, 0), [value, isError]),
}
