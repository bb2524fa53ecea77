import { expect, test } from 'vitest'
import { addRecord, aDepartment, anInspector, anItem, anOffice, bureau } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const query = (office: OfficeUnderTest, asked: { search?: string; filters?: Record<string, string[]> }) =>
  office.must('rosters.list', { roster: 'targets', ...asked })

async function idsFound(
  office: OfficeUnderTest,
  asked: Parameters<typeof query>[1],
): Promise<readonly string[]> {
  const { total, rows } = await query(office, asked)
  expect(total).toBe(rows.length)
  return rows.map(({ record }) => record.id)
}

const dongfeng = aTarget({ id: 'A1', name: '虚构县东风化工有限公司', region: '凤凰镇', tags: ['粉尘涉爆'] })
const beihe = aTarget({
  id: 'A2',
  name: '虚构县北河面粉厂',
  region: '河渠镇',
  tags: ['有限空间', '粉尘涉爆'],
})

async function twoTargets() {
  const office = await anOffice()
  for (const record of [dongfeng, beihe]) await addRecord(office, { roster: 'targets', record })
  return office
}

test('a record is saved on the revision that was seen, and refused on any other', async () => {
  const office = await anOffice()
  const added = await addRecord(office, { roster: 'targets', record: dongfeng })
  expect(added).toEqual({ record: dongfeng, revision: 1, retired: false })
  const record = { ...dongfeng, phone: '03190000009' }
  const edited = await office.must('rosters.save', { entry: { roster: 'targets', record }, revision: 1 })
  expect(edited).toEqual({ record, revision: 2, retired: false })
  expect(
    await office.refusal('rosters.save', { entry: { roster: 'targets', record: dongfeng }, revision: 1 }),
  ).toEqual({ code: 'record-changed-meanwhile', id: 'A1' })
  expect((await query(office, {})).rows[0]?.record).toEqual(record)
})

test('a code is in the roster once, and what is not there cannot be edited', async () => {
  const office = await twoTargets()
  const entry = { roster: 'targets' as const, record: dongfeng }
  expect(await office.refusal('rosters.save', { entry, revision: 0 })).toEqual({
    code: 'record-exists',
    id: 'A1',
  })
  const absent = { roster: 'targets' as const, record: { ...dongfeng, id: 'A3' } }
  expect(await office.refusal('rosters.save', { entry: absent, revision: 1 })).toEqual({
    code: 'record-not-found',
    what: 'targets',
    id: 'A3',
  })
})

test('a retired record leaves the roster with its reason in the ledger, is still listed apart and can come back', async () => {
  const office = await twoTargets()
  await office.must('rosters.retire', { roster: 'targets', id: 'A1', reason: '已注销' })
  expect(await idsFound(office, {})).toEqual(['A2'])
  const apart = await office.must('rosters.list', { roster: 'targets', retired: true })
  expect(apart.rows).toMatchObject([{ record: { id: 'A1' }, retired: true, revision: 2 }])
  const last = (await office.ledger()).at(-1)
  expect(last).toMatchObject({ kind: 'roster.retired' })
  expect(JSON.parse(last?.body ?? '')).toEqual({ roster: 'targets', id: 'A1', reason: '已注销' })
  await office.must('rosters.save', { entry: { roster: 'targets', record: dongfeng }, revision: 2 })
  expect(await idsFound(office, {})).toHaveLength(2)
})

test('retiring asks for a reason and for a record', async () => {
  const office = await twoTargets()
  expect(await office.refusal('rosters.retire', { roster: 'targets', id: 'A1', reason: '  ' })).toMatchObject(
    {
      code: 'wrong-input',
      path: 'reason',
    },
  )
  expect(
    await office.refusal('rosters.retire', { roster: 'targets', id: 'A9', reason: '注销' }),
  ).toMatchObject({
    code: 'record-not-found',
  })
})

test.each([
  ['a part of the name', '东风化工'],
  ['the code, in small letters', 'a1'],
  ['拼音首字母', 'xgxdfhg'],
  ['full pinyin', 'dongfenghuagong'],
  ['several words, all of which must fit', '虚构县 dfhg'],
])('a target is found by %s', async (_by, search) => {
  expect(await idsFound(await twoTargets(), { search })).toEqual(['A1'])
})

test('a search takes % and _ for what they are', async () => {
  const office = await twoTargets()
  expect(await idsFound(office, { search: '%' })).toEqual([])
  expect(await idsFound(office, { search: '_' })).toEqual([])
})

test('filters hold for plain fields and for members of list fields, and for all of them together', async () => {
  const office = await twoTargets()
  expect(await idsFound(office, { filters: { region: ['河渠镇'] } })).toEqual(['A2'])
  expect(await idsFound(office, { filters: { region: ['河渠镇', '凤凰镇'] } })).toHaveLength(2)
  expect(await idsFound(office, { filters: { tags: ['粉尘涉爆'] } })).toHaveLength(2)
  expect(await idsFound(office, { filters: { tags: ['有限空间'] } })).toEqual(['A2'])
  expect(await idsFound(office, { filters: { tags: ['有限空间'], region: ['凤凰镇'] } })).toEqual([])
})

test.each(['constructor', 'toString', 'hasOwnProperty', 'business_scope', 'id; drop table target'])(
  'a filter by %s, which is no field, finds nothing and harms nothing',
  async (field) => {
    const office = await twoTargets()
    expect(await idsFound(office, { filters: Object.fromEntries([[field, ['x']]]) })).toEqual([])
    expect(await office.must('rosters.values', { roster: 'targets', field })).toEqual([])
    expect(await idsFound(office, {})).toHaveLength(2)
  },
)

test('the values of a field are counted among the records in use, the most frequent first', async () => {
  const office = await twoTargets()
  expect(await office.must('rosters.values', { roster: 'targets', field: 'tags' })).toEqual([
    { value: '粉尘涉爆', count: 2 },
    { value: '有限空间', count: 1 },
  ])
  await office.must('rosters.retire', { roster: 'targets', id: 'A2', reason: '搬迁' })
  expect(await office.must('rosters.values', { roster: 'targets', field: 'region' })).toEqual([
    { value: '凤凰镇', count: 1 },
  ])
})

test('pages together are the whole roster, each record once', async () => {
  const office = await anOffice()
  const ids = Array.from({ length: 25 }, (_, index) => `A${String(index).padStart(2, '0')}`)
  for (const id of ids)
    await addRecord(office, { roster: 'targets', record: aTarget({ id, name: '同名企业' }) })
  const pages = await Promise.all(
    [0, 10, 20].map((offset) => office.must('rosters.list', { roster: 'targets', offset, limit: 10 })),
  )
  expect(pages.map(({ total }) => total)).toEqual([25, 25, 25])
  expect(pages.flatMap(({ rows }) => rows.map(({ record }) => record.id))).toEqual(ids)
})

test('a department that rosters name is not removed', async () => {
  const office = await anOffice()
  const { name } = aDepartment()
  await office.must('departments.save', { department: aDepartment({ units: ['防火科'] }) })
  await addRecord(office, { roster: 'inspectors', record: anInspector(1, { department: name }) })
  const uses = { inspectors: 0, items: 0, schemes: 0, tasks: 0 }
  expect(await office.refusal('departments.remove', { name })).toEqual({
    code: 'department-in-use',
    name,
    uses: { ...uses, inspectors: 1 },
  })
  await office.must('rosters.retire', { roster: 'inspectors', id: 'ZF0001', reason: '调离' })
  await addRecord(office, { roster: 'items', record: anItem(1, { department: name }) })
  expect(await office.refusal('departments.remove', { name })).toEqual({
    code: 'department-in-use',
    name,
    uses: { ...uses, items: 1 },
  })
  await office.must('rosters.retire', { roster: 'items', id: 'SX-01', reason: '清单更新' })
  expect(await office.must('departments.remove', { name })).toEqual([{ name: bureau, own: true, units: [] }])
  expect(await office.refusal('departments.remove', { name })).toMatchObject({ code: 'record-not-found' })
})

test('the office that was set up is the first department, its own', async () => {
  const office = await anOffice()
  await office.must('departments.save', { department: aDepartment() })
  expect(await office.must('departments.list', {})).toEqual([
    { name: bureau, own: true, units: [] },
    aDepartment(),
  ])
})

test('a recusal joins an inspector and a target that are there, once, and can be taken back', async () => {
  const office = await twoTargets()
  await addRecord(office, { roster: 'inspectors', record: anInspector(1) })
  const recusal = { inspectorId: 'ZF0001', targetId: 'A1', reason: '亲属任职', source: 'statement' as const }
  expect(await office.must('recusals.add', { recusal })).toEqual([
    {
      ...recusal,
      statedOn: '',
      inspectorName: '样例执法员1',
      targetName: '虚构县东风化工有限公司',
    },
  ])
  expect(await office.refusal('recusals.add', { recusal })).toMatchObject({ code: 'record-exists' })
  expect(await office.refusal('recusals.add', { recusal: { ...recusal, inspectorId: 'NO' } })).toMatchObject({
    code: 'record-not-found',
    what: 'inspector',
  })
  expect(await office.refusal('recusals.add', { recusal: { ...recusal, targetId: 'NO' } })).toMatchObject({
    code: 'record-not-found',
    what: 'target',
  })
  const { inspectorId, targetId } = recusal
  expect(await office.must('recusals.remove', { inspectorId, targetId })).toEqual([])
  expect(await office.refusal('recusals.remove', { inspectorId, targetId })).toMatchObject({
    code: 'record-not-found',
  })
})
