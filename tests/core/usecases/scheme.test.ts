import { expect, test } from 'vitest'
import type { PoolView } from '#shared/contract/index.ts'
import { holdDraw, winnersOf } from '#tests/core/ceremony.ts'
import type { ReadyOffice, SchemeFields } from '#tests/core/makers.ts'
import {
  addRecord,
  aNewPlan,
  anExpert,
  anInspector,
  anOffice,
  anOfficeReadyToDraw,
  aScheme,
  bureau,
  witnesses,
} from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const poolOf = (office: ReadyOffice, fields: SchemeFields = {}): Promise<PoolView> =>
  office.must('scheme.pool', { scheme: aScheme(office.taskId, fields) })

const places = (...specialties: readonly string[]) =>
  specialties.map((specialty, index) => ({ kind: '*', place: index + 1, specialty }))

const conditions = (fields: Partial<ReturnType<typeof aScheme>['conditions']>) => ({
  ...aScheme('').conditions,
  ...fields,
})

test('a first scheme is proposed from the task and the rosters, and marked as not saved', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'targets', record: aTarget({ industry: '危化' }) })
  const { tasks } = await office.must('plan.save', { plan: aNewPlan() })
  const taskId = tasks[0]?.id ?? ''
  const { scheme, saved } = await office.must('scheme.get', { taskId })
  expect(saved).toBe(false)
  expect(scheme).toMatchObject({
    taskId,
    conditions: { industries: ['危化'] },
    quotas: [{ class: '全部', quota: { kind: 'rate', rate: { p: 5, q: 100 } } }],
    from: '2023-05-01',
    to: '2023-06-30',
    yearlyCap: 2,
    fullTags: ['黑名单'],
  })
  await office.must('scheme.save', { scheme })
  expect(await office.must('scheme.get', { taskId })).toEqual({ scheme, saved: true })
})

test('the pool counts who is in scope, per class and region, with the quota of each class rounded up', async () => {
  const office = await anOfficeReadyToDraw()
  for (const [id, grade] of [
    ['B1', 'B'],
    ['B2', 'B'],
    ['B3', 'B'],
  ] as const) {
    const creditRisk = { scale: '', grade, asOf: '', source: '' }
    await addRecord(office, { roster: 'targets', record: aTarget({ id, creditRisk, region: '河渠镇' }) })
  }
  const pool = await poolOf(office, {
    classBy: 'grade',
    quotas: [
      { class: 'B', quota: { kind: 'rate', rate: { p: 1, q: 2 } } },
      { class: 'C', quota: { kind: 'count', count: 4 } },
    ],
  })
  expect(pool).toMatchObject({ scope: 13, eligible: 13, mandatory: 0, excluded: [], readiness: [] })
  expect(pool.classes).toEqual([
    { class: 'B', eligible: 3, quota: 2 },
    { class: 'C', eligible: 10, quota: 4 },
  ])
  expect(pool.cells.find((cell) => cell.class === 'B')).toEqual({
    class: 'B',
    region: '河渠镇',
    eligible: 3,
    mandatory: 0,
  })
  expect(pool.items).toEqual({ eligible: 2, mandatory: 0, drawn: 1 })
})

test('who cannot be drawn is counted with the reason, and who must be is taken in full', async () => {
  const office = await anOfficeReadyToDraw()
  const more = [
    aTarget({ id: 'X1', status: '' }),
    aTarget({ id: 'X2', status: '注销' }),
    aTarget({ id: 'X3', status: '注销', tags: ['黑名单'] }),
    aTarget({ id: 'M1', tags: ['黑名单'] }),
  ]
  for (const record of more) await addRecord(office, { roster: 'targets', record })
  const pool = await poolOf(office)
  expect(pool).toMatchObject({ scope: 14, eligible: 10, mandatory: 1 })
  expect(pool.excluded.toSorted((one, other) => one.count - other.count)).toEqual([
    { reason: '登记状态未填写', count: 1 },
    { reason: '登记状态为注销', count: 2 },
  ])
})

test('conditions narrow the scope, every one that is set must hold', async () => {
  const office = await anOfficeReadyToDraw()
  await addRecord(office, {
    roster: 'targets',
    record: aTarget({ id: 'G1', industry: '工贸', region: '凤凰镇', tags: ['粉尘涉爆'] }),
  })
  const scopeOf = async (fields: Parameters<typeof conditions>[0]) =>
    (await poolOf(office, { conditions: conditions(fields) })).scope
  expect(await scopeOf({})).toBe(11)
  expect(await scopeOf({ industries: ['工贸'] })).toBe(1)
  expect(await scopeOf({ regions: ['凤凰镇'] })).toBe(3)
  expect(await scopeOf({ regions: ['凤凰镇'], industries: ['危险化学品'] })).toBe(2)
  expect(await scopeOf({ tags: ['粉尘涉爆', '有限空间'] })).toBe(1)
  expect(await scopeOf({ ids: ['G1', 'NOBODY'] })).toBe(1)
  expect(await scopeOf({ types: ['个体工商户'] })).toBe(0)
})

test('a target that was drawn as often as the cap allows this year is left out, next year it is back', async () => {
  const office = await anOfficeReadyToDraw({ yearlyCap: 1 })
  const drawn = winnersOf(await holdDraw(office))
  const pool = await poolOf(office, { yearlyCap: 1 })
  expect(pool.excluded).toEqual([{ reason: '本年已抽查1次', count: drawn.length }])
  expect(pool.eligible).toBe(10 - drawn.length)
  expect(await poolOf(office, { yearlyCap: 2 })).toMatchObject({ eligible: 10 })
  expect(await poolOf(office, { yearlyCap: null })).toMatchObject({ eligible: 10 })
  office.setTime('2024-01-02T04:00:00Z')
  expect(await poolOf(office, { yearlyCap: 1 })).toMatchObject({ eligible: 10, excluded: [] })
})

test.each<[string, SchemeFields, readonly object[]]>([
  ['nobody to draw', { conditions: conditions({ regions: ['无此镇'] }) }, [{ code: 'no-eligible-targets' }]],
  ['a class without a quota', { quotas: [] }, [{ code: 'class-without-quota', class: '全部', count: 10 }]],
  ['no department', { departments: [] }, [{ code: 'no-department' }]],
  ['no items', { itemIds: ['SX-99'] }, [{ code: 'no-items' }]],
  ['no dates', { from: '', to: '' }, [{ code: 'dates-missing' }]],
  [
    'too few inspectors and one place only',
    { departments: [{ department: '无人局', places: places(''), teams: null }] },
    [
      { code: 'too-few-inspectors', department: '无人局', needed: 1, available: 0 },
      { code: 'too-few-places', department: '无人局', kind: '*', needed: 2 },
    ],
  ],
  [
    'teams that ask for more people than there are',
    { departments: [{ department: bureau, places: places('', ''), teams: 3 }] },
    [{ code: 'too-few-inspectors', department: bureau, needed: 6, available: 4 }],
  ],
  [
    'a specialty that nobody has',
    { departments: [{ department: bureau, places: places('特种设备', ''), teams: null }] },
    [{ code: 'specialty-uncovered', department: bureau, specialty: '特种设备' }],
  ],
  [
    'too few experts',
    { experts: [{ field: '化工', count: 2 }] },
    [{ code: 'too-few-experts', field: '化工', needed: 2, available: 1 }],
  ],
])('readiness names %s, and the draw is refused with the same list', async (_what, fields, missing) => {
  const office = await anOfficeReadyToDraw()
  await addRecord(office, { roster: 'experts', record: anExpert(1) })
  await addRecord(office, { roster: 'experts', record: anExpert(2, { available: false }) })
  const { readiness } = await office.must('scheme.save', { scheme: aScheme(office.taskId, fields) })
  expect(readiness).toEqual(missing)
  const { taskId } = office
  expect(await office.refusal('draw.commitFirst', { taskId, contributors: witnesses })).toEqual({
    code: 'scheme-not-ready',
    missing,
  })
  expect(await office.must('draw.list', {})).toEqual([])
})

test('inspectors out of post or with an expired certificate do not count as available', async () => {
  const office = await anOfficeReadyToDraw()
  const scheme = { departments: [{ department: '虚构县消防救援大队', places: places('', ''), teams: null }] }
  const department = '虚构县消防救援大队'
  await addRecord(office, { roster: 'inspectors', record: anInspector(11, { department }) })
  await addRecord(office, { roster: 'inspectors', record: anInspector(12, { department, inPost: false }) })
  await addRecord(office, {
    roster: 'inspectors',
    record: anInspector(13, { department, certificateExpires: '2023-05-07' }),
  })
  expect((await poolOf(office, scheme)).readiness).toEqual([
    { code: 'too-few-inspectors', department, needed: 2, available: 1 },
  ])
})

test('readiness names words that a draw could not write, before anybody has come', async () => {
  const office = await anOfficeReadyToDraw()
  const region = '凤凰镇/东'
  const name = '看不见\u200b的企业'
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A1', region }) })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A2', name }) })
  expect((await poolOf(office, {})).readiness).toEqual([
    { code: 'field-not-printable', what: 'target', id: 'A1', value: region },
    { code: 'field-not-printable', what: 'target', id: 'A2', value: name },
  ])
})

test('a scheme belongs to a task, and is closed to changes while its draw is under way', async () => {
  const office = await anOfficeReadyToDraw()
  expect(await office.refusal('scheme.save', { scheme: aScheme('no-task') })).toMatchObject({
    code: 'record-not-found',
  })
  expect(await office.refusal('scheme.pool', { scheme: aScheme('no-task') })).toMatchObject({
    code: 'record-not-found',
  })
  const { taskId } = office
  await office.must('draw.commitFirst', { taskId, contributors: witnesses })
  expect(await office.refusal('scheme.save', { scheme: aScheme(taskId, { title: '改' }) })).toEqual({
    code: 'draw-already-open',
    number: '2023001-001号',
  })
})
