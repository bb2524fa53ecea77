import { describe, expect, it } from 'vitest'
import { firstSheetOf, tableOf } from '../made-files.ts'
import { cells, f64, join, record, u16, u32, unicode, xls, type Bytes } from './biff-writer.ts'
import { sharedStrings } from './shared-strings-writer.ts'

async function rowsOf(records: readonly Bytes[], globals: readonly Bytes[] = []): Promise<unknown> {
  const sheet = await firstSheetOf(xls({ globals, sheets: [{ records }] }))
  return Object.fromEntries(sheet.rows.map((row) => [row.number, row.cells]))
}

async function cell(records: readonly Bytes[], globals: readonly Bytes[] = []): Promise<unknown> {
  const [row] = (await firstSheetOf(xls({ globals, sheets: [{ records }] }))).rows
  return row?.cells[0]
}

function rk(value: number): Bytes {
  return record(0x27e, u16(0, 0, 0), u32(value))
}

const number = (text: string, value = Number(text)) => ({ kind: 'number', text, value })
const ofText = [0, 0, 0, 0, 0, 0, 0xff, 0xff]
const shared = record(0x4bc, u16(0, 0), [0, 0], u16(0), [0, 1], u16(0))
const array = record(0x221, u16(0, 0), [0, 0], u16(0), u32(0), u16(0))

describe('cells of an .xls', () => {
  it.each([
    ['a text of narrow characters', [cells.label(0, 0, unicode('Ningjin \u00E9'))], 'Ningjin \u00E9'],
    ['a text of wide characters', [cells.label(0, 0, unicode('宁晋\u{20000}'))], '宁晋\u{20000}'],
    ['a rich text of its own', [record(0xd6, u16(0, 0, 0), unicode('宁晋'), [1, 0, 0])], '宁晋'],
    ['a number', [cells.number(0, 0, 42801)], number('42801')],
    ['a fraction as people see it', [cells.number(0, 0, 0.1 + 0.2)], number('0.3', 0.1 + 0.2)],
    [
      'a code that became a number',
      [cells.number(0, 0, 911305287136682750)],
      number('9.1130528713668275E+17', 911305287136682750),
    ],
    ['an integer of 30 bits', [rk((-7 << 2) | 2)], number('-7')],
    ['an integer in hundredths', [rk((1234 << 2) | 3)], number('12.34')],
    ['the upper half of a double', [rk(0x3ff80000)], number('1.5')],
    ['the upper half of a double in hundredths', [rk(0x405ec001)], number('1.23')],
    ['true', [cells.flagOrError(0, 0, 1, 0)], { kind: 'flag', value: true }],
    ['false', [cells.flagOrError(0, 0, 0, 0)], { kind: 'flag', value: false }],
    ['an error', [cells.flagOrError(0, 0, 0x17, 1)], { kind: 'error', text: '#REF!' }],
    ['an error without a name', [cells.flagOrError(0, 0, 0x63, 1)], { kind: 'error', text: '#UNKNOWN!' }],
    ['what is no number', [cells.number(0, 0, Number.NaN)], { kind: 'error', text: '#NUM!' }],
    ['a formula of a number', [cells.formula(0, 0, f64(12.5))], number('12.5')],
    [
      'a formula of true',
      [cells.formula(0, 0, [1, 0, 1, 0, 0, 0, 0xff, 0xff])],
      { kind: 'flag', value: true },
    ],
    [
      'a formula of an error',
      [cells.formula(0, 0, [2, 0, 0x2a, 0, 0, 0, 0xff, 0xff])],
      { kind: 'error', text: '#N/A' },
    ],
    ['a formula of no text', [cells.formula(0, 0, [3, 0, 0, 0, 0, 0, 0xff, 0xff])], undefined],
    ['a formula of text', [cells.formula(0, 0, ofText), cells.formulaText(unicode('宁晋'))], '宁晋'],
    [
      'a formula of text that is shared with other cells',
      [cells.formula(0, 0, ofText), shared, cells.formulaText(unicode('宁晋'))],
      '宁晋',
    ],
    [
      'a formula of text over an area',
      [cells.formula(0, 0, ofText), array, cells.formulaText(unicode('宁晋'))],
      '宁晋',
    ],
    [
      'a formula of a long text',
      [
        cells.formula(0, 0, ofText),
        record(0x207, u16(4), [1], u16(0x5b81, 0x664b)),
        record(0x3c, [0], [65, 66]),
      ],
      '宁晋AB',
    ],
    ['nothing but its look', [record(0x201, u16(0, 0, 0)), record(0xbe, u16(0, 0, 0, 0, 1))], undefined],
  ])('hold %s', async (_, records, expected) => {
    expect(await cell(records)).toEqual(expected)
  })

  it('of a row in one record keep their places and styles', async () => {
    const globals = [record(0xe0, u16(0, 0)), record(0xe0, u16(0, 14))]
    const row = record(0xbd, u16(4, 2), u16(0), u32((5 << 2) | 2), u16(1), u32((45054 << 2) | 2), u16(3))
    expect(await rowsOf([row], globals)).toEqual({
      5: ['', '', number('5'), { kind: 'date', text: '2023-05-08' }],
    })
  })

  it('are in their rows whatever the order in which they come', async () => {
    const records = [
      cells.number(2, 1, 4),
      cells.number(0, 0, 1),
      cells.number(2, 0, 3),
      cells.number(0, 2, 2),
    ]
    expect(await rowsOf(records)).toEqual({
      1: [number('1'), '', number('2')],
      3: [number('3'), number('4')],
    })
  })

  it('of a merged area have the value of its first cell', async () => {
    const merged = record(0xe5, u16(1, 0, 1, 0, 1))
    const records = [cells.label(0, 0, unicode('凤凰镇')), cells.label(1, 2, unicode('甲')), merged]
    expect(await rowsOf(records)).toEqual({ 1: ['凤凰镇', '凤凰镇'], 2: ['凤凰镇', '凤凰镇', '甲'] })
  })

  it('do not take the text of a formula that another cell has followed', async () => {
    const records = [cells.formula(0, 0, ofText), cells.number(0, 1, 1), cells.formulaText(unicode('宁晋'))]
    expect(await rowsOf(records)).toEqual({ 1: ['', number('1')] })
  })
})

describe('numbers of an .xls', () => {
  const format = (id: number, code: string): Bytes => record(0x41e, u16(id), unicode(code))
  const globals = [
    ...[0, 14, 31, 164, 165, 166, 22, 167, 168].map((id) => record(0xe0, u16(0, id))),
    format(164, 'yyyy"年"m"月"d"日";@'),
    format(165, '0000'),
    record(0x41e, u16(167), unicode('yyyy/m/d;@').subarray(0, -1)),
    record(0x41e, u16(168), unicode('0000').subarray(0, -1)),
    format(166, '[Red]#,##0.00"日元"'),
  ]

  it.each([
    ['a built-in date', 1, 45054, { kind: 'date', text: '2023-05-08' }],
    ['a built-in date of the Chinese versions', 2, 45054, { kind: 'date', text: '2023-05-08' }],
    ['年月日', 3, 45054, { kind: 'date', text: '2023-05-08' }],
    ['a date with a time', 6, 45054.5, { kind: 'date', text: '2023-05-08 12:00:00' }],
    ['长期, the last day of all', 1, 2958352, { kind: 'date', text: '9999-09-09' }],
    ['leading zeros', 4, 10, number('0010', 10)],
    ['money in 日元, which is no 日', 5, 45054, number('45054')],
    ['a format whose last sign the exporter left out', 7, 45054, { kind: 'date', text: '2023-05-08' }],
    ['leading zeros, one of which the exporter left out', 8, 10, number('010', 10)],
    ['a style that is not there', 99, 45054, number('45054')],
  ])('are read by their style: %s', async (_, style, value, expected) => {
    expect(await cell([cells.number(0, 0, value, style)], globals)).toEqual(expected)
    expect(await cell([cells.formula(0, 0, f64(value), style)], globals)).toEqual(expected)
  })

  it('count days from 1904 where the workbook says so', async () => {
    const book = xls({
      globals: [record(0x22, u16(1)), ...globals],
      sheets: [{ records: [cells.number(0, 0, 43592, 1)] }],
    })
    expect(await tableOf(book)).toMatchObject({
      kind: 'xls',
      dateSystem: 1904,
      sheets: [{ rows: [{ cells: [{ kind: 'date', text: '2023-05-08' }] }] }],
    })
  })
})

describe('sheets of an .xls', () => {
  const records = [cells.label(0, 0, unicode('甲'))]

  it('have their names and say whether a clerk sees them', async () => {
    const { sheets } = await tableOf(
      xls({
        sheets: [
          { name: '名录', records },
          { name: 'Sheet2', records, state: 1 },
          { name: '参数表', records, state: 2 },
        ],
      }),
    )
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['名录', false],
      ['Sheet2', true],
      ['参数表', true],
    ])
  })

  it('are tables only: charts, macros and modules are left out', async () => {
    const others = [0x20, 0x40, 6].map((type) => ({ name: `other ${type}`, records, type }))
    const { sheets } = await tableOf(xls({ sheets: [...others, { name: '名录', records }] }))
    expect(sheets.map(({ name }) => name)).toEqual(['名录'])
  })

  it('are not mistaken for the charts that lie in them', async () => {
    const chart = join(record(0x0809, u16(0x0600, 0x20, 0, 0)), cells.number(9, 9, 9), record(0x0a))
    const sheet = await firstSheetOf(xls({ sheets: [{ records: [chart, ...records] }] }))
    expect(sheet.rows).toEqual([{ number: 1, cells: ['甲'] }])
  })

  it('share texts, with their runs and guides left out', async () => {
    const strings = sharedStrings([
      { text: '宁晋', runs: 2 },
      { text: '凤凰镇', guide: 11 },
      { text: '' },
      { text: '末' },
    ])
    const sheet = await firstSheetOf(
      xls({ strings, sheets: [{ records: [3, 1, 2, 0].map((index, at) => cells.shared(0, at, index)) }] }),
    )
    expect(sheet.rows[0]?.cells).toEqual(['末', '凤凰镇', '', '宁晋'])
  })
})
