import { expect, test } from 'vitest'
import { fixedRandomness } from '#shared/cli/demo/randomness.ts'
import { aNewPlan, anOffice, anOfficeReadyToDraw, profile, witnesses } from '#tests/core/makers.ts'
import { openOffice, sameBytes } from '#tests/core/office-under-test.ts'

test('an empty folder has no office, and says so wherever one is needed', async () => {
  const office = await openOffice()
  expect(await office.must('office.status', {})).toMatchObject({ office: null, due: [] })
  expect(await office.refusal('plan.list', { year: 2023 })).toEqual({ code: 'office-not-created' })
})

test('an office is created once', async () => {
  const office = await anOffice()
  const other = { ...profile, bureau: '另一个虚构局' }
  expect(await office.refusal('office.create', { profile: other, rehearsal: true })).toEqual({
    code: 'office-exists',
  })
  expect(await office.must('office.status', {})).toMatchObject({ office: profile, rehearsal: false })
})

test('an office needs a rule pack that ships', async () => {
  const office = await openOffice()
  expect(
    await office.refusal('office.create', { profile: { ...profile, packId: 'nowhere' }, rehearsal: true }),
  ).toEqual({ code: 'record-not-found', what: 'pack', id: 'nowhere' })
  expect(await office.must('office.status', {})).toMatchObject({ office: null })
})

test('randomness that can be repeated sets up rehearsals only', async () => {
  const office = await openOffice({ randomness: sameBytes })
  expect(await office.refusal('office.create', { profile, rehearsal: false })).toEqual({
    code: 'randomness-fixed',
  })
  await office.must('office.create', { profile, rehearsal: true })
})

test('randomness that can be repeated draws nothing in an office that was set up without it', async () => {
  const { folder, taskId, close } = await anOfficeReadyToDraw()
  await close()
  const office = await openOffice({ folder, randomness: fixedRandomness('again') })
  expect(await office.refusal('draw.commitFirst', { taskId, contributors: witnesses })).toEqual({
    code: 'randomness-fixed',
  })
  expect(await office.must('draw.list', {})).toEqual([])
})

test('the sample goes into a rehearsal only', async () => {
  const office = await anOffice()
  expect(await office.refusal('office.loadSample', {})).toEqual({ code: 'not-a-rehearsal-office' })
  expect((await office.must('office.status', {})).counts.targets).toBe(0)
})

test('the sample fills a rehearsal, and a second time changes nothing in the rosters', async () => {
  const office = await anOffice({ rehearsal: true })
  const { counts } = await office.must('office.loadSample', {})
  expect(Object.values(counts).every((count) => count > 0)).toBe(true)
  expect((await office.must('office.loadSample', {})).counts).toEqual(counts)
  const kinds = (await office.ledger()).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'roster.imported')).toHaveLength(4)
})

test('what is due names empty rosters, the missing plan, overdue tasks and certificates that run out', async () => {
  const empty = await anOffice()
  const codes = (await empty.must('office.status', {})).due.map(({ code }) => code)
  expect(codes).toEqual([
    'roster-empty',
    'roster-empty',
    'roster-empty',
    'roster-empty',
    'no-plan',
    'no-administrator',
  ])

  const office = await anOfficeReadyToDraw()
  office.setTime('2023-07-01T04:00:00Z')
  expect((await office.must('office.status', {})).due).toMatchObject([
    { code: 'task-overdue', taskId: office.taskId, endMonth: '2023-06' },
    { code: 'monthly-report', month: '2023-05', months: 2, state: 'overdue' },
    { code: 'roster-empty', roster: 'experts' },
    { code: 'no-administrator' },
  ])
  office.setTime('2027-11-15T04:00:00Z')
  const { due } = await office.must('office.status', {})
  expect(due).toContainEqual({
    code: 'papers-expiring',
    roster: 'inspectors',
    months: 2,
    count: 4,
    expired: 0,
    id: 'ZF0001',
    name: '样例执法员1',
    expires: '2027-12-31',
  })
})

test('a task that is drawn is no longer overdue; an open draw is', async () => {
  const office = await anOfficeReadyToDraw()
  const { id } = await office.must('draw.commitFirst', {
    taskId: office.taskId,
    contributors: witnesses,
  })
  office.setTime('2023-07-01T04:00:00Z')
  const { due } = await office.must('office.status', {})
  expect(due).toContainEqual({
    code: 'draw-open',
    drawId: id,
    number: '2023001-001号',
    state: 'committed-1',
    since: '2023-05-08',
    endMonth: '2023-06',
  })
  expect(due.some(({ code }) => code === 'task-overdue')).toBe(false)
})

test('a task whose months begin without a scheme is due, and one of last year stays overdue in the new one', async () => {
  const office = await anOffice()
  const { tasks } = await office.must('plan.save', { plan: aNewPlan() })
  const ofTasks = async () => {
    const { due } = await office.must('office.status', {})
    return due.filter(({ code }) => code === 'scheme-missing' || code === 'task-overdue')
  }
  office.setTime('2023-04-30T04:00:00Z')
  expect(await ofTasks()).toEqual([])
  office.setTime('2023-05-01T04:00:00Z')
  expect(await ofTasks()).toMatchObject([
    { code: 'scheme-missing', taskId: tasks[0]?.id, startMonth: '2023-05' },
  ])
  office.setTime('2024-01-01T04:00:00Z')
  expect(await ofTasks()).toMatchObject([{ code: 'task-overdue', taskId: tasks[0]?.id, endMonth: '2023-06' }])
})
