import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellsOf, firstSheetOf, gbk, tableOf } from './made-files.ts'

const lines = '企业名称,法定代表人\r\n宁晋县甲厂,张某\r\n'
const expected = [
  ['企业名称', '法定代表人'],
  ['宁晋县甲厂', '张某'],
]

describe('a .csv', () => {
  it.each([
    ['UTF-8', strToU8(lines)],
    ['UTF-8 with its mark', strToU8(`\uFEFF${lines}`)],
    ['GBK', gbk(lines)],
    [
      'GBK as bytes',
      Uint8Array.of(
        0xc6,
        0xf3,
        0xd2,
        0xb5,
        0xc3,
        0xfb,
        0xb3,
        0xc6,
        0x2c,
        0xb7,
        0xa8,
        0xb6,
        0xa8,
        0xb4,
        0xfa,
        0xb1,
        0xed,
        0xc8,
        0xcb,
        0x0a,
        0xc4,
        0xfe,
        0xbd,
        0xfa,
        0xcf,
        0xd8,
        0xbc,
        0xd7,
        0xb3,
        0xa7,
        0x2c,
        0xd5,
        0xc5,
        0xc4,
        0xb3,
      ),
    ],
    [
      'UTF-16, as Excel saves Unicode text',
      new Uint8Array(Buffer.from(`\uFEFF${lines.replaceAll(',', '\t')}`, 'utf16le')),
    ],
    ['UTF-16 with the higher byte first', new Uint8Array(Buffer.from(`\uFEFF${lines}`, 'utf16le').swap16())],
    ['semicolons', strToU8(lines.replaceAll(',', ';'))],
    ['tabs', strToU8(lines.replaceAll(',', '\t'))],
    ['tabs in GBK', gbk(lines.replaceAll(',', '\t'))],
    ['upright strokes', strToU8(lines.replaceAll(',', '|'))],
    ['full-width commas', gbk(lines.replaceAll(',', '，'))],
    ['a delimiter that the first line names', strToU8(`\uFEFFsep=;\r\n${lines.replaceAll(',', ';')}`)],
    ['a delimiter that only the first line could name', strToU8(`sep=^\n${lines.replaceAll(',', '^')}`)],
    ['lines that end in a carriage return alone', strToU8(lines.replaceAll('\r\n', '\r'))],
    ['quotes', strToU8('"企业名称","法定代表人"\n"宁晋县甲厂","张某"')],
    ['lines that end in different ways', strToU8('企业名称,法定代表人\r\n宁晋县甲厂,张某\n\r')],
  ])('is read in %s', async (_, bytes) => {
    expect(cellsOf(await firstSheetOf(bytes))).toEqual(expected)
  })

  it('reads a four-byte character of GB18030 that GBK does not have', async () => {
    const bytes = Uint8Array.of(...gbk('名称,代码\n'), 0x82, 0x35, 0x8f, 0x33, ...gbk(',1'))
    expect(cellsOf(await firstSheetOf(bytes))[1]).toEqual([
      new TextDecoder('gb18030').decode(Uint8Array.of(0x82, 0x35, 0x8f, 0x33)),
      '1',
    ])
  })

  it('numbers its rows as Excel does: empty lines count, a quoted line break does not', async () => {
    const sheet = await firstSheetOf(strToU8('名称,住所\n\n"甲\n厂",宁晋\n,\n乙,"凤凰镇,""西关"""\n'))
    expect(sheet.rows.map(({ number }) => number)).toEqual([1, 3, 5])
    expect(sheet.rows[2]?.cells).toEqual(['乙', '凤凰镇,"西关"'])
  })

  it('keeps a quote in the middle of a field, and commas within quotes do not choose the delimiter', async () => {
    const sheet = await firstSheetOf(strToU8('名称;备注\n甲"老"厂;"a,b,c,d"\n乙;"e,f,g,h"\n'))
    expect(cellsOf(sheet)).toEqual([
      ['名称', '备注'],
      ['甲"老"厂', 'a,b,c,d'],
      ['乙', 'e,f,g,h'],
    ])
  })

  it.each([
    ['lists in one column', '名称,标签\n甲,a;b;c\n乙,d;e;f\n丙,g;h;i\n', 2],
    ['lists of different lengths', '名称,标签\n甲,a|b|c\n乙,d\n丙,g|h\n', 2],
    ['prose', '名称,范围\n甲,零售，批发，运输\n乙,零售，批发，运输\n丙,种植\n', 2],
    ['prose in every line', '名称，全称,范围，全部\n甲，乙,零售，批发\n', 2],
    ['numbers with a comma', '名称;金额;住所\n甲;1,5;宁晋\n乙;2,5;宁晋\n', 3],
    ['a title above', '2023年名录，共2家\n名称\t代码\n甲\t1\n乙\t2\n', 2],
  ])('takes no sign within the cells for the delimiter: %s', async (_, text, columns) => {
    const sheet = await firstSheetOf(strToU8(text))
    expect(sheet.rows.at(-1)?.cells).toHaveLength(columns)
  })

  it('does not count the line that names the delimiter as a row', async () => {
    const { rows } = await firstSheetOf(strToU8('sep=;\n名称;代码\n甲;1\n'))
    expect(rows.map(({ number }) => number)).toEqual([1, 2])
  })

  it('keeps rows of different lengths as they are', async () => {
    const sheet = await firstSheetOf(strToU8('名录\n名称,代码,住所\n甲,1\n乙,2,宁晋,多\n'))
    expect(cellsOf(sheet).map((cells) => cells.length)).toEqual([1, 3, 2, 4])
  })

  it('of a hundred thousand rows loses none', async () => {
    const text = Array.from({ length: 100_000 }, (_, index) => `甲${index},"乙，${index}"`).join('\n')
    const { kind, sheets } = await tableOf(gbk(text))
    expect(kind).toBe('csv')
    expect(sheets[0]?.rows).toHaveLength(100_000)
    expect(sheets[0]?.rows.at(-1)).toEqual({ number: 100_000, cells: ['甲99999', '乙，99999'] })
  })
})
