import { expect, test } from 'vitest'
import { csv, importFile, previewOf, recordsOf } from '#tests/core/imports.ts'
import { anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const strange = (code: string) => csv(['代号甲,代号乙,代号丙', `${code},虚构甲厂,河渠`], '怪表.csv')
const told = { columns: { 0: 'id', 1: 'name', 2: 'region' }, defaults: { status: '存续' } }

async function tellColumns(office: OfficeUnderTest) {
  const asked = { roster: 'targets' as const, file: strange('A1'), headerRow: 1, ...told }
  const { token } = await office.must('rosters.previewImport', asked)
  return office.must('rosters.confirmImport', { token })
}

test('a file whose header says nothing is refused; pointed at, it is shown with all its rows rejected', async () => {
  const office = await anOffice()
  const asked = { roster: 'targets' as const, file: strange('A1') }
  expect(await office.refusal('rosters.previewImport', asked)).toMatchObject({ code: 'header-not-found' })
  const preview = await office.must('rosters.previewImport', { ...asked, headerRow: 1 })
  expect(preview).toMatchObject({ headerRow: 1, counts: { rejected: 1 }, isRemembered: false })
  expect(preview.columns.map(({ index, field }) => [index, field])).toEqual([
    [0, null],
    [1, null],
    [2, null],
  ])
})

test('what was told of the columns serves the next file with that header, header row and stated values included', async () => {
  const office = await anOffice()
  await tellColumns(office)
  const next = await previewOf(office, strange('A2'))
  expect(next).toMatchObject({ isRemembered: true, counts: { new: 1 }, defaults: { status: '存续' } })
  await office.must('rosters.confirmImport', { token: next.token })
  expect((await recordsOf(office, 'targets')).get('A2')).toMatchObject({
    name: '虚构甲厂',
    region: '河渠',
    status: '存续',
  })
})

test('headers that differ only in spaces, width or marks are the same header; other columns are another', async () => {
  const office = await anOffice()
  await tellColumns(office)
  const same = csv(['代号 甲*,代号乙：,代号丙', 'A3,虚构丙厂,河渠'])
  expect((await previewOf(office, same)).isRemembered).toBe(true)
  const other = { roster: 'targets' as const, file: csv(['代号甲,代号乙,代号丁', 'A3,虚构丙厂,河渠']) }
  expect(await office.refusal('rosters.previewImport', other)).toMatchObject({ code: 'header-not-found' })
})

test('what was told is not applied where the clerk tells something else, nor to another roster', async () => {
  const office = await anOffice()
  await tellColumns(office)
  const columns = { 0: 'id', 1: 'name', 2: null }
  const asked = { roster: 'targets' as const, file: strange('A4'), headerRow: 1, columns }
  const preview = await office.must('rosters.previewImport', asked)
  expect(preview).toMatchObject({ isRemembered: false, defaults: {} })
  expect(preview.columns[2]?.field).toBeNull()
  const elsewhere = { roster: 'experts' as const, file: strange('A4') }
  expect(await office.refusal('rosters.previewImport', elsewhere)).toMatchObject({ code: 'header-not-found' })
})

test('a preview alone is not remembered: only a confirmed import is', async () => {
  const office = await anOffice()
  await office.must('rosters.previewImport', {
    roster: 'targets',
    file: strange('A1'),
    headerRow: 1,
    ...told,
  })
  const asked = { roster: 'targets' as const, file: strange('A1') }
  expect(await office.refusal('rosters.previewImport', asked)).toMatchObject({ code: 'header-not-found' })
})

test('what was told can be forgotten', async () => {
  const office = await anOffice()
  await tellColumns(office)
  const { token } = await previewOf(office, strange('A2'))
  await office.must('rosters.forgetColumns', { token })
  const asked = { roster: 'targets' as const, file: strange('A2') }
  expect(await office.refusal('rosters.previewImport', asked)).toMatchObject({ code: 'header-not-found' })
  expect((await office.ledger()).at(-1)?.kind).toBe('roster.columns-forgotten')
})

test('a column between two others that has neither header nor cells shifts no choice', async () => {
  const office = await anOffice()
  const gap = csv(['编号甲,,编号乙', 'A1,,虚构甲厂'])
  const columns = { 0: 'id', 2: 'name' }
  const { token } = await office.must('rosters.previewImport', {
    roster: 'targets',
    file: gap,
    headerRow: 1,
    columns,
  })
  await office.must('rosters.confirmImport', { token })
  expect((await recordsOf(office, 'targets')).get('A1')).toMatchObject({ name: '虚构甲厂' })
  expect((await previewOf(office, gap)).columns.map(({ index, field }) => [index, field])).toEqual([
    [0, 'id'],
    [2, 'name'],
  ])
})

test('the first rows of a sheet are shown as they stand, for a clerk to point at', async () => {
  const office = await anOffice()
  const file = csv(['通知', '代号甲,代号乙', 'A1,虚构甲厂'])
  expect(await office.must('rosters.previewSheet', { file })).toEqual({
    sheets: [{ name: '', hidden: false }],
    sheet: '',
    rows: [
      { row: 1, cells: ['通知'] },
      { row: 2, cells: ['代号甲', '代号乙'] },
      { row: 3, cells: ['A1', '虚构甲厂'] },
    ],
  })
  const wrong = { file, sheet: '没有这张' }
  expect(await office.refusal('rosters.previewSheet', wrong)).toMatchObject({ code: 'sheet-not-found' })
})

test('cells copied from a spreadsheet go through the same preview as a file', async () => {
  const office = await anOffice()
  const copied = '统一社会信用代码\t企业名称\t住所\nA1\t虚构甲厂\t"两行\n住所, 一处"\n'
  const file = { name: '粘贴的内容', bytes: new TextEncoder().encode(copied) }
  await importFile(office, file)
  expect((await recordsOf(office, 'targets')).get('A1')).toMatchObject({
    name: '虚构甲厂',
    address: '两行住所, 一处',
  })
})
