import { expect, test } from 'vitest'
import { csv, importFile, previewOf, recordsOf, targetsCsv, undoLast } from '#tests/core/imports.ts'
import { addRecord, anExpert, anInspector, anOffice } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const whole = targetsCsv(
  ['A1,虚构甲厂,凤凰镇,存续,', 'A2,虚构乙厂,凤凰镇,存续,', 'A3,虚构丙厂,河渠镇,存续,', 'A4,虚构丁厂,,存续,'],
  '全县.csv',
)

async function anOfficeWithFour() {
  const office = await anOffice()
  await importFile(office, whole)
  return office
}

const reason = '未列入 名单.csv（2023年5月8日）'

async function confirm(office: OfficeUnderTest, token: string, extent: 'file' | 'all') {
  return office.must('rosters.confirmImport', { token, retireMissing: { extent, reason } })
}

const idsIn = async (office: OfficeUnderTest, retired = false) =>
  [...(await recordsOf(office, 'targets', retired)).keys()].toSorted()

test('what a list leaves out stays in the roster unless that is asked for', async () => {
  const office = await anOfficeWithFour()
  await importFile(office, targetsCsv(['A1,虚构甲厂,凤凰镇,存续,新址']))
  expect(await idsIn(office)).toEqual(['A1', 'A2', 'A3', 'A4'])
})

test('a list of one 乡镇 speaks for that one: the preview counts both ways and names who is missing', async () => {
  const office = await anOfficeWithFour()
  const { token, missing } = await previewOf(office, targetsCsv(['A1,虚构甲厂,凤凰镇,存续,']))
  expect(missing).toEqual({ all: 3, scope: { field: 'region', values: ['凤凰镇'], count: 1 }, unreadable: 0 })
  const listed = (extent: 'file' | 'all', offset = 0) =>
    office.must('rosters.previewMissing', { token, extent, offset, limit: 2 })
  expect(await listed('file')).toEqual({
    total: 1,
    rows: [{ id: 'A2', name: '虚构乙厂', place: '凤凰镇', sameNameCode: '' }],
  })
  expect(await listed('all', 2)).toMatchObject({ total: 3, rows: [{ id: 'A4', place: '' }] })
})

test.each([
  ['file', ['A1', 'A3', 'A4'], ['A2']],
  ['all', ['A1'], ['A2', 'A3', 'A4']],
] as const)(
  'asked for the extent “%s”, those go with the reason and the list in one act',
  async (extent, kept, gone) => {
    const office = await anOfficeWithFour()
    const length = (await office.ledger()).length
    const { token } = await previewOf(office, targetsCsv(['A1,虚构甲厂,凤凰镇,存续,新址'], '名单.csv'))
    expect(await confirm(office, token, extent)).toMatchObject({ changed: 1, retired: gone.length })
    expect(await idsIn(office)).toEqual(kept)
    expect(await idsIn(office, true)).toEqual(gone)
    const [entry, ...more] = (await office.ledger()).slice(length)
    expect(more).toEqual([])
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({ retireMissing: { extent, reason } })
    const [latest] = await office.must('rosters.history', { roster: 'targets', id: 'A2' })
    expect(latest).toMatchObject({
      cause: 'retired',
      fileName: '名单.csv',
      changes: { retiredReason: { after: reason } },
    })
  },
)

test('a list that brings nothing new can still retire, and undoing brings all of them back', async () => {
  const office = await anOfficeWithFour()
  const before = await recordsOf(office, 'targets')
  const { token } = await previewOf(office, targetsCsv(['A1,虚构甲厂,凤凰镇,存续,']))
  expect(await confirm(office, token, 'all')).toMatchObject({ new: 0, changed: 0, retired: 3 })
  expect(await undoLast(office)).toMatchObject({ removed: 0, putBack: 0, restored: 3 })
  expect(await recordsOf(office, 'targets')).toEqual(before)
  expect(await idsIn(office, true)).toEqual([])
})

test('asked for, but with nothing missing and nothing new, there is nothing to do', async () => {
  const office = await anOfficeWithFour()
  const { token } = await previewOf(office, whole)
  const retireMissing = { extent: 'all' as const, reason }
  expect(await office.refusal('rosters.confirmImport', { token, retireMissing })).toEqual({
    code: 'nothing-to-import',
  })
})

test('a list of every 乡镇 has no narrower extent', async () => {
  const office = await anOfficeWithFour()
  await office.must('rosters.retire', { roster: 'targets', id: 'A4', reason: '注销' })
  const rows = ['A1,虚构甲厂,凤凰镇,存续,', 'A9,虚构壬厂,河渠镇,存续,']
  const { missing } = await previewOf(office, targetsCsv(rows))
  expect(missing).toEqual({ all: 2, scope: null, unreadable: 0 })
})

test('a rejected row speaks for its record by code or by name; one that says neither is counted', async () => {
  const office = await anOfficeWithFour()
  const rows = [
    'A1,,凤凰镇,存续,',
    '9.13501E+17,虚构乙厂,凤凰镇,存续,',
    '9.13501E+17,谁也不是,凤凰镇,存续,',
    'A9,虚构壬厂,凤凰镇,存续,',
  ]
  const { counts, missing } = await previewOf(office, targetsCsv(rows))
  expect(counts).toMatchObject({ new: 1, rejected: 3 })
  expect(missing).toMatchObject({ all: 2, unreadable: 1 })
})

test('a missing record whose name the file has under another code is said to be so', async () => {
  const office = await anOffice()
  await importFile(office, targetsCsv(['130528000012345,虚构甲厂,凤凰镇,存续,']))
  const { token } = await previewOf(office, targetsCsv(['91350100M000100Y43,虚构甲厂,凤凰镇,存续,']))
  const { rows } = await office.must('rosters.previewMissing', { token, extent: 'all' })
  expect(rows).toMatchObject([{ id: '130528000012345', sameNameCode: '91350100M000100Y43' }])
})

test('a department’s list of inspectors speaks for its own people, an expert list for all', async () => {
  const office = await anOffice()
  for (const [number, department] of [
    [1, '虚构商务局'],
    [2, '虚构消防队'],
    [3, '虚构商务局'],
  ] as const) {
    await addRecord(office, { roster: 'inspectors', record: anInspector(number, { department }) })
  }
  const people = csv(['执法证号,姓名,部门', 'ZF0001,样例执法员1,虚构商务局'])
  const { missing } = await previewOf(office, people, 'inspectors')
  expect(missing).toMatchObject({ all: 2, scope: { field: 'department', values: ['虚构商务局'], count: 1 } })
  for (const number of [1, 2]) await addRecord(office, { roster: 'experts', record: anExpert(number) })
  const experts = csv(['编号,姓名,专业领域', 'ZJ0001,样例专家1,化工'])
  expect((await previewOf(office, experts, 'experts')).missing).toEqual({
    all: 1,
    scope: null,
    unreadable: 0,
  })
})

test('retired records can be neither missing nor brought back by the list', async () => {
  const office = await anOfficeWithFour()
  await office.must('rosters.retire', { roster: 'targets', id: 'A2', reason: '注销' })
  const { missing, counts } = await previewOf(office, targetsCsv(['A2,虚构乙厂,凤凰镇,存续,']))
  expect(missing.all).toBe(3)
  expect(counts.rejected).toBe(1)
})
