import { expect, test } from 'vitest'
import { holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import { addRecord, anItem, anOffice, anOfficeReadyToDraw, aNewPlan, profile } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const linesOf = async (office: OfficeUnderTest) => {
  const { lines } = await office.must('plan.compliance', { year: 2023 })
  return new Map(lines.map((line) => [line.key, line]))
}

const fiveToNextYear = {
  periodText: '2023年5月至2024年1月',
  startMonth: '2023-05',
  endMonth: '2024-01',
}

const workBy = (office: OfficeUnderTest, packId: string) =>
  office.must('office.update', { profile: { ...profile, packId } })

test('an office that has nothing yet sees what is asked of it, and nothing done', async () => {
  const office = await anOffice()
  await workBy(office, 'caofeidian')
  const { lines, pack } = await office.must('plan.compliance', { year: 2023 })
  expect(pack).toContain('曹妃甸')
  expect(lines.map(({ key, required, planned, done }) => [key, required, planned, done])).toEqual([
    ['internalDraws', 1, 0, 0],
    ['jointDraws', 1, 0, 0],
    ['enterpriseShare', 3, 0, 0],
    ['itemShare', 20, 0, 0],
  ])
})

test('a task without a scheme is a planned draw whose enterprises are not known, and is named', async () => {
  const office = await anOffice()
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'A1' }) })
  const { tasks } = await office.must('plan.save', { plan: aNewPlan() })
  const { lines, unscheduled } = await office.must('plan.compliance', { year: 2023 })
  expect(unscheduled.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id))
  expect(lines).toContainEqual(expect.objectContaining({ key: 'internalDraws', planned: 1, done: 0 }))
  expect(lines).toContainEqual(
    expect.objectContaining({ key: 'enterpriseShare', whole: 1, planned: 0, needed: 1 }),
  )
})

test('a scheme plans its quota, a first result is still a plan, a finished draw is done', async () => {
  const office = await anOfficeReadyToDraw()
  expect((await linesOf(office)).get('enterpriseShare')).toMatchObject({ planned: 5, done: 0 })
  const { id } = await holdFirst(office)
  expect((await linesOf(office)).get('enterpriseShare')).toMatchObject({ planned: 5, done: 0 })
  expect((await linesOf(office)).get('internalDraws')).toMatchObject({ planned: 1, done: 0 })
  await office.must('draw.void', { drawId: id, reason: '样例：断电', people: ['甲', '乙'] })
  expect((await linesOf(office)).get('internalDraws')).toMatchObject({ planned: 1, done: 0 })
  await holdDraw(office)
  const lines = await linesOf(office)
  expect(lines.get('internalDraws')).toMatchObject({ planned: 1, done: 1, missing: 0 })
  expect(lines.get('enterpriseShare')).toMatchObject({ planned: 5, done: 5, missing: 0 })
})

test('a scheme that leaves out who was drawn before reaches others: each of its quota counts', async () => {
  const office = await anOfficeReadyToDraw()
  await holdDraw(office)
  const { scheme } = await office.must('scheme.get', { taskId: office.taskId })
  const { tasks } = await office.must('plan.save', {
    plan: aNewPlan({ number: '2023002', taskNumbers: ['002号'] }),
  })
  const again = { ...scheme, taskId: tasks[0]?.id ?? '' }
  await office.must('scheme.save', { scheme: again })
  // Five of ten are drawn; of the next five half are expected to be among them.
  expect((await linesOf(office)).get('enterpriseShare')).toMatchObject({ planned: 7, done: 5 })
  await office.must('scheme.save', { scheme: { ...again, drawnSince: '2023-01-01' } })
  // Half of the five that are left, rounded up.
  expect((await linesOf(office)).get('enterpriseShare')).toMatchObject({ planned: 8, done: 5 })
})

test('what was drawn stays counted when its scheme and roster change afterwards', async () => {
  const office = await anOfficeReadyToDraw()
  await workBy(office, 'caofeidian')
  await holdDraw(office)
  const before = (await linesOf(office)).get('itemShare')
  expect(before).toMatchObject({ whole: 2, done: 1 })
  for (const number of [3, 4]) await addRecord(office, { roster: 'items', record: anItem(number) })
  const { scheme } = await office.must('scheme.get', { taskId: office.taskId })
  await office.must('scheme.save', { scheme: { ...scheme, itemIds: [] } })
  expect((await linesOf(office)).get('itemShare')).toMatchObject({ whole: 4, done: 1 })
})

test('only enterprises in being are the whole, by the office’s own words for it', async () => {
  const office = await anOfficeReadyToDraw()
  const whole = async () => (await linesOf(office)).get('enterpriseShare')?.whole
  expect(await whole()).toBe(10)
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'B1', status: '正常营业' }) })
  expect(await whole()).toBe(10)
  await office.must('vocabularies.save', {
    name: 'statuses',
    was: '',
    entry: { word: '正常营业', aliases: [], code: '', grades: [] },
  })
  expect(await whole()).toBe(11)
})

test('a share of named trades is one promise over all of them, and one that the roster does not know is named', async () => {
  const office = await anOffice()
  await workBy(office, 'yanshi')
  const trades = ['冶金', '有色', '建材', '机械', '轻工', '纺织', '烟草', '商贸']
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'C1', industry: '建材' }) })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'C2', industry: '机械' }) })
  const { lines, unknownGroups } = await office.must('plan.compliance', { year: 2023 })
  expect(lines).toContainEqual(
    expect.objectContaining({
      key: 'groupShare',
      group: trades.join('、'),
      required: 5,
      whole: 2,
      needed: 1,
    }),
  )
  expect(unknownGroups).toEqual(['黑名单'])
})

test('credit-graded draws are those whose frozen scheme divides by grade; before that the plan’s own words tell', async () => {
  const office = await anOfficeReadyToDraw({
    classBy: 'grade',
    quotas: [{ class: 'B', quota: { kind: 'rate', rate: { p: 1, q: 2 } } }],
  })
  await workBy(office, 'qinhuangdao')
  expect((await linesOf(office)).get('creditGradedShare')).toMatchObject({ planned: 1, done: 0 })
  const plan = aNewPlan({ number: '2023002', taskNumbers: ['002号'] })
  const worded = plan.tasks.map((task) => ({
    ...task,
    ratioText: '按照信用风险等级1%-50%的抽查比例不低于3%',
  }))
  await office.must('plan.save', { plan: { ...plan, tasks: worded } })
  expect((await linesOf(office)).get('creditGradedShare')).toMatchObject({ planned: 2, done: 0 })
})

test('the timeline shows each task with its months, its draws and what it calls for', async () => {
  const office = await anOfficeReadyToDraw()
  const plan = aNewPlan({ number: '2023002', taskNumbers: ['002号'] })
  const later = plan.tasks.map((task) => ({ ...task, ...fiveToNextYear }))
  await office.must('plan.save', { plan: { ...plan, tasks: later } })
  const draw = await holdDraw(office)
  office.setTime('2023-07-01T04:00:00Z')
  const { tasks, today } = await office.must('plan.timeline', { year: 2023 })
  expect(today).toBe('2023-07-01')
  expect(tasks).toMatchObject([
    {
      number: '001号',
      months: { first: 5, last: 6 },
      hasScheme: true,
      alert: null,
      draws: [{ id: draw.id, finished: true }],
    },
    { number: '002号', months: { first: 5, last: 12 }, hasScheme: false, alert: 'unprepared', draws: [] },
  ])
})
