import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { csv, importFile, previewOf, recordsOf, targetsCsv, type Given } from '#tests/core/imports.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

async function rejectedOf(office: OfficeUnderTest, token: string, reasons: Record<string, string> = {}) {
  return office.must('rosters.exportRejected', { token, reasons })
}

async function cellsOf({ bytes }: Given): Promise<string[][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const rows: string[][] = []
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)))
  return rows
}

/** The workbook with one cell of one row changed, as a clerk mends it. */
async function mended({ name, bytes }: Given, row: number, column: number, text: string): Promise<Given> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  const cell = book.worksheets[0]?.getRow(row).getCell(column)
  if (cell !== undefined) cell.value = text
  return { name, bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
}

const dirty = targetsCsv(
  ['A1,虚构甲厂,凤凰镇,存续,一号', ',无代码厂,凤凰镇,存续,二号', '9.13501E+17,坏代码厂,河渠镇,存续,=1+1'],
  '名录.csv',
)

test('rejected rows come back in the file’s own columns, with their numbers and reasons before them', async () => {
  const office = await anOffice()
  const { token } = await previewOf(office, dirty)
  const out = await rejectedOf(office, token, { 3: '没有编号', 4: '编号坏了' })
  expect(out.name).toBe('不能导入的行-名录.xlsx')
  expect(await cellsOf(out)).toEqual([
    ['原行号', '不能导入的原因', '统一社会信用代码', '企业名称', '乡镇/街道', '登记状态', '住所'],
    ['3', '没有编号', '', '无代码厂', '凤凰镇', '存续', '二号'],
    ['4', '编号坏了', '9.13501E+17', '坏代码厂', '河渠镇', '存续', '=1+1'],
  ])
})

test('mended in that file, they go in, and nothing of what was added to it is kept', async () => {
  const office = await anOffice()
  const { token } = await previewOf(office, dirty)
  const out = await rejectedOf(office, token, { 3: '请填写编号，如：91…', 4: '合计' })
  await office.must('rosters.confirmImport', { token })
  expect(await importFile(office, await mended(out, 2, 3, 'A2'))).toMatchObject({ new: 1, rejected: 1 })
  const targets = await recordsOf(office, 'targets')
  expect([...targets.keys()].toSorted()).toEqual(['A1', 'A2'])
  expect(targets.get('A2')).toMatchObject({ name: '无代码厂', address: '二号' })
  expect(targets.get('A2')?.extra).toEqual({})
})

test('a row that was mended in part comes back with what was mended', async () => {
  const office = await anOffice()
  const { token } = await previewOf(office, dirty)
  await office.must('rosters.correctRow', { token, row: 3, values: { name: '改名厂' } })
  expect((await cellsOf(await rejectedOf(office, token)))[1]).toEqual([
    '3',
    '',
    '',
    '改名厂',
    '凤凰镇',
    '存续',
    '二号',
  ])
})

test('columns that were told of by hand are known again in the file that came back', async () => {
  const office = await anOffice()
  const file = csv(['代号甲,代号乙', 'A1,虚构甲厂', ',无代码厂'])
  const columns = { 0: 'id', 1: 'name' }
  const { token } = await office.must('rosters.previewImport', {
    roster: 'targets',
    file,
    headerRow: 1,
    columns,
  })
  const out = await rejectedOf(office, token)
  await office.must('rosters.confirmImport', { token })
  const preview = await previewOf(office, await mended(out, 2, 3, 'A2'))
  expect(preview).toMatchObject({ isRemembered: true, counts: { new: 1, rejected: 0 } })
})
