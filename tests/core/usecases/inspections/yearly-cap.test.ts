import { expect, test } from 'vitest'
import { commitFirst, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, aNewPlan, aScheme, bureau, witnesses } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { csv, enter, rowsOf } from './an-inspection.ts'

const pool = (office: OfficeUnderTest & { taskId: string }, yearlyCap: number | null) =>
  office.must('scheme.pool', { scheme: aScheme(office.taskId, { yearlyCap }) })

test('inspections of anybody count against the cap, exempted ones do not, and the reason says so', async () => {
  const office = await anOfficeReadyToDraw()
  const { rows } = await office.must('rosters.list', { roster: 'targets', limit: 3 })
  const [one = '', other = '', third = ''] = rows.map(({ record }) => record.id)
  await enter(office, { targetId: one, department: '虚构县市场监督管理局' })
  await enter(office, { targetId: one, date: '2023-04-01', kind: '专项检查' })
  await enter(office, { targetId: other, exemption: '投诉举报' })
  await enter(office, { targetId: third, date: '2022-12-31' })
  expect(await pool(office, 2)).toMatchObject({
    eligible: 9,
    excluded: [{ reason: '本年已检查2次', count: 1 }],
  })
  expect(await pool(office, 1)).toMatchObject({ eligible: 9 })
  expect(await pool(office, null)).toMatchObject({ eligible: 10 })
})

test('a winner counts from the draw on, and not once more when its inspection is entered or imported', async () => {
  const office = await anOfficeReadyToDraw({ yearlyCap: 1 })
  const view = await holdFirst(office)
  const winners = winnersOf(view)
  const [winner = '', second = ''] = winners
  const history = (targetId: string) => office.must('inspections.ofTarget', { targetId })
  expect(await history(winner)).toMatchObject({
    planned: [{ drawId: view.id, number: view.number, date: '2023-05-08' }],
    inspected: 0,
    drawn: 1,
  })
  await enter(office, { targetId: winner, date: '2023-05-08', kind: '双随机抽查', drawId: view.id })
  expect(await history(winner)).toMatchObject({ planned: [], inspected: 0, drawn: 1 })
  const file = csv('统一社会信用代码,检查日期,检查类型,检查部门', `${second},2023-05-08,双随机,${bureau}`)
  const { token } = await office.must('inspections.previewImport', { file })
  expect((await rowsOf(office, token))[0]?.problems).toContainEqual(
    expect.objectContaining({ code: 'draw-recognised', number: view.number }),
  )
  await office.must('inspections.confirmImport', { token })
  expect(await history(second)).toMatchObject({ planned: [], inspected: 0, drawn: 1 })
  expect((await pool(office, 1)).excluded).toEqual([{ reason: '本年已抽查1次', count: winners.length }])
})

test('another department’s own 双随机 is not taken for this draw’s inspection', async () => {
  const office = await anOfficeReadyToDraw()
  const view = await holdFirst(office)
  const [winner = ''] = winnersOf(view)
  const file = csv(
    '统一社会信用代码,检查日期,检查类型,检查部门',
    `${winner},2023-05-08,双随机抽查,虚构县市场监督管理局`,
  )
  const { token } = await office.must('inspections.previewImport', { file })
  await office.must('inspections.confirmImport', { token })
  expect(await office.must('inspections.ofTarget', { targetId: winner })).toMatchObject({
    inspected: 1,
    drawn: 1,
  })
})

test('while one draw stands committed and undrawn, no other freezes the same counts: together they could exceed the cap', async () => {
  const office = await anOfficeReadyToDraw({ yearlyCap: 1 })
  const { tasks } = await office.must('plan.save', { plan: aNewPlan({ number: '2023002' }) })
  const taskId = tasks[0]?.id ?? ''
  await office.must('scheme.save', { scheme: aScheme(taskId, { yearlyCap: 1 }) })
  const first = await commitFirst(office)
  expect(await office.refusal('draw.commitFirst', { taskId, contributors: witnesses })).toEqual({
    code: 'draw-already-open',
    number: first.number,
  })
  await office.must('scheme.save', { scheme: aScheme(taskId, { yearlyCap: null }) })
  expect((await commitFirst({ ...office, taskId })).state).toBe('committed-1')
})

test('whoever asks why a target was not drawn is told of its inspections', async () => {
  const office = await anOfficeReadyToDraw()
  const { rows } = await office.must('rosters.list', { roster: 'targets', limit: 1 })
  const id = rows[0]?.record.id ?? ''
  await enter(office, { targetId: id })
  await enter(office, { targetId: id, date: '2023-04-01' })
  const view = await holdFirst(office)
  expect(view.pool.excluded).toEqual([{ reason: '本年已检查2次', count: 1 }])
  expect(await office.must('draw.why', { drawId: view.id, search: id })).toMatchObject([
    { id, story: { kind: 'excluded', reason: '本年已检查2次' } },
  ])
})
