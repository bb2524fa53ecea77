import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '#shared/core/files/limits.ts'
import type { Cell } from '#shared/domain/rosters/workbook.ts'
import { cellsOf, failureOf, firstSheetOf, gbk, tableOf } from './made-files.ts'

const uses = 'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
const styles =
  '<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>' +
  '<Style ss:ID="n"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></Style>' +
  '<Style ss:ID="z"><NumberFormat ss:Format="0000"/></Style><Style ss:ID="s"><NumberFormat ss:Format="Standard"/></Style>' +
  '<Style ss:ID="c" ss:Parent="d"><Font ss:Bold="1"/></Style></Styles>'

/** A workbook of one sheet, as Excel writes it; `table` is the content of its table. */
function book(table: string, more = ''): string {
  return (
    `<?xml version="1.0"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ${uses}>` +
    `${more}${styles}<Worksheet ss:Name="名录"><Table>${table}</Table></Worksheet></Workbook>`
  )
}

async function rowsOf(table: string, more = '') {
  return (await firstSheetOf(strToU8(book(table, more)))).rows
}

async function cell(xml: string, more = ''): Promise<Cell | undefined> {
  return (await rowsOf(`<Row>${xml}</Row>`, more))[0]?.cells[0]
}

const text = (value: string) => `<Cell><Data ss:Type="String">${value}</Data></Cell>`

describe('cells of Excel-2003 XML', () => {
  it.each<[string, string, Cell | undefined]>([
    ['a text', text('宁晋 &amp; &#10;甲'), '宁晋 & \n甲'],
    [
      'a number',
      '<Cell><Data ss:Type="Number">42801</Data></Cell>',
      { kind: 'number', text: '42801', value: 42801 },
    ],
    [
      'a code that became a number',
      '<Cell><Data ss:Type="Number">9.1130528713668275E+17</Data></Cell>',
      { kind: 'number', text: '9.1130528713668275E+17', value: 911305287136682750 },
    ],
    [
      'a day',
      '<Cell><Data ss:Type="DateTime">2023-05-08T00:00:00.000</Data></Cell>',
      { kind: 'date', text: '2023-05-08' },
    ],
    [
      'a moment',
      '<Cell><Data ss:Type="DateTime">2023-05-08T13:20:00.000</Data></Cell>',
      { kind: 'date', text: '2023-05-08 13:20:00' },
    ],
    ['yes', '<Cell><Data ss:Type="Boolean">1</Data></Cell>', { kind: 'flag', value: true }],
    ['an error', '<Cell><Data ss:Type="Error">#REF!</Data></Cell>', { kind: 'error', text: '#REF!' }],
    ['a formula of text', '<Cell ss:Formula="=RC[1]"><Data ss:Type="String">宁晋</Data></Cell>', '宁晋'],
    [
      'a formula of a number',
      '<Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell>',
      { kind: 'number', text: '2', value: 2 },
    ],
    ['a formula that is not calculated', '<Cell ss:Formula="=RC[1]"/>', { kind: 'uncalculated', text: '' }],
    ['a hyperlink', '<Cell ss:HRef="http://x"><Data ss:Type="String">主页</Data></Cell>', '主页'],
    [
      'a cell without its comment and pinyin',
      '<Cell><Data ss:Type="String">甲厂</Data><PhoneticText xmlns="x">jia<Data>j</Data></PhoneticText><Comment ss:Author="a"><ss:Data xmlns="y">批注</ss:Data></Comment><NamedCell ss:Name="x"/></Cell>',
      '甲厂',
    ],
  ])('hold %s', async (_, xml, expected) => {
    expect(await cell(xml)).toEqual(expected)
  })

  it('hold the joined runs of a rich text', async () => {
    const rich =
      '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>宁</B><Font html:Color="#F00">晋</Font>县</ss:Data></Cell>'
    expect(await cell(rich)).toBe('宁晋县')
  })

  it.each([
    ['a named date format', 'd', '45054', { kind: 'date', text: '2023-05-08' }],
    ['年月日', 'n', '45054', { kind: 'date', text: '2023-05-08' }],
    ["its parent's format", 'c', '45054', { kind: 'date', text: '2023-05-08' }],
    ['长期, the last day of all', 'd', '2958352', { kind: 'date', text: '9999-09-09' }],
    ['leading zeros', 'z', '10', { kind: 'number', text: '0010', value: 10 }],
    [
      'Standard, which is no date though it has a d',
      's',
      '45054',
      { kind: 'number', text: '45054', value: 45054 },
    ],
  ])('are read by their style: %s', async (_, style, raw, expected) => {
    expect(await cell(`<Cell ss:StyleID="${style}"><Data ss:Type="Number">${raw}</Data></Cell>`)).toEqual(
      expected,
    )
  })

  it('have the style of their row, else of their column, where they name none', async () => {
    const number = '<Cell><Data ss:Type="Number">45054</Data></Cell>'
    const rows = await rowsOf(
      `<Column ss:Index="2" ss:StyleID="d" ss:Span="1"/><Row>${number}${number}${number}${number}</Row><Row ss:StyleID="z">${number}</Row>`,
    )
    const date = { kind: 'date', text: '2023-05-08' }
    const plain = { kind: 'number', text: '45054', value: 45054 }
    expect(rows.map(({ cells }) => cells)).toEqual([[plain, date, date, plain], [plain]])
  })

  it('count days from 1904 where the workbook says so', async () => {
    const xml = '<Cell ss:StyleID="d"><Data ss:Type="Number">43592</Data></Cell>'
    expect(await cell(xml, '<ExcelWorkbook xmlns="e"><Date1904/></ExcelWorkbook>')).toEqual({
      kind: 'date',
      text: '2023-05-08',
    })
  })

  it('stand where indexes, spans and merged cells before them put them', async () => {
    const rows = await rowsOf(
      `<Row ss:Index="2"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell>${text('乙')}</Row>` +
        `<Row ss:Span="2"/><Row>${text('丙')}</Row>`,
    )
    expect(rows).toEqual([
      { number: 2, cells: ['', '甲', '甲', '乙'] },
      { number: 6, cells: ['丙'] },
    ])
  })

  it('of a merged area all mean its value, but rows without anything else stay away', async () => {
    const rows = await rowsOf(
      `<Row><Cell ss:MergeDown="3"><Data ss:Type="String">凤凰镇</Data></Cell>${text('甲')}</Row>` +
        '<Row><Cell ss:Index="2"><Data ss:Type="String">乙</Data></Cell></Row>' +
        '<Row ss:Index="5"><Cell ss:Index="2"><Data ss:Type="String">丙</Data></Cell></Row>',
    )
    expect(rows).toEqual([
      { number: 1, cells: ['凤凰镇', '甲'] },
      { number: 2, cells: ['凤凰镇', '乙'] },
      { number: 5, cells: ['', '丙'] },
    ])
  })
})

describe('a workbook of Excel-2003 XML', () => {
  it('names its sheets and says which are hidden', async () => {
    const sheet = (name: string, visible: string) =>
      `<Worksheet ss:Name="${name}"><Table><Row>${text(name)}</Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${visible}</WorksheetOptions></Worksheet>`
    const xml = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ${uses}>${sheet('一', '')}${sheet('二', '<Visible>SheetHidden</Visible>')}${sheet('三', '<Visible>SheetVeryHidden</Visible>')}</Workbook>`
    const { kind, sheets } = await tableOf(strToU8(xml))
    expect(kind).toBe('xml-2003')
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['一', false],
      ['二', true],
      ['三', true],
    ])
  })

  it('is read whatever its prefixes are', async () => {
    const xml =
      "<?xml version='1.0'?><x:Workbook xmlns:x='urn:schemas-microsoft-com:office:spreadsheet'><x:Worksheet x:Name='名录'><x:Table><x:Row><x:Cell><x:Data x:Type='String'>甲</x:Data></x:Cell></x:Row></x:Table></x:Worksheet></x:Workbook>"
    expect(await firstSheetOf(strToU8(xml))).toMatchObject({ name: '名录', rows: [{ cells: ['甲'] }] })
  })

  const xml = book(`<Row>${text('企业名称')}</Row>`)
  const declared = (encoding: string) => xml.replace('?>', ` encoding="${encoding}"?>`)
  const wide = new Uint8Array(Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le'))
  it.each([
    ['UTF-8', strToU8(declared('UTF-8'))],
    ['UTF-8 with its mark', strToU8(`\uFEFF${declared('utf-8')}`)],
    ['GB2312', gbk(declared('GB2312'))],
    ['GBK', gbk(declared('gbk'))],
    ['GBK that calls itself UTF-8', gbk(declared('UTF-8'))],
    ['UTF-16 LE', wide],
    ['UTF-16 BE', new Uint8Array(Buffer.from(wide).swap16())],
    [
      'Big5',
      Uint8Array.from(
        Buffer.from(
          declared('Big5')
            .replace('企业名称', '\xa5\xf8\xb7\x7e')
            .replaceAll(/[^\x20-\xff]/g, ''),
          'latin1',
        ),
      ),
    ],
  ])('is read in %s', async (encoding, bytes) => {
    expect(cellsOf(await firstSheetOf(bytes))).toEqual([[encoding === 'Big5' ? '企業' : '企业名称']])
  })

  it('cut off anywhere is no table', async () => {
    const whole = strToU8(xml)
    const codes = new Set<string>()
    for (let length = xml.indexOf('<Styles>'); length < whole.length; length += 1)
      codes.add((await failureOf(whole.subarray(0, length))).code)
    expect([...codes].toSorted()).toEqual(['encoding-unknown', 'file-truncated', 'text-cut-off'])
  })

  it.each([
    ['an element that another one ends', book('<Row><Cell></Row></Cell>')],
    [
      'a place that goes back',
      book(`<Row ss:Index="5">${text('甲')}</Row><Row ss:Index="2">${text('乙')}</Row>`),
    ],
    ['a place beyond the last column', book('<Row><Cell ss:Index="16385"/></Row>')],
    [
      'entities that would be a billion texts',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${book(`<Row>${text('&b;')}</Row>`).slice(23)}`,
    ],
  ])('is damaged by %s', async (_, damaged) => {
    expect(await failureOf(strToU8(damaged))).toMatchObject({ code: 'file-damaged', part: 'XML' })
  })

  it('may cost no more than any other file', async () => {
    const row = `<Row>${text('甲')}${text('乙')}</Row>`
    const bytes = strToU8(book(row.repeat(50)))
    expect((await firstSheetOf(bytes)).rows).toHaveLength(50)
    expect(await failureOf(bytes, { ...usualLimits, rows: 49 })).toMatchObject({ code: 'too-many-rows' })
    expect(await failureOf(bytes, { ...usualLimits, cells: 99 })).toMatchObject({ code: 'too-many-cells' })
    const merged =
      '<Cell ss:Index="1" ss:MergeAcross="16383" ss:MergeDown="99999999"><Data ss:Type="String">甲</Data></Cell>'
    expect(await failureOf(strToU8(book(`<Row>${merged}</Row>`.repeat(600))))).toMatchObject({
      code: 'too-many-cells',
    })
  })
})
