import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '#shared/core/files/limits.ts'
import type { Cell } from '#shared/domain/rosters/workbook.ts'
import { readFailureText } from '#shared/text/read-failures.ts'
import { cellsOf, failureOf, firstSheetOf, gbk, tableOf } from './made-files.ts'

const page = (body: string) => `<html><head><title>名录</title></head><body>${body}</body></html>`
const table = (rows: string) => page(`<table border=1>${rows}</table>`)
const rowsOf = async (rows: string) => (await firstSheetOf(strToU8(table(rows)))).rows
/** The first cell of a row of two. */
const cell = async (xml: string) => (await rowsOf(`<tr>${xml}<td>乙</td></tr>`))[0]?.cells[0]

describe('cells of a web page', () => {
  it.each<[string, string, Cell]>([
    ['text on several lines of the source', '<td>\r\n  宁晋县\r\n  <b>甲</b>厂 </td>', '宁晋县 甲厂'],
    ['line breaks and paragraphs', '<td>甲<br/> 乙<p>丙</p><div>丁</div></td>', '甲\n乙\n丙\n丁'],
    ['entities', '<td>&lt;A&amp;B&gt;&#23425;&#x664B;&nbsp;厂</td>', '<A&B>宁晋\u00A0厂'],
    [
      'no program, no style, no comment, no pinyin',
      '<td>甲<script>1<2</script><style>x{}</style><!-- 乙 --><ruby>厂<rt>chang</rt></ruby></td>',
      '甲厂',
    ],
    ['a link', '<th><a href="x">主页</a></th>', '主页'],
    ['a code kept as text', `<td style='mso-number-format:"\\@"'>00123</td>`, '00123'],
    ['a code that Excel calls a text', '<td x:str="130528000012345">130528000012345</td>', '130528000012345'],
    [
      'a code that Excel calls a number',
      '<td x:num>130528000012345</td>',
      { kind: 'number', text: '130528000012345', value: 130528000012345 },
    ],
    [
      'a code that lost its digits',
      '<td x:num="9.1130528713668275E+17">9.1E+17</td>',
      { kind: 'number', text: '9.1E+17', value: 911305287136682750 },
    ],
    [
      'a number as LibreOffice writes it',
      '<td sdval="10" sdnum="2052;0;0000">0010</td>',
      { kind: 'number', text: '0010', value: 10 },
    ],
    ['a date as it is shown', '<td x:num="45054">2023/5/8</td>', '2023/5/8'],
    ['a number as it is shown', '<td>1,234.50</td>', '1,234.50'],
    ['an error of Excel', '<td x:err="#REF!">#REF!</td>', { kind: 'error', text: '#REF!' }],
    [
      'a table of its own, as text',
      '<td>甲<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>乙</td>',
      '甲\n1 2\n3\n乙',
    ],
  ])('hold %s', async (_, xml, expected) => {
    expect(await cell(xml)).toEqual(expected)
  })

  it('of &nbsp; alone are empty', async () => {
    expect(await rowsOf('<tr><td>&nbsp;</td><td>乙</td></tr><tr><td>&nbsp;</td><td> </td></tr>')).toEqual([
      { number: 1, cells: ['', '乙'] },
    ])
  })

  it('are found without the end tags that HTML lets a writer leave out', async () => {
    expect((await rowsOf('<tr><td>甲<td><b>乙<tr><td>丙<td>丁')).map(({ cells }) => cells)).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
    ])
  })

  it('stand where spans from above and from the left put them, and mean what the merged cell means', async () => {
    const rows = await rowsOf(
      '<tr><td rowspan=2>凤凰镇</td><td colspan="2">执法证</td><td>姓名</td></tr><tr><td>编号</td><td>有效期</td><td>甲</td></tr>' +
        '<tr><td rowspan=0>河渠镇</td><td>1</td></tr><tr><td>2</td></tr><tr></tr>',
    )
    expect(rows).toEqual([
      { number: 1, cells: ['凤凰镇', '执法证', '执法证', '姓名'] },
      { number: 2, cells: ['凤凰镇', '编号', '有效期', '甲'] },
      { number: 3, cells: ['河渠镇', '1'] },
      { number: 4, cells: ['河渠镇', '2'] },
    ])
  })

  it('are not merged where a long text only runs over its neighbours', async () => {
    const rows = await rowsOf(`<tr><td colspan=2 style='mso-ignore:colspan'>甲</td><td>乙</td></tr>`)
    expect(rows[0]?.cells).toEqual(['甲', '', '乙'])
  })

  it('of rows that a filter hides are read like the others, as in every kind of file', async () => {
    expect(
      await rowsOf("<tr><td>甲</td><td>1</td></tr><tr style='display:none'><td>乙</td><td>2</td></tr>"),
    ).toHaveLength(2)
  })
})

describe('a web page', () => {
  it('is a sheet for every table of several columns, in their order', async () => {
    const one = '<table><tr><td>甲</td><td>1</td></tr></table>'
    const title = '<table><tr><td>2023年名录</td></tr></table>'
    const { kind, sheets } = await tableOf(
      strToU8(page(`${title}<p>说明</p>${one}${one.replace('甲', '乙')}`)),
    )
    expect(kind).toBe('html')
    expect(sheets.map(({ name, rows }) => [name, rows[0]?.cells[0]])).toEqual([
      ['表格1', '甲'],
      ['表格2', '乙'],
    ])
  })

  it('that is laid out by tables is the table within', async () => {
    const inner = '<table><tr><td>名称</td><td>代码</td></tr><tr><td>甲</td><td>1</td></tr></table>'
    const { sheets } = await tableOf(strToU8(table(`<tr><td>标题</td></tr><tr><td>${inner}</td></tr>`)))
    expect(sheets.map(cellsOf)).toEqual([
      [
        ['名称', '代码'],
        ['甲', '1'],
      ],
    ])
    const beside = await tableOf(strToU8(table(`<tr><td>菜单</td><td>${inner}</td></tr>`)))
    expect(beside.sheets.map(cellsOf).at(-1)).toEqual([
      ['名称', '代码'],
      ['甲', '1'],
    ])
  })

  const lines = '<table><tr><td>企业名称</td><td>法定代表人</td></tr></table>'
  const meta = (charset: string) =>
    `<meta http-equiv=Content-Type content="text/html; charset=${charset}">${lines}`
  it.each([
    ['UTF-8', strToU8(lines)],
    ['UTF-8 with its mark', strToU8(`\uFEFF\r\n${meta('utf-8')}`)],
    ['GBK that says so', gbk(meta('gb2312'))],
    ['GBK that says nothing', gbk(lines)],
    ['GBK that calls itself UTF-8', gbk(meta('utf-8'))],
    ['UTF-8 that calls itself GBK', strToU8(meta('gbk'))],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF<html>${lines}</html>`, 'utf16le'))],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from(`<html>${lines}</html>`, 'utf16le'))],
    [
      'XHTML',
      strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "x"><html xmlns="y"><body>${lines}</body></html>`,
      ),
    ],
    ['pieces after a comment', strToU8(`<!-- 导出 -->\n<div>名录${lines}</div>`)],
  ])('is read in %s', async (_, bytes) => {
    expect(cellsOf(await firstSheetOf(bytes))).toEqual([['企业名称', '法定代表人']])
  })

  const archive = (...parts: readonly string[]) =>
    [
      'From: <Saved by a spreadsheet>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="----=_b"\r\n',
      ...parts.map((part) => `------=_b\r\n${part}\r\n`),
      '------=_b--\r\n',
    ].join('\r\n')
  const part = (transfer: string, body: string, charset = '; charset="gb2312"') =>
    `Content-Location: file:///C:/x.htm\r\nContent-Type: text/html${charset}\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}`
  const quoted = (bytes: Uint8Array) =>
    [...bytes]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
      )
      .join('')
  const frame = part('7bit', '<html><frameset><frame src="sheet001.htm"></frameset></html>')

  it.each([
    ['quoted-printable', part('quoted-printable', quoted(gbk(lines)).replaceAll('<td>', '<t=\r\nd>'))],
    ['base64', part('base64', Buffer.from(strToU8(lines)).toString('base64'), '; charset=utf-8')],
    [
      'plain',
      part(
        '8bit',
        '<table><tr><td>&#20225;&#19994;&#21517;&#31216;</td><td>&#27861;&#23450;&#20195;&#34920;&#20154;</td></tr></table>',
        '',
      ),
    ],
  ])('saved as an archive is read, its pages %s', async (_, sheet) => {
    const bytes = strToU8(archive(frame, 'Content-Type: image/png\r\n\r\nx', sheet))
    expect(cellsOf(await firstSheetOf(bytes))).toEqual([['企业名称', '法定代表人']])
    expect(await failureOf(bytes.subarray(0, -8))).toMatchObject({ code: 'file-truncated' })
  })

  it.each([
    ['its table does not end', '<html><body><table><tr><td>甲</td><td>乙</td></tr>', 'file-truncated'],
    [
      'it is the frame around others',
      '<html><frameset rows="*,39"><frame src="x.files/sheet001.htm"></frameset></html>',
      'page-of-frames',
    ],
    [
      'it has no table',
      '<!DOCTYPE html><html><body><form>请登录<input name=u></form></body></html>',
      'page-without-table',
    ],
    ['its table has one column', table('<tr><td>甲</td></tr>'), 'page-without-table'],
    ['its elements never end', `<html>${'<b>'.repeat(3000)}`, 'file-damaged'],
    ['an archive has only frames', archive(frame), 'page-of-frames'],
    [
      'its row has no end of columns',
      table(`<tr>${'<td colspan=1000>甲</td>'.repeat(17)}</tr>`),
      'file-damaged',
    ],
  ])('is no roster where %s', async (_, text, code) => {
    const failure = await failureOf(strToU8(text))
    expect(failure).toMatchObject({ code })
    expect(readFailureText(failure)).toMatch(/^“名录\.xlsx”.*。$/)
  })

  it('may cost no more than any other file, whatever its spans say', async () => {
    const rows = '<tr><td>甲</td><td>乙</td></tr>'.repeat(50)
    expect(await rowsOf(rows)).toHaveLength(50)
    const bytes = strToU8(table(rows))
    expect(await failureOf(bytes, { ...usualLimits, rows: 49 })).toMatchObject({ code: 'too-many-rows' })
    expect(await failureOf(bytes, { ...usualLimits, cells: 99 })).toMatchObject({ code: 'too-many-cells' })
    const wide = '<td rowspan=1000000000 colspan=1000000000>甲</td>'
    expect((await rowsOf(`<tr>${wide}<td>乙</td></tr>`))[0]?.cells).toHaveLength(1001)
    const bomb = `<tr>${wide.repeat(16)}</tr>${'<tr><td></td></tr>'.repeat(10_000)}`
    expect((await failureOf(strToU8(table(bomb)))).code).toMatch(/^(?:too-many-cells|file-damaged)$/)
    const rowsOnTop = `<tr>${wide}<td>1</td></tr>${'<tr><td rowspan=65534 colspan=1000>甲</td></tr>'.repeat(20)}`
    expect((await failureOf(strToU8(table(rowsOnTop)))).code).toBe('file-damaged')
  })

  it('of tables within tables without end is read without copying their texts for every level', async () => {
    const deep = `<tr><td>${'<table><tr><td>甲</td><td>'.repeat(300)}${'</td></tr></table>'.repeat(300)}</td><td>乙</td></tr>`
    const [row] = await rowsOf(deep)
    expect(JSON.stringify(row?.cells[0]).match(/甲/g)).toHaveLength(300)
  })
})
