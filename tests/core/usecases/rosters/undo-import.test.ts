import { expect, test } from 'vitest'
import type { Target } from '#shared/domain/rosters/types.ts'
import { behind, dumpOf } from '#tests/core/behind.ts'
import { importFile, previewOf, recordsOf, targetsCsv, undoLast, undoRefusal } from '#tests/core/imports.ts'
import { addRecord, anInspector, anItem, aNewPlan, anOffice, aScheme } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const first = targetsCsv(['A1,虚构甲厂,凤凰镇,存续,旧址', 'A2,虚构乙厂,凤凰镇,存续,'], '一.csv')
const second = targetsCsv(['A1,虚构甲厂,凤凰镇,存续,新址', 'A3,虚构丙厂,河渠镇,存续,'], '二.csv')

async function imported(...files: readonly ReturnType<typeof targetsCsv>[]) {
  const office = await anOffice()
  for (const file of files) await importFile(office, file)
  return office
}

test('an undone import leaves every record as it was: new ones gone, changed ones put back', async () => {
  const office = await imported(first)
  const before = await recordsOf(office, 'targets')
  await importFile(office, second)
  expect(await undoLast(office)).toEqual({ fileName: '二.csv', removed: 1, putBack: 1, restored: 0 })
  expect(await recordsOf(office, 'targets')).toEqual(before)
})

test('undoing goes one import further back each time, until there is none', async () => {
  const office = await imported(first, second)
  expect((await undoLast(office)).fileName).toBe('二.csv')
  expect((await undoLast(office)).fileName).toBe('一.csv')
  expect(await recordsOf(office, 'targets')).toEqual(new Map())
  expect(await office.must('rosters.lastImport', { roster: 'targets' })).toBeNull()
})

test('what is put back has every kind of value as it was: lists, yes and no, lines and columns that are only kept', async () => {
  const office = await anOffice()
  const odd = { '=1+1': '，、;', 'extra.栏': '甲\n乙', constructor: '1' }
  const target = aTarget({ id: 'A1', tags: ['粉尘涉爆', '有限，空间'], extra: odd })
  await addRecord(office, { roster: 'targets', record: target })
  const inspector = anInspector(1, { canLead: true, specialties: ['工贸', '危险化学品'] })
  await addRecord(office, { roster: 'inspectors', record: inspector })
  const item = anItem(1, { points: ['一、查证照', '二、查台账'], industries: ['工贸'] })
  await addRecord(office, { roster: 'items', record: item })
  const header = '统一社会信用代码,企业名称,标签,=1+1,新栏,信用风险等级'
  const line = `A1,改名厂,黑名单,改,新,D`
  await importFile(office, { name: '一.csv', bytes: new TextEncoder().encode(`${header}\n${line}`) })
  const people = `执法证号,姓名,部门,可任组长,专长\n${inspector.id},${inspector.name},${inspector.department},否,特种设备`
  await importFile(office, { name: '二.csv', bytes: new TextEncoder().encode(people) }, 'inspectors')
  const list = `事项编号,抽查事项名称,部门,检查要点,适用行业\n${item.id},${item.name},${item.department},只有一条,`
  await importFile(office, { name: '三.csv', bytes: new TextEncoder().encode(list) }, 'items')
  expect(await recordsOf(office, 'targets')).not.toEqual(new Map([['A1', target]]))
  for (const roster of ['targets', 'inspectors', 'items'] as const) await undoLast(office, roster)
  expect(await recordsOf(office, 'targets')).toEqual(new Map([['A1', target]]))
  expect(await recordsOf(office, 'inspectors')).toEqual(new Map([[inspector.id, inspector]]))
  expect(await recordsOf(office, 'items')).toEqual(new Map([[item.id, item]]))
})

test('an undoing is one entry of the ledger, and the imported file can be imported again', async () => {
  const office = await imported(first)
  const length = (await office.ledger()).length
  await undoLast(office)
  const [entry, ...more] = (await office.ledger()).slice(length)
  expect(more).toEqual([])
  expect(entry?.kind).toBe('roster.import-undone')
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({ roster: 'targets', fileName: '一.csv', removed: 2 })
  expect(await importFile(office, first)).toMatchObject({ new: 2 })
})

test('a preview from before an undoing is out of date, even where all counts are the same again', async () => {
  const office = await imported(first)
  const { token } = await previewOf(office, second)
  await undoLast(office)
  for (const id of ['A8', 'A9']) await addRecord(office, { roster: 'targets', record: aTarget({ id }) })
  expect(await office.refusal('rosters.confirmImport', { token })).toEqual({
    code: 'rosters-changed-meanwhile',
  })
})

const edit = async (office: OfficeUnderTest, id: string, fields: Partial<Target>) => {
  const { rows } = await office.must('rosters.list', { roster: 'targets' })
  const kept = rows.find(({ record }) => record.id === id)
  const record = { ...(kept?.record as Target), ...fields }
  await office.must('rosters.save', { entry: { roster: 'targets', record }, revision: kept?.revision ?? 0 })
}

const none = { count: 0, names: [] }

test.each([
  ['a new record', 'A3', '虚构丙厂'],
  ['a changed record', 'A1', '虚构甲厂'],
])(
  '%s that somebody edited since refuses the undoing by name, and nothing is touched',
  async (_, id, name) => {
    const office = await imported(first, second)
    await edit(office, id, { phone: '03190000000' })
    const before = await recordsOf(office, 'targets')
    const length = (await office.ledger()).length
    const edited = { count: 1, names: [name] }
    expect(await undoRefusal(office)).toEqual({ code: 'import-built-upon', edited, referred: none })
    expect(await recordsOf(office, 'targets')).toEqual(before)
    expect(await office.ledger()).toHaveLength(length)
  },
)

test('a record that was retired since counts as edited; one the import left alone does not', async () => {
  const office = await imported(first, second)
  await edit(office, 'A2', { phone: '03190000000' })
  await office.must('rosters.retire', { roster: 'targets', id: 'A3', reason: '注销' })
  const edited = { count: 1, names: ['虚构丙厂'] }
  expect(await undoRefusal(office)).toEqual({ code: 'import-built-upon', edited, referred: none })
})

test('an edit from before the import, or between two imports, stands in nobody’s way', async () => {
  const office = await imported(first)
  await edit(office, 'A2', { phone: '03190000000' })
  const before = await recordsOf(office, 'targets')
  await importFile(office, second)
  await undoLast(office)
  expect(await recordsOf(office, 'targets')).toEqual(before)
  const edited = { count: 1, names: ['虚构乙厂'] }
  expect(await undoRefusal(office)).toEqual({ code: 'import-built-upon', edited, referred: none })
})

test('a record changed on the disk past the program is not overwritten by an undoing', async () => {
  const office = await imported(first, second)
  await behind(office, (raw) => raw.exec(`update target set address = '别处' where id = 'A1'`))
  const again = await openOffice({ folder: office.folder })
  const edited = { count: 1, names: ['虚构甲厂'] }
  expect(await undoRefusal(again)).toEqual({ code: 'import-built-upon', edited, referred: none })
  expect(await recordsOf(again, 'targets')).toHaveProperty('size', 3)
})

test('a new record with a 回避 refuses the undoing; taken back, it can be undone', async () => {
  const office = await imported(first)
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  const recusal = { inspectorId: 'ZF0001', targetId: 'A2' }
  await office.must('recusals.add', { recusal: { ...recusal, reason: '亲属', source: 'office' } })
  const referred = { count: 1, names: ['虚构乙厂'] }
  expect(await undoRefusal(office)).toEqual({ code: 'import-built-upon', edited: none, referred })
  await office.must('recusals.remove', recusal)
  expect(await undoLast(office)).toMatchObject({ removed: 2 })
})

test('new items and targets that a scheme names refuse the undoing', async () => {
  const office = await imported(first)
  const items = `事项编号,抽查事项名称,部门\nSX-01,虚构事项一,虚构局\nSX-02,虚构事项二,虚构局`
  await importFile(office, { name: '清单.csv', bytes: new TextEncoder().encode(items) }, 'items')
  const { tasks } = await office.must('plan.save', { plan: aNewPlan() })
  const conditions = { industries: [], regions: [], tags: [], types: [], grades: [], ids: ['A1'] }
  const scheme = { ...aScheme(tasks[0]?.id ?? ''), conditions, itemIds: ['SX-02'] }
  await office.must('scheme.save', { scheme })
  expect(await undoRefusal(office, 'items')).toMatchObject({ referred: { names: ['虚构事项二'] } })
  expect(await undoRefusal(office)).toMatchObject({ referred: { names: ['虚构甲厂'] } })
})

test('only the last import can be undone, and only once', async () => {
  const office = await imported(first)
  const one = await office.must('rosters.lastImport', { roster: 'targets' })
  await importFile(office, second)
  const asked = { roster: 'targets' as const, importId: one?.id ?? '' }
  expect(await office.refusal('rosters.undoImport', asked)).toEqual({
    code: 'import-not-last',
    fileName: '二.csv',
  })
  await undoLast(office)
  await office.must('rosters.undoImport', asked)
  expect(await office.refusal('rosters.undoImport', asked)).toEqual({ code: 'import-not-last', fileName: '' })
})

test('an undoing that is cancelled leaves the import in force and every record as it is', async () => {
  const rows = (address: string) =>
    targetsCsv(Array.from({ length: 4500 }, (_, at) => `C${at},虚构企业${at},凤凰镇,存续,${address}`))
  const office = await imported(rows('旧址'), rows('新址'))
  const last = await office.must('rosters.lastImport', { roster: 'targets' })
  const cancel = new AbortController()
  const outcome = await office.core.call(
    'rosters.undoImport',
    { roster: 'targets', importId: last?.id },
    { signal: cancel.signal, onProgress: () => cancel.abort() },
  )
  expect(outcome).toEqual({ ok: false, failure: { code: 'cancelled' } })
  expect(await office.must('rosters.lastImport', { roster: 'targets' })).toEqual(last)
  expect((await recordsOf(office, 'targets')).get('C1')).toMatchObject({ address: '新址' })
  expect(await undoLast(office)).toMatchObject({ putBack: 4500 })
  expect((await recordsOf(office, 'targets')).get('C1')).toMatchObject({ address: '旧址' })
})

test('undoing the first import leaves the rosters’ own tables as in an office that never imported', async () => {
  const office = await imported(first, second)
  await undoLast(office)
  await undoLast(office)
  const kept = ['ledger', 'roster_import', 'roster_change', 'office', 'department']
  const dump = await behind(office, (raw) => dumpOf(raw, kept))
  const fresh = await anOffice()
  expect(dump).toBe(await behind(fresh, (raw) => dumpOf(raw, kept)))
})
