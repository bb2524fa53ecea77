import { expect, test } from 'vitest'
import { holdDraw, commitFirst } from '#tests/core/ceremony.ts'
import { aNewPlan, anOffice, anOfficeReadyToDraw, aScheme } from '#tests/core/makers.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

const savedPlan = (office: OfficeUnderTest, fields: Parameters<typeof aNewPlan>[0] = {}) =>
  office.must('plan.save', { plan: aNewPlan(fields) })

/** What the rule cannot know of a plan. */
const filledIn = (plan: Plan): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => ({ ...task, initiator: '执法监督股', periodText: '5月-6月' })),
})

test('plans are numbered and named by the pack, one after the other, each scope for itself', async () => {
  const office = await anOffice()
  const numbers: string[] = []
  for (const scope of ['internal', 'internal', 'joint', 'internal', 'joint'] as const) {
    const plan = await office.must('plan.propose', { year: 2023, scope })
    numbers.push(plan.number)
    await office.must('plan.save', { plan: filledIn(plan) })
  }
  expect(numbers).toEqual(['2023001', '2023002', '联2023001', '2023003', '联2023002'])
  expect(await office.must('plan.propose', { year: 2024, scope: 'internal' })).toMatchObject({
    number: '2024001',
    name: '2024年虚构县应急管理局内部门联合抽查001',
    tasks: [{ number: '001号' }],
  })
})

test('a number that became free is proposed again: numbers have no gap', async () => {
  const office = await anOffice()
  for (const number of ['2023001', '2023003']) await savedPlan(office, { number })
  expect(await office.must('plan.propose', { year: 2023, scope: 'internal' })).toMatchObject({
    number: '2023002',
  })
})

test('a proposal is only proposed: nothing is kept of it', async () => {
  const office = await anOffice()
  const before = await office.ledger()
  await office.must('plan.propose', { year: 2023, scope: 'internal' })
  expect(await office.must('plan.list', { year: 2023 })).toEqual([])
  expect(await office.ledger()).toEqual(before)
})

test('a number is taken once; a plan keeps its own when it is saved again', async () => {
  const office = await anOffice()
  const plan = await savedPlan(office)
  expect(await office.refusal('plan.save', { plan: aNewPlan({ number: '2023001' }) })).toEqual({
    code: 'plan-number-taken',
    number: '2023001',
  })
  const { draws: _draws, ...again } = plan
  await office.must('plan.save', { plan: { ...again, name: '改名' } })
  expect(await office.must('plan.list', { year: 2023 })).toMatchObject([{ id: plan.id, name: '改名' }])
})

test('tasks keep their order, their ids and their schemes when others come and go', async () => {
  const office = await anOffice()
  const { draws: _draws, ...plan } = await savedPlan(office, { taskNumbers: ['001号', '002号', '003号'] })
  const [first, second, third] = plan.tasks
  if (first === undefined || second === undefined || third === undefined) throw new Error('tasks lost')
  await office.must('scheme.save', { scheme: aScheme(third.id, { title: '第三项' }) })
  const added = { ...first, id: '', number: '004号' }
  const { tasks } = await office.must('plan.save', { plan: { ...plan, tasks: [third, added, first] } })
  expect(tasks.map(({ number }) => number)).toEqual(['003号', '004号', '001号'])
  expect((await office.must('plan.list', { year: 2023 }))[0]?.tasks).toEqual(tasks)
  expect(await office.must('scheme.get', { taskId: third.id })).toMatchObject({
    saved: true,
    scheme: { title: '第三项' },
  })
  expect(await office.refusal('scheme.get', { taskId: second.id })).toMatchObject({
    code: 'record-not-found',
  })
})

test('a plan cannot take over a task of another plan, nor name one twice', async () => {
  const office = await anOffice()
  const { tasks, draws: _draws, ...plan } = await savedPlan(office)
  const [task] = tasks
  if (task === undefined) throw new Error('no task')
  const thief = { ...aNewPlan({ number: '2023002' }), tasks: [task] }
  const refused = { code: 'record-not-found', what: 'task', id: task.id }
  expect(await office.refusal('plan.save', { plan: thief })).toEqual(refused)
  expect(await office.refusal('plan.save', { plan: { ...plan, tasks: [task, task] } })).toEqual(refused)
  expect(await office.must('plan.list', { year: 2023 })).toMatchObject([{ id: plan.id, tasks: [task] }])
})

test('a plan without draws is removed with its schemes', async () => {
  const office = await anOffice()
  const { id, tasks } = await savedPlan(office)
  const taskId = tasks[0]?.id ?? ''
  await office.must('scheme.save', { scheme: aScheme(taskId) })
  await office.must('plan.remove', { planId: id })
  expect(await office.must('plan.list', { year: 2023 })).toEqual([])
  expect(await office.refusal('scheme.get', { taskId })).toMatchObject({ code: 'record-not-found' })
  expect(await office.refusal('plan.remove', { planId: id })).toMatchObject({ code: 'record-not-found' })
})

test('a drawn plan can neither be removed nor lose the drawn task', async () => {
  const office = await anOfficeReadyToDraw()
  const draw = await holdDraw(office)
  const refused = { code: 'plan-already-drawn', number: '2023001' }
  expect(await office.refusal('plan.remove', { planId: office.planId })).toEqual(refused)
  const [saved] = await office.must('plan.list', { year: 2023 })
  if (saved === undefined) throw new Error('plan lost')
  const { draws, ...plan } = saved
  expect(draws[office.taskId]).toMatchObject([{ id: draw.id, state: 'finished' }])
  const replaced = plan.tasks.map((task) => ({ ...task, id: '' }))
  expect(await office.refusal('plan.save', { plan: { ...plan, tasks: replaced } })).toEqual(refused)
})

test('a void draw keeps its plan: its number and reason refer to it', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await commitFirst(office)
  await office.must('draw.void', { drawId: id, reason: '样例', people: ['甲', '乙'] })
  expect(await office.refusal('plan.remove', { planId: office.planId })).toMatchObject({
    code: 'plan-already-drawn',
  })
})
