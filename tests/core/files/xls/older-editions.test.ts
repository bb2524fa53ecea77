import { describe, expect, it } from 'vitest'
import { failureOf, firstSheetOf, tableOf } from '../made-files.ts'
import { cells, endOfSubstream, f64, inGbk, join, record, u16, u32, xls, type Bytes } from './biff-writer.ts'

const inPage = (number: number): Bytes => record(0x42, u16(number))
const ofText = [0, 0, 0, 0, 0, 0, 0xff, 0xff]
const number = (text: string, value = Number(text)) => ({ kind: 'number', text, value })

async function cellsIn(bytes: Uint8Array): Promise<unknown> {
  const sheet = await firstSheetOf(bytes)
  return sheet.rows.map((row) => row.cells)
}

describe('an .xls of Excel 95', () => {
  it('is read in the code page it names', async () => {
    const book = xls({
      version: 5,
      globals: [
        inPage(936),
        record(0x41e, u16(164), inGbk('yyyy"年"m"月"d"日"', 1)),
        record(0xe0, u16(0, 0)),
        record(0xe0, u16(0, 164)),
      ],
      sheets: [
        {
          name: '检查对象',
          records: [
            cells.label(0, 0, inGbk('企业名称')),
            record(0xd6, u16(0, 1, 0), inGbk('成立日期'), [1, 0, 0]),
            cells.formula(1, 0, ofText),
            cells.formulaText(inGbk('宁晋县甲厂')),
            cells.number(1, 1, 45054, 1),
          ],
        },
      ],
    })
    expect(await tableOf(book)).toMatchObject({ kind: 'xls', sheets: [{ name: '检查对象' }] })
    expect(await cellsIn(book)).toEqual([
      ['企业名称', '成立日期'],
      ['宁晋县甲厂', { kind: 'date', text: '2023-05-08' }],
    ])
  })

  it.each([
    [1252, [0xe9], 'é'],
    [950, [0xa5, 0xfe], '全'],
    [1251, [0xc4], 'Д'],
  ])('is read in code page %d', async (page, bytes, text) => {
    const label = cells.label(0, 0, join(u16(bytes.length), bytes))
    expect(
      await cellsIn(
        xls({ version: 5, globals: [inPage(page)], sheets: [{ name: 'Sheet1', records: [label] }] }),
      ),
    ).toEqual([[text]])
  })

  it.each([
    ['a code page that nobody knows', 437, [0xc4, 0xfe]],
    ['half a character', 936, [0xc4]],
  ])('is not guessed at: %s', async (_, page, bytes) => {
    const label = cells.label(0, 0, join(u16(bytes.length), bytes))
    const book = xls({ version: 5, globals: [inPage(page)], sheets: [{ name: 'Sheet1', records: [label] }] })
    expect(await failureOf(book)).toMatchObject({ code: 'encoding-unknown' })
  })

  it('in a code page that nobody knows is read where it is plain letters', async () => {
    const label = cells.label(0, 0, join(u16(2), [0x41, 0x42]))
    const book = xls({ version: 5, globals: [inPage(437)], sheets: [{ name: 'Sheet1', records: [label] }] })
    expect(await cellsIn(book)).toEqual([['AB']])
  })
})

describe('an .xls that is the bare stream', () => {
  it('as small programs write it, is one sheet in the code page of the office', async () => {
    const bytes = join(
      record(0x0809, u16(0, 0x10, 0, 0)),
      cells.label(0, 0, inGbk('企业名称')),
      cells.number(1, 0, 12.5),
      endOfSubstream,
    )
    expect(await cellsIn(bytes)).toEqual([['企业名称'], [number('12.5')]])
  })

  it('of Excel 2 is read with its own records', async () => {
    const at = (row: number, column: number, format = 0): Bytes => join(u16(row, column), [0, format, 0])
    const bytes = join(
      record(0x09, u16(2, 0x10)),
      record(0x1e, inGbk('General', 1)),
      record(0x1e, inGbk('yyyy-mm-dd', 1)),
      record(0x04, at(0, 0), inGbk('企业名称', 1)),
      record(0x02, at(1, 0), u16(65_535)),
      record(0x03, at(1, 1, 1), f64(45054)),
      record(0x05, at(1, 2), [0x17, 1]),
      record(0x06, at(1, 3), ofText, [0, 0]),
      record(0x07, inGbk('宁晋', 1)),
      endOfSubstream,
    )
    expect(await cellsIn(bytes)).toEqual([
      ['企业名称'],
      [number('65535'), { kind: 'date', text: '2023-05-08' }, { kind: 'error', text: '#REF!' }, '宁晋'],
    ])
  })

  it.each([
    [3, 0x209, 0x243, 0x206, record(0x1e, inGbk('General', 1)), record(0x1e, inGbk('yyyy-mm-dd', 1))],
    [4, 0x409, 0x443, 0x406, record(0x41e, u16(0), inGbk('0', 1)), record(0x41e, u16(0), inGbk('m/d', 1))],
  ])('of Excel %d is read with its own styles', async (_, begin, style, formula, plain, date) => {
    const bytes = join(
      record(begin, u16(0, 0x10, 0)),
      plain,
      date,
      record(style, [0, 0], u32(0), u32(0)),
      record(style, [0, 1], u32(0), u32(0)),
      cells.label(0, 0, inGbk('企业名称')),
      record(0x27e, u16(1, 0, 0), u32((5 << 2) | 2)),
      record(formula, u16(1, 1, 1), f64(45054), u32(0)),
      endOfSubstream,
    )
    expect(await cellsIn(bytes)).toEqual([['企业名称'], [number('5'), { kind: 'date', text: '2023-05-08' }]])
  })

  it('of Excel 3 has no dates that go by the number of their format', async () => {
    const style = record(0x243, [0, 14], u32(0), u32(0))
    const value = cells.number(0, 0, 45054)
    const bytes = join(record(0x209, u16(0, 0x10, 0)), style, value, endOfSubstream)
    expect(await cellsIn(bytes)).toEqual([[number('45054')]])
  })
})
