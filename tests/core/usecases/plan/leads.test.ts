import { expect, test } from 'vitest'
import type { LeadView } from '#shared/contract/index.ts'
import { holdDraw } from '#tests/core/ceremony.ts'
import { addRecord, anOffice, anOfficeReadyToDraw, aScheme, bureau } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget, someTargets } from '#tests/domain/documents/makers.ts'

const entered = {
  id: '',
  number: '线2023001',
  receivedOn: '2023-05-04',
  source: '投诉举报',
  content: '群众反映夜间违规动火',
  targetIds: ['A1'],
}

const enter = (office: OfficeUnderTest, fields: Partial<typeof entered> = {}): Promise<LeadView> =>
  office.must('leads.save', { lead: { ...entered, ...fields }, revision: 0 })

async function anOfficeWithTargets() {
  const office = await anOffice()
  for (const id of ['A1', 'A2']) await addRecord(office, { roster: 'targets', record: aTarget({ id }) })
  return office
}

const seen = ({ id, revision }: LeadView) => ({ id, revision })
const visit = {
  date: '2023-05-06',
  kind: '个案检查',
  department: bureau,
  exemption: '',
  result: '未发现问题',
}
const asked = { scope: 'internal' as const, initiator: '执法监督股', periodText: '5月-6月' }

test('a lead is registered under the next number of its year and found by what it says and whom it concerns', async () => {
  const office = await anOfficeWithTargets()
  expect(await office.must('leads.propose', { year: 2023 })).toEqual({ number: '线2023001' })
  const lead = await enter(office)
  expect(lead).toMatchObject({
    ...entered,
    id: lead.id,
    handling: 'open',
    taskId: '',
    inspections: [],
    revision: 1,
  })
  expect(await office.must('leads.propose', { year: 2023 })).toEqual({ number: '线2023002' })
  expect(await office.must('leads.propose', { year: 2024 })).toEqual({ number: '线2024001' })
  await enter(office, { number: '线2023002', source: '上级督办', content: '专项部署', targetIds: [] })
  const found = async (query: object) =>
    (await office.must('leads.list', query)).rows.map(({ number }) => number)
  expect(await found({})).toEqual(['线2023002', '线2023001'])
  expect(await found({ search: '动火' })).toEqual(['线2023001'])
  expect(await found({ search: '东风化工' })).toEqual(['线2023001'])
  expect(await found({ search: '督办' })).toEqual(['线2023002'])
  expect(await found({ year: '2024' })).toEqual([])
  expect(await found({ handlings: ['declined'] })).toEqual([])
})

test('what is inspected for a lead stands in the history under its number and counts, unless exempt', async () => {
  const office = await anOfficeWithTargets()
  const counts = await enter(office)
  const inspected = await office.must('leads.inspect', { ...seen(counts), ...visit })
  expect(inspected).toMatchObject({ handling: 'inspected', handledOn: '2023-05-06', outcome: '未发现问题' })
  expect(inspected.inspections).toMatchObject([{ targetId: 'A1', date: '2023-05-06', exemption: '' }])
  const exempt = await enter(office, { number: '线2023002', targetIds: ['A1', 'A2'] })
  await office.must('leads.inspect', { ...seen(exempt), ...visit, date: '2023-05-07', exemption: '投诉举报' })
  const ofTarget = async (targetId: string) => office.must('inspections.ofTarget', { targetId })
  expect(await ofTarget('A1')).toMatchObject({ inspected: 1, drawn: 0 })
  expect((await ofTarget('A1')).inspections).toMatchObject([
    { registerNumber: '线2023002', exemption: '投诉举报', basis: '投诉举报：群众反映夜间违规动火' },
    { registerNumber: '线2023001', exemption: '' },
  ])
  expect(await ofTarget('A2')).toMatchObject({ inspected: 0, drawn: 0 })
})

test('two counted inspections for leads keep a target out of the draw: the cap knows of them', async () => {
  const office = await anOfficeReadyToDraw()
  const [target] = someTargets(10)
  const targetIds = [target?.id ?? '']
  for (const [number, date] of [
    ['线2023001', '2023-05-01'],
    ['线2023002', '2023-05-02'],
  ] as const) {
    const lead = await enter(office, { number, receivedOn: '2023-04-20', targetIds })
    await office.must('leads.inspect', { ...seen(lead), ...visit, date })
  }
  const pool = await office.must('scheme.pool', { scheme: aScheme(office.taskId) })
  expect(pool.excluded).toEqual([{ reason: '本年已检查2次', count: 1 }])
})

test('a lead becomes a 定向 task with a scheme of its targets, linked both ways; the draw takes them and nobody else', async () => {
  const office = await anOfficeReadyToDraw()
  const targetIds = someTargets(3).map(({ id }) => id)
  const lead = await enter(office, { targetIds })
  const planned = await office.must('leads.toTask', { ...seen(lead), ...asked })
  expect(planned).toMatchObject({ handling: 'task', handledOn: '2023-05-08' })
  const plans = await office.must('plan.list', { year: 2023 })
  const task = plans.flatMap(({ tasks }) => tasks).find(({ id }) => id === planned.taskId)
  expect(task).toMatchObject({
    selection: 'targeted',
    initiator: '执法监督股',
    startMonth: '2023-05',
    endMonth: '2023-06',
    ratioText: '100%',
    remark: '由线索线2023001（投诉举报）转为定向抽查',
  })
  expect(planned.taskName).toBe(task?.name)
  const of = await office.must('leads.list', { taskId: planned.taskId })
  expect(of.rows.map(({ number }) => number)).toEqual(['线2023001'])
  const { scheme, saved } = await office.must('scheme.get', { taskId: planned.taskId })
  expect(saved).toBe(true)
  expect(scheme.conditions.ids.toSorted()).toEqual(targetIds.toSorted())
  const pool = await office.must('scheme.pool', { scheme })
  expect(pool).toMatchObject({ scope: 3, eligible: 3 })
  expect(pool.classes).toEqual([{ class: '全部', eligible: 3, quota: 3 }])
})

test('whose task has left the plan can be opened again; a task that was drawn stays', async () => {
  const office = await anOfficeReadyToDraw()
  const planned = await office.must('leads.toTask', {
    ...seen(await enter(office, { targetIds: [] })),
    ...asked,
  })
  const reason = '任务撤下'
  expect(await office.refusal('leads.reopen', { ...seen(planned), reason })).toEqual({
    code: 'lead-handled',
    number: '线2023001',
  })
  const plans = await office.must('plan.list', { year: 2023 })
  const plan = plans.find(({ tasks }) => tasks.some(({ id }) => id === planned.taskId))
  await office.must('plan.remove', { planId: plan?.id ?? '' })
  const [left] = (await office.must('leads.list', {})).rows
  expect(left).toMatchObject({ handling: 'task', taskId: '', taskName: '' })
  if (left === undefined) throw new Error('the lead is gone')
  expect(await office.must('leads.reopen', { ...seen(left), reason })).toMatchObject({
    handling: 'open',
    handledOn: '',
  })
})

test('what was done with a lead is done once; an open one can be changed, refused and removed', async () => {
  const office = await anOfficeWithTargets()
  const lead = await enter(office)
  const declined = await office.must('leads.decline', { ...seen(lead), reason: '不属本单位职责' })
  expect(declined).toMatchObject({ handling: 'declined', outcome: '不属本单位职责', handledOn: '2023-05-08' })
  const handled = { code: 'lead-handled', number: '线2023001' }
  const again = seen(declined)
  expect(await office.refusal('leads.inspect', { ...again, ...visit })).toEqual(handled)
  expect(await office.refusal('leads.toTask', { ...again, ...asked })).toEqual(handled)
  expect(await office.refusal('leads.decline', { ...again, reason: '再次' })).toEqual(handled)
  expect(await office.refusal('leads.remove', { ...again, reason: '误登' })).toEqual(handled)
  expect(
    await office.refusal('leads.save', { lead: { ...entered, id: lead.id }, revision: again.revision }),
  ).toEqual(handled)
  const open = await office.must('leads.reopen', { ...again, reason: '属本单位' })
  const edited = await office.must('leads.save', {
    lead: { ...entered, id: open.id, content: '补充内容', targetIds: ['A2'] },
    revision: open.revision,
  })
  expect(edited).toMatchObject({ content: '补充内容', targetIds: ['A2'] })
  await office.must('leads.remove', { ...seen(edited), reason: '误登' })
  expect((await office.must('leads.list', {})).total).toBe(0)
  expect((await office.ledger()).map(({ kind }) => kind).filter((kind) => kind.startsWith('lead'))).toEqual([
    'lead.added',
    'lead.declined',
    'lead.reopened',
    'lead.edited',
    'lead.removed',
  ])
})

test('what cannot be registered is refused by name, and nothing of it is kept', async () => {
  const office = await anOfficeWithTargets()
  const lead = await enter(office)
  const save = (fields: Partial<typeof entered>, revision = 0) =>
    office.refusal('leads.save', { lead: { ...entered, ...fields }, revision })
  expect(await save({})).toEqual({ code: 'lead-number-taken', number: '线2023001' })
  const fresh = { number: '线2023009' }
  expect(await save({ ...fresh, receivedOn: '2023-05-09' })).toEqual({
    code: 'lead-in-future',
    date: '2023-05-09',
  })
  expect(await save({ ...fresh, targetIds: ['A9'] })).toEqual({
    code: 'record-not-found',
    what: 'target',
    id: 'A9',
  })
  expect(await save({ ...fresh, content: '\u200b' })).toMatchObject({
    code: 'wrong-input',
    path: 'lead.content',
  })
  expect(await save({ id: lead.id }, 7)).toMatchObject({ code: 'record-changed-meanwhile' })
  expect(await save({ id: 'none' }, 1)).toMatchObject({ code: 'record-not-found', what: 'lead' })
  const inspect = (fields: Partial<typeof visit>, one = lead) =>
    office.refusal('leads.inspect', { ...seen(one), ...visit, ...fields })
  expect(await inspect({ date: '2023-05-09' })).toEqual({ code: 'inspection-in-future', date: '2023-05-09' })
  const nobody = await enter(office, { ...fresh, targetIds: [] })
  expect(await inspect({}, nobody)).toEqual({ code: 'lead-without-targets', number: '线2023009' })
  const { date, kind, department, result } = visit
  const texts = { basis: '', exemption: '', remark: '', registerNumber: '', drawId: '' }
  await office.must('inspections.save', {
    inspection: { id: '', targetId: 'A1', date, kind, department, result, ...texts },
    revision: 0,
  })
  expect(await inspect({})).toMatchObject({ code: 'inspection-exists' })
  expect((await office.must('leads.list', {})).rows.map(({ handling }) => handling)).toEqual(['open', 'open'])
})

test('an inspection for a lead carries out no draw: drawn after it, the target counts for both', async () => {
  const office = await anOfficeReadyToDraw({
    quotas: [{ class: '全部', quota: { kind: 'count', count: 10 } }],
  })
  const [target] = someTargets(1)
  const targetId = target?.id ?? ''
  const lead = await enter(office, { targetIds: [targetId] })
  await office.must('leads.inspect', { ...seen(lead), ...visit })
  const { number } = await holdDraw(office)
  const history = await office.must('inspections.ofTarget', { targetId })
  expect(history).toMatchObject({ inspected: 1, drawn: 1 })
  expect(history.planned.map((one) => one.number)).toEqual([number])
  expect(history.inspections).toMatchObject([{ registerNumber: '线2023001', drawId: '' }])
})
