import { describe, expect, it } from 'vitest'
import { cellsOf, firstSheetOf, packed, tableOf, written, failureOf } from './made-files.ts'

function rowsOf(rows: string, more: Parameters<typeof packed>[0] | object = {}): Uint8Array {
  return packed({ ...more, sheet: `<sheetData>${rows}</sheetData>` })
}

async function cell(xml: string, more: object = {}): Promise<unknown> {
  const sheet = await firstSheetOf(rowsOf(`<row r="1">${xml}</row>`, more))
  return sheet.rows[0]?.cells[0]
}

const dateStyles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="[Red]#,##0.00&quot;日元&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="31"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>'

describe('cells of an .xlsx', () => {
  it.each([
    ['an inline string', '<c t="inlineStr"><is><t>宁晋</t></is></c>', '宁晋'],
    [
      'a rich text',
      '<c t="inlineStr"><is><r><t>宁</t></r><r><rPr/><t xml:space="preserve">晋 </t></r></is></c>',
      '宁晋 ',
    ],
    [
      'a text without its pinyin',
      '<c t="inlineStr"><is><t>宁晋</t><rPh sb="0" eb="1"><t>níng</t></rPh></is></c>',
      '宁晋',
    ],
    ['an escaped line break', '<c t="inlineStr"><is><t>宁_x000D_晋</t></is></c>', '宁\r晋'],
    [
      'entities and CDATA',
      '<c t="inlineStr"><is><t>&lt;A&amp;B&gt;&#23425;<![CDATA[<晋>]]></t></is></c>',
      '<A&B>宁<晋>',
    ],
    ['a formula of text', '<c t="str"><f>A1&amp;B1</f><v>宁晋</v></c>', '宁晋'],
    ['a formula that is not calculated', '<c><f>A1</f></c>', { kind: 'uncalculated', text: '' }],
    ['an empty text formula', '<c t="str"><f>""</f><v></v></c>', undefined],
    ['a number', '<c><v>42801</v></c>', { kind: 'number', text: '42801', value: 42801 }],
    [
      'a number in powers of ten',
      '<c><v>1.3900001234E10</v></c>',
      { kind: 'number', text: '13900001234', value: 13900001234 },
    ],
    [
      'a fraction as people see it',
      '<c><v>0.30000000000000004</v></c>',
      { kind: 'number', text: '0.3', value: 0.30000000000000004 },
    ],
    [
      'a code that became a number',
      '<c><v>9.1130528713668275E+17</v></c>',
      { kind: 'number', text: '9.1130528713668275E+17', value: 911305287136682750 },
    ],
    [
      'a code that a program wrote as a number, digit by digit',
      '<c><v>911305287136682753</v></c>',
      { kind: 'number', text: '911305287136682753', value: 911305287136682750 },
    ],
    [
      'a code in powers of ten as another program writes them',
      '<c><v>9.11305287136683E+017</v></c>',
      { kind: 'number', text: '9.11305287136683E+17', value: 911305287136683000 },
    ],
    ['a boolean', '<c t="b"><v>1</v></c>', { kind: 'flag', value: true }],
    ['an error', '<c t="e"><v>#REF!</v></c>', { kind: 'error', text: '#REF!' }],
    ['an ISO date', '<c t="d"><v>2023-05-08T00:00:00</v></c>', { kind: 'date', text: '2023-05-08' }],
  ])('hold %s', async (_, xml, expected) => {
    expect(await cell(xml)).toEqual(expected)
  })

  it.each([
    ['a built-in date', 1, '45054', { kind: 'date', text: '2023-05-08' }],
    ['年月日', 2, '45054', { kind: 'date', text: '2023-05-08' }],
    ['a built-in date of the Chinese versions', 3, '45054', { kind: 'date', text: '2023-05-08' }],
    ['a date with a time', 6, '45054.5', { kind: 'date', text: '2023-05-08 12:00:00' }],
    ['长期, the last day of all', 1, '2958352', { kind: 'date', text: '9999-09-09' }],
    ['a day before March 1900', 1, '59', { kind: 'date', text: '1900-02-28' }],
    ['29 February 1900, which never was', 1, '60', { kind: 'number', text: '60', value: 60 }],
    ['a number beyond the calendar', 1, '2958466', { kind: 'number', text: '2958466', value: 2958466 }],
    ['leading zeros', 4, '10', { kind: 'number', text: '0010', value: 10 }],
    ['money in 日元, which is no 日', 5, '45054', { kind: 'number', text: '45054', value: 45054 }],
  ])('are read by their style: %s', async (_, style, raw, expected) => {
    expect(await cell(`<c s="${style}"><v>${raw}</v></c>`, { styles: dateStyles })).toEqual(expected)
  })

  it('count days from 1904 where the workbook says so', async () => {
    const more = { styles: dateStyles, workbookProperties: '<workbookPr date1904="1"/>' }
    expect(await cell('<c s="1"><v>43592</v></c>', more)).toEqual({ kind: 'date', text: '2023-05-08' })
  })

  it('find shared strings in a part that comes after the sheet', async () => {
    const sharedStrings = '<sst><si><t>企业名称</t></si><si><r><t>宁晋</t></r><r><t>县</t></r></si></sst>'
    const sheet = await firstSheetOf(
      rowsOf('<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>', { sharedStrings }),
    )
    expect(cellsOf(sheet)).toEqual([['宁晋县', '企业名称']])
  })

  it('stand where their reference says, with holes filled, and in the order of their rows', async () => {
    const sheet = await firstSheetOf(
      rowsOf(
        '<row r="7"><c r="C7"><v>3</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c></row><row r="3"/>',
      ),
    )
    expect(sheet.rows.map(({ number }) => number)).toEqual([2, 7])
    expect(sheet.rows[1]?.cells).toEqual(['', '', { kind: 'number', text: '3', value: 3 }])
  })

  it('do not stand in two rows of one number', async () => {
    const row = '<row r="2"><c t="str"><v>甲</v></c></row>'
    expect(await failureOf(packed({ sheet: `<sheetData>${row}${row}</sheetData>` }))).toMatchObject({
      code: 'file-damaged',
      part: 'xl/worksheets/sheet1.xml',
    })
  })

  it('are counted on where the writer left out references', async () => {
    const sheet = await firstSheetOf(
      rowsOf('<row><c t="str"><v>甲</v></c><c/><c t="str"><v>乙</v></c></row>'),
    )
    expect(sheet.rows).toEqual([{ number: 1, cells: ['甲', '', '乙'] }])
  })

  it('are found where every element has a prefix', async () => {
    const sheet = await firstSheetOf(
      packed({
        sheet:
          '<x:sheetData><x:row x:r="1"><x:c r=\'A1\' t = "str"><x:v>甲</x:v></x:c></x:row></x:sheetData>',
      }),
    )
    expect(cellsOf(sheet)).toEqual([['甲']])
  })

  it('of a merged area all mean its value, but rows without anything else stay away', async () => {
    const bytes = packed({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="str"><v>凤凰镇</v></c><c r="B1" t="str"><v>甲</v></c></row><row r="2"><c r="B2" t="str"><v>乙</v></c></row>' +
        '<row r="8"><c r="B8" t="str"><v>丙</v></c></row><row r="9"><c r="B9" t="str"><v>丁</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A8"/><mergeCell ref="nonsense"/></mergeCells>',
    })
    const sheet = await firstSheetOf(bytes)
    expect(cellsOf(sheet)).toEqual([
      ['凤凰镇', '甲'],
      ['凤凰镇', '乙'],
      ['凤凰镇', '丙'],
      ['', '丁'],
    ])
  })

  it('are what exceljs wrote, with hyperlinks, formulas and two sheets of which one is hidden', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('名录')
      sheet.addRow(['企业名称', '成立日期', '网址', '合计'])
      sheet.addRow([
        '宁晋县甲厂',
        new Date(Date.UTC(2023, 4, 8)),
        { text: '主页', hyperlink: 'http://甲' },
        { formula: '1+1', result: 2 },
      ])
      workbook.addWorksheet('参数', { state: 'veryHidden' }).addRow(['是', true])
    })
    const { sheets } = await tableOf(bytes)
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['名录', false],
      ['参数', true],
    ])
    expect(sheets[0]?.rows[1]?.cells).toEqual([
      '宁晋县甲厂',
      { kind: 'date', text: '2023-05-08' },
      '主页',
      { kind: 'number', text: '2', value: 2 },
    ])
    expect(sheets[1]?.rows[0]?.cells).toEqual(['是', { kind: 'flag', value: true }])
  })
})
