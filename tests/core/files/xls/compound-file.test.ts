import { describe, expect, it } from 'vitest'
import { failureOf, tableOf } from '../made-files.ts'
import { cells, record, u16, u32, unicode, workbookStream, xls } from './biff-writer.ts'
import { compoundFile, type CompoundOptions } from './compound-writer.ts'

const rows = Array.from({ length: 400 }, (_, row) => cells.label(row, 0, unicode(`宁晋县第${row}厂`)))
const long = workbookStream({ sheets: [{ records: rows }] })
const short = workbookStream({ sheets: [{ records: rows.slice(0, 20) }] })

async function namesIn(bytes: Uint8Array): Promise<readonly unknown[]> {
  return (await tableOf(bytes)).sheets.flatMap(({ rows }) => rows.map((row) => row.cells[0]))
}

function namesTo(count: number): readonly string[] {
  return Array.from({ length: count }, (_, row) => `宁晋县第${row}厂`)
}

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(value, at)
  return new Uint8Array(copy)
}

/** Where the table has the number of the sector that follows `id`; all of the table comes first in what the writer makes. */
function placeInTable(id: number): number {
  return 512 + id * 4
}

describe('a compound file', () => {
  const shapes: readonly (readonly [string, CompoundOptions])[] = [
    ['version 3', { version: 3 }],
    ['version 4', { version: 4 }],
    ['sectors from the end to the beginning', { backwards: true }],
    ['more of its table than the header can name', { tableSectors: 120 }],
    ['that over several sectors', { tableSectors: 400, backwards: true }],
  ]

  it.each(shapes)('is read with %s', async (_, options) => {
    const others = { '\u0005SummaryInformation': new Uint8Array(300), Macros: { dir: new Uint8Array(70) } }
    expect(await namesIn(compoundFile({ ...others, Workbook: long }, options))).toEqual(namesTo(400))
    expect(await namesIn(compoundFile({ ...others, Workbook: short }, options))).toEqual(namesTo(20))
  })

  it('of version 3 is read whatever is in the upper half of a length', async () => {
    const bytes = compoundFile({ Workbook: short })
    const directoryAt = (new DataView(bytes.buffer).getUint32(48, true) + 1) * 512
    expect(await namesIn(changed(bytes, directoryAt + 128 + 124, 0xdeadbeef))).toEqual(namesTo(20))
  })

  it('for two editions is read as the later one', async () => {
    const book = workbookStream({ version: 5, sheets: [] })
    expect(await namesIn(compoundFile({ Book: book, Workbook: short }))).toEqual(namesTo(20))
  })

  it('names its streams in whatever case', async () => {
    expect(await namesIn(compoundFile({ WORKBOOK: short }))).toEqual(namesTo(20))
  })

  it('is the workbook that it is, whatever was put into it', async () => {
    const inserted = { WordDocument: short, EncryptedPackage: short }
    expect(await namesIn(compoundFile({ MBD0001: inserted, Workbook: short }))).toEqual(namesTo(20))
  })

  it('needs no padding after the last byte of the stream', async () => {
    const whole = compoundFile({ Workbook: long })
    const unused = (512 - (long.length % 512)) % 512
    expect(unused).toBeGreaterThan(0)
    expect(await namesIn(whole.subarray(0, whole.length - unused))).toEqual(namesTo(400))
    expect(await failureOf(whole.subarray(0, whole.length - unused - 1))).toMatchObject({
      code: 'file-truncated',
      bytes: whole.length - unused - 1,
    })
  })
})

describe('a compound file is damaged', () => {
  const whole = compoundFile({ Workbook: long })
  const view = new DataView(whole.buffer)
  const directoryAt = view.getUint32(48, true)
  const workbookAt = view.getUint32((directoryAt + 1) * 512 + 128 + 116, true)

  it.each([
    ['where a chain bites its tail', changed(whole, placeInTable(directoryAt), directoryAt), ''],
    ['where the directory leaves the table', changed(whole, placeInTable(directoryAt), 0x00ffffff), ''],
    ['where a chain leaves the table', changed(whole, placeInTable(workbookAt), 0x00ffffff), 'Workbook'],
    ['where a chain ends too soon', changed(whole, placeInTable(workbookAt), 0xfffffffe), 'Workbook'],
    ['where a sector of a chain is free', changed(whole, placeInTable(workbookAt), 0xffffffff), 'Workbook'],
    ['where the directory begins nowhere', changed(whole, 48, 0xfffffffe), ''],
    ['where its sectors have an impossible size', changed(whole, 30, 0x0006_0005), ''],
    ['where the root names an entry that is not there', changed(whole, (directoryAt + 1) * 512 + 76, 99), ''],
  ])('%s', async (_, bytes, part) => {
    expect(await failureOf(bytes)).toMatchObject({ code: 'file-damaged', part })
  })

  it('where a chain ends before the stream does, though no sheet lies in what is missing', async () => {
    const padded = compoundFile({ Workbook: Buffer.concat([long, Buffer.alloc(512)]) })
    const last = workbookAt + Math.ceil((long.length + 512) / 512) - 1
    expect(await failureOf(changed(padded, placeInTable(last - 1), 0xfffffffe))).toMatchObject({
      code: 'file-damaged',
      part: 'Workbook',
    })
  })

  it('as if it were cut off where a stream is longer than the file', async () => {
    const longer = changed(whole, (directoryAt + 1) * 512 + 128 + 120, whole.length + 1)
    expect(await failureOf(longer)).toMatchObject({ code: 'file-truncated', bytes: whole.length })
  })

  it('where a ring of sectors is as long as the stream, which is then no stream of records', async () => {
    const ring = changed(whole, placeInTable(workbookAt), workbookAt)
    expect(await failureOf(ring)).toMatchObject({ code: 'file-damaged', part: 'Workbook' })
  })

  it('where the list of its table bites its tail', async () => {
    const listed = compoundFile({ Workbook: short }, { tableSectors: 120 })
    const difatAt = new DataView(listed.buffer).getUint32(68, true)
    const ring = Buffer.from(changed(listed, (difatAt + 1) * 512 + 508, difatAt))
    ring.writeUInt32LE(0xfffffff0, 44)
    // As many free places as it likes: none of them is a sector of the table.
    for (let at = 0; at < 127; at += 1) ring.writeUInt32LE(0xffffffff, (difatAt + 1) * 512 + at * 4)
    expect(await failureOf(new Uint8Array(ring))).toMatchObject({ code: 'file-damaged', part: '' })
  })

  it('where the chain of short streams bites its tail', async () => {
    const mini = compoundFile({ Workbook: short })
    const tableAt = (new DataView(mini.buffer).getUint32(60, true) + 1) * 512
    expect(await failureOf(changed(mini, tableAt, 0))).toMatchObject({
      code: 'file-damaged',
      part: 'Workbook',
    })
  })

  it('never where two entries of the directory name each other', async () => {
    const entryAt = (directoryAt + 1) * 512 + 128
    expect(await namesIn(changed(whole, entryAt + 68, 1))).toEqual(namesTo(400))
  })

  it.each([
    [
      'a sheet lies where none begins',
      (stream: Buffer) => stream.writeUInt32LE(3, stream.indexOf(Buffer.of(0x85, 0)) + 4),
    ],
    ['a record is longer than what is left', (stream: Buffer) => stream.writeUInt16LE(9, stream.length - 2)],
  ])('where %s', async (_, spoil) => {
    const stream = Buffer.from(short)
    spoil(stream)
    expect(await failureOf(compoundFile({ Workbook: stream }))).toMatchObject({ code: 'file-damaged' })
  })

  it.each([
    ['text that is not there', [cells.shared(0, 0, 5)]],
    ['column that no edition has', [cells.number(0, 256, 1)]],
    ['record that is too short for it', [record(0x203, u16(0, 0, 0), u32(0))]],
    ['merged area that no edition has', [record(0xe5, u16(1, 0, 1, 0, 256))]],
    [
      'text whose record has half of its last character',
      [record(0x204, u16(0, 0, 0), u16(2), [1], u16(65), [66])],
    ],
    [
      'text that was cut through a character',
      [record(0x204, u16(0, 0, 0), u16(2), [1], u16(65), [66]), record(0x3c, [0, 66])],
    ],
    ['text that is longer than its record', [record(0x204, u16(0, 0, 0), u16(9), [0], [65, 66])]],
  ])('where a cell is in a %s', async (_, records) => {
    expect(await failureOf(xls({ sheets: [{ records }] }))).toMatchObject({
      code: 'file-damaged',
      part: 'Workbook',
    })
  })
})
