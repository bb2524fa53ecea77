import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PoolView } from '#shared/contract/index.ts'
import { holdDraw, winnersOf } from '#tests/core/ceremony.ts'
import type { ReadyOffice, SchemeFields } from '#tests/core/makers.ts'
import {
  addRecord,
  aNewPlan,
  anInspector,
  anOfficeReadyToDraw,
  aScheme,
  bureau,
  witnesses,
} from '#tests/core/makers.ts'
import { aTarget, aTask, someTargets } from '#tests/domain/documents/makers.ts'

const poolOf = (office: ReadyOffice, fields: SchemeFields = {}): Promise<PoolView> =>
  office.must('scheme.pool', { scheme: aScheme(office.taskId, fields) })

const commit = ({ taskId }: ReadyOffice) => ({ taskId, contributors: witnesses })

test('an overall floor is shown before the commitment and committed as plain counts', async () => {
  const office = await anOfficeReadyToDraw()
  for (const id of ['D1', 'D2', 'D3', 'D4']) {
    const creditRisk = { scale: '', grade: 'D', asOf: '', source: '' }
    await addRecord(office, { roster: 'targets', record: aTarget({ id, creditRisk }) })
  }
  const scheme = aScheme(office.taskId, {
    classBy: 'grade',
    floor: { p: 1, q: 2 },
    quotas: [
      { class: 'C', quota: { kind: 'rate', rate: { p: 1, q: 10 } } },
      { class: 'D', quota: { kind: 'rate', rate: { p: 1, q: 2 } } },
    ],
  })
  const pool = await office.must('scheme.save', { scheme })
  expect(pool.floor).toEqual({
    needed: 7,
    promised: 3,
    raises: [
      { class: 'D', from: 2, to: 4 },
      { class: 'C', from: 1, to: 3 },
    ],
  })
  expect(pool.classes.map(({ class: group, quota }) => `${group} ${quota}`)).toEqual(['C 3', 'D 4'])
  const drawn = await holdDraw(office)
  expect(winnersOf(drawn)).toHaveLength(7)
  const { bytes } = await office.must('draw.package', { drawId: drawn.id })
  const plan = new TextDecoder().decode(unzipSync(bytes)['2-plan.txt'])
  expect(plan).toContain('count.C=3\ncount.D=4\n')
})

test('whoever is left out is named one by one, with the reason, a page at a time', async () => {
  const office = await anOfficeReadyToDraw()
  const [first, second, third] = someTargets(10)
  const scheme = aScheme(office.taskId, {
    exemptions: [{ reason: '停产整顿', tags: [], ids: [first?.id ?? '', second?.id ?? '', third?.id ?? ''] }],
  })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'X1', status: '注销' }) })
  const pool = await office.must('scheme.pool', { scheme })
  expect(pool.excluded.toSorted((one, other) => one.count - other.count)).toEqual([
    { reason: '登记状态为注销', count: 1 },
    { reason: '免予抽查：停产整顿', count: 3 },
  ])
  const ask = (fields: { reason?: string; search?: string; offset?: number; limit?: number }) =>
    office.must('scheme.excluded', { scheme, ...fields })
  expect(await ask({})).toMatchObject({ total: 4 })
  const page = await ask({ reason: '免予抽查：停产整顿', offset: 1, limit: 1 })
  expect(page.total).toBe(3)
  expect(page.rows).toHaveLength(1)
  expect((await ask({ search: 'x1' })).rows).toEqual([
    { id: 'X1', name: aTarget().name, region: '凤凰镇', reason: '登记状态为注销' },
  ])
  expect(await ask({ search: '没有这一家' })).toEqual({ total: 0, rows: [] })
})

test('whoever this program drew since a day is left out of the next draw', async () => {
  const office = await anOfficeReadyToDraw()
  const winners = winnersOf(await holdDraw(office))
  const plan = aNewPlan({ number: '2023002', taskNumbers: ['002号'] })
  const taskId = (await office.must('plan.save', { plan })).tasks[0]?.id ?? ''
  const ask = async (drawnSince: string) =>
    office.must('scheme.excluded', { scheme: aScheme(taskId, { drawnSince }) })
  const { rows } = await ask('2023-05-08')
  expect(rows.map(({ id }) => id).toSorted()).toEqual(winners.toSorted())
  expect(new Set(rows.map(({ reason }) => reason))).toEqual(new Set(['2023年5月8日以来已抽取']))
  expect((await ask('2023-05-09')).total).toBe(0)
})

test('a scheme that contradicts itself is refused and what was kept stays', async () => {
  const office = await anOfficeReadyToDraw()
  const scheme = aScheme(office.taskId, { from: '2023-06-30', to: '2023-05-15' })
  expect(await office.refusal('scheme.save', { scheme })).toEqual({
    code: 'scheme-not-accepted',
    problems: [{ code: 'dates-reversed', from: '2023-06-30', to: '2023-05-15' }],
  })
  expect((await office.must('scheme.get', { taskId: office.taskId })).scheme).toEqual(aScheme(office.taskId))
})

test('a missing approval is told, and stops the draw only where the rules say so', async () => {
  const office = await anOfficeReadyToDraw({ approvedOn: '' })
  expect((await poolOf(office, { approvedOn: '' })).readiness).toEqual([
    { code: 'not-approved', stops: false },
  ])
  const packs = await office.must('packs.copy', { packId: 'ningjin', name: '虚构县规则' })
  const copy = packs.find(({ pack }) => pack.name === '虚构县规则')
  if (copy === undefined) throw new Error('no copy')
  await office.must('packs.change', {
    packId: copy.pack.id,
    revision: copy.revision,
    changes: [{ figure: 'approvalBeforeDraw', value: true }],
  })
  expect(await office.refusal('draw.commitFirst', commit(office))).toEqual({
    code: 'scheme-not-ready',
    missing: [{ code: 'not-approved', stops: true }],
  })
  expect((await poolOf(office, { approvedOn: '2023-05-09' })).readiness).toEqual([
    { code: 'approval-in-future', approvedOn: '2023-05-09' },
  ])
})

test('不定向 has no conditions and is balanced over regions; what differs is told and does not stop the draw', async () => {
  const office = await anOfficeReadyToDraw()
  const plan = aNewPlan({ number: '2023002', taskNumbers: ['002号'] })
  const tasks = [
    { ...aTask({ id: '', number: '002号' }), selection: 'untargeted' as const, selectionText: '不定向' },
  ]
  const taskId = (await office.must('plan.save', { plan: { ...plan, tasks } })).tasks[0]?.id ?? ''
  const codes = async (fields: SchemeFields) =>
    (await office.must('scheme.pool', { scheme: aScheme(taskId, fields) })).readiness.map(({ code }) => code)
  expect(await codes({})).toEqual(['conditions-on-untargeted', 'untargeted-not-balanced'])
  expect(await codes({ balance: 'region', conditions: { types: [] } })).toEqual([])
  expect((await poolOf(office, { conditions: { types: [] } })).readiness).toEqual([
    { code: 'targeted-without-conditions' },
  ])
  await office.must('scheme.save', { scheme: aScheme(taskId, { yearlyCap: null }) })
  await office.must('draw.commitFirst', { taskId, contributors: witnesses })
})

test('a department that the plan names and the scheme does not send is told, and does not stop the draw', async () => {
  const office = await anOfficeReadyToDraw()
  const record = anInspector(5, { department: '虚构县市场监督管理局' })
  await addRecord(office, { roster: 'inspectors', record })
  const partners = '虚构县市场监督管理局、虚构县商务局'
  const plan = aNewPlan({ number: '2023002', taskNumbers: ['002号'] })
  const tasks = [{ ...aTask({ id: '', number: '002号' }), initiator: bureau, partners }]
  const taskId = (await office.must('plan.save', { plan: { ...plan, tasks } })).tasks[0]?.id ?? ''
  const { readiness } = await office.must('scheme.save', { scheme: aScheme(taskId, {}) })
  expect(readiness).toContainEqual({ code: 'party-not-in-scheme', department: '虚构县市场监督管理局' })
  expect(readiness.filter(({ code }) => code === 'party-not-in-scheme')).toHaveLength(1)
  await office.must('draw.commitFirst', { taskId, contributors: witnesses })
})

test('recusals, certificates and dates that do not fit are told before anybody is drawn', async () => {
  const office = await anOfficeReadyToDraw()
  const [target] = someTargets(10)
  if (target === undefined) throw new Error('no target')
  for (const inspectorId of ['ZF0001', 'ZF0002', 'ZF0003']) {
    const recusal = { inspectorId, targetId: target.id, reason: '亲属', source: 'office' as const }
    await office.must('recusals.add', { recusal })
  }
  const { readiness } = await poolOf(office, { from: '2023-04-30', to: '2028-01-01' })
  expect(readiness.find(({ code }) => code === 'target-unstaffable')).toEqual({
    code: 'target-unstaffable',
    department: bureau,
    targetId: target.id,
    targetName: target.name,
    recused: ['样例执法员1', '样例执法员2', '样例执法员3'],
    needed: 2,
    available: 1,
    certain: false,
  })
  expect(readiness.find(({ code }) => code === 'dates-outside-task')).toEqual({
    code: 'dates-outside-task',
    from: '2023-04-30',
    to: '2028-01-01',
    startMonth: '2023-05',
    endMonth: '2023-06',
  })
  expect(readiness.filter(({ code }) => code === 'certificate-ends-early')).toHaveLength(4)
})

test('letters of a named scale are not drawn by until the scale is chosen', async () => {
  const office = await anOfficeReadyToDraw()
  const creditRisk = { scale: '企业信用风险分类', grade: 'D', asOf: '', source: '' }
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'D1', creditRisk }) })
  const byGrade = {
    classBy: 'grade' as const,
    quotas: ['C', 'D', '未评级'].map((group) => ({
      class: group,
      quota: { kind: 'count' as const, count: 1 },
    })),
  }
  expect((await poolOf(office, byGrade)).readiness).toEqual([
    { code: 'scale-not-chosen', scales: ['企业信用风险分类'] },
  ])
  const chosen = await poolOf(office, { ...byGrade, conditions: { scale: '企业信用风险分类' } })
  expect(chosen.readiness).toEqual([])
  expect(chosen.classes.map(({ class: group, eligible }) => `${group} ${eligible}`)).toEqual([
    'D 1',
    '未评级 10',
  ])
})
