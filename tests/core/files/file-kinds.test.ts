import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '#shared/core/files/limits.ts'
import { readTable } from '#shared/core/files/read-table.ts'
import { readFailureText } from '#shared/text/read-failures.ts'
import { calmRun, failureOf, packed, partsOf, tableOf } from './made-files.ts'
import { record, u16, xls } from './xls/biff-writer.ts'
import { compoundFile } from './xls/compound-writer.ts'

const oneCell = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c></row></sheetData>'

const words = Buffer.from('Workbook Book EncryptedPackage', 'utf16le')

describe('what a file is', () => {
  it('is decided by its bytes: a workbook named .xls, .csv or .pdf is read as the workbook it is', async () => {
    for (const name of ['名录.xls', '名录.csv', '名录.pdf', '名录']) {
      const read = await readTable(packed({ sheet: oneCell }), name, calmRun)
      expect(read).toMatchObject({ ok: true, value: { kind: 'xlsx', sheets: [{ name: '名录' }] } })
    }
  })

  it.each([
    ['an empty file', new Uint8Array(), 'file-empty', {}],
    ['a PDF', strToU8('%PDF-1.7 …'), 'file-foreign', { looksLike: 'pdf' }],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0),
      'file-foreign',
      { looksLike: 'picture' },
    ],
    [
      'a Word document',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<w/>'),
      }),
      'document-without-table',
      {},
    ],
    ['an ODS table', zipSync({ 'content.xml': strToU8('<x/>') }), 'file-foreign', { looksLike: 'ods' }],
    ['any other zip', zipSync({ 'photo.jpg': strToU8('x') }), 'file-foreign', { looksLike: 'zip' }],
    [
      'an old .doc that speaks of a workbook and holds one',
      compoundFile({ WordDocument: words, ObjectPool: { _1: { Workbook: words } } }),
      'file-foreign',
      { looksLike: 'word' },
    ],
    [
      'an old presentation',
      compoundFile({ 'PowerPoint Document': words }),
      'file-foreign',
      { looksLike: 'presentation' },
    ],
    ['any other compound file', compoundFile({ Words: words }), 'file-foreign', { looksLike: 'binary' }],
    [
      'an .xlsx with a password',
      compoundFile({ EncryptionInfo: words, EncryptedPackage: words }),
      'password-protected',
      {},
    ],
    [
      'an .xls with a password',
      xls({ globals: [record(0x2f, [0, 0, 1, 2, 3, 4])], sheets: [{ records: [] }] }),
      'password-protected',
      {},
    ],
    ['a workbook of Excel 4', record(0x409, u16(0, 0x100, 0)), 'workbook-too-old', {}],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'xlsb-not-yet-read', {}],
    [
      'Excel-2003 XML without a sheet',
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      'file-damaged',
      { part: 'XML' },
    ],
    ['a web page named .xls', strToU8('\uFEFF\r\n<html><table></table></html>'), 'page-without-table', {}],
    ['bytes of nothing', Uint8Array.of(1, 2, 3, 0, 4), 'file-foreign', { looksLike: 'binary' }],
    ['bytes that no encoding has', Uint8Array.of(0x41, 0xff, 0xff, 0x2c, 0x80), 'encoding-unknown', {}],
    ['UTF-8 cut in a character', strToU8('企业名称,代码\n宁晋').subarray(0, -1), 'text-cut-off', {}],
    ['a quote that never closes', strToU8('企业名称,代码\n"宁晋,1\n'), 'quote-not-closed', {}],
  ])('is named when it is %s', async (_, bytes, code, facts) => {
    const failure = await failureOf(bytes)
    expect(failure).toMatchObject({ code, file: '名录.xlsx', ...facts })
    expect(readFailureText(failure)).toMatch(/^“名录\.xlsx”.*。$/)
  })

  it('names the part that does not hold what the directory promises', async () => {
    const bytes = packed({ sheet: oneCell })
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 6
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect(await failureOf(bytes)).toMatchObject({ code: 'file-damaged', part: 'xl/worksheets/sheet1.xml' })
  })

  it('does not open a zip part with a password', async () => {
    const bytes = packed({ sheet: oneCell })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    }
    expect(await failureOf(bytes)).toMatchObject({ code: 'password-protected' })
  })

  it('finds the parts by their relationships, whatever they are called', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet, ...rest } = partsOf({ sheet: oneCell })
    const renamed = strToU8(
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/xl/Blätter/eins.xml"/></Relationships>',
    )
    const bytes = zipSync({
      ...rest,
      'xl/Blätter/eins.xml': sheet ?? new Uint8Array(),
      'xl/_rels/workbook.xml.rels': renamed,
    })
    expect((await tableOf(bytes)).sheets[0]?.rows).toHaveLength(1)
  })

  it('is damaged when a sheet that the workbook lists is not in the zip', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = partsOf({ sheet: oneCell })
    expect(await failureOf(zipSync(rest))).toMatchObject({
      code: 'file-damaged',
      part: 'xl/worksheets/sheet1.xml',
    })
  })
})

describe('what a file may cost', () => {
  const rows = Array.from(
    { length: 50 },
    (_, index) => `<row r="${index + 1}"><c t="str"><v>甲</v></c><c><v>1</v></c></row>`,
  )
  const bytes = packed({ sheet: `<sheetData>${rows.join('')}</sheetData>` })

  it.each([
    ['bytes', { fileBytes: 100 }, 'file-too-large'],
    ['expanded bytes', { expandedBytes: 1000 }, 'expanded-too-large'],
    ['rows', { rows: 49 }, 'too-many-rows'],
    ['cells', { cells: 99 }, 'too-many-cells'],
  ])('has a limit of %s', async (_, limit, code) => {
    expect(await failureOf(bytes, { ...usualLimits, ...limit })).toMatchObject({ code })
  })

  it('is within the limits at exactly the limits', async () => {
    const { sheets } = await tableOf(bytes, { ...usualLimits, rows: 50, cells: 100 })
    expect(sheets[0]?.rows).toHaveLength(50)
  })

  it('counts the cells of merged areas that lie upon each other', async () => {
    const areas = '<mergeCell ref="A1:XFD50"/>'.repeat(200)
    const bomb = packed({ sheet: `<sheetData>${rows.join('')}</sheetData><mergeCells>${areas}</mergeCells>` })
    expect(await failureOf(bomb)).toMatchObject({ code: 'too-many-cells' })
  })

  it('has no sheet that ends before its elements do', async () => {
    const cut = packed({ sheet: '<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c>' })
    expect(await failureOf(cut)).toMatchObject({ code: 'file-damaged', part: 'xl/worksheets/sheet1.xml' })
  })

  it('stops at a text that never ends, and at a document type', async () => {
    const endless = packed({
      sheet: `<sheetData><row><c t="str"><v>${'甲'.repeat(4_200_000)}</v></c></row></sheetData>`,
    })
    expect(await failureOf(endless)).toMatchObject({ code: 'file-damaged' })
    const entity = packed({ sheet: '<!DOCTYPE x [<!ENTITY a "aaaa">]><sheetData/>' })
    expect(await failureOf(entity)).toMatchObject({ code: 'file-damaged' })
  })
})
