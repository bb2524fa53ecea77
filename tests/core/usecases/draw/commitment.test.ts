import { expect, test } from 'vitest'
import { commitFirst, commitSecond, fixSlips, holdDraw, winnersOf } from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { addRecord, anInspector, anOfficeReadyToDraw, aNewPlan, witnesses } from '#tests/core/makers.ts'
import { aCode, aTarget } from '#tests/domain/documents/makers.ts'

const first = (office: ReadyOffice, contributors = witnesses) =>
  office.refusal('draw.commitFirst', { taskId: office.taskId, contributors })

test('one draw a task: neither while it is open nor after it is held is there a second', async () => {
  const office = await anOfficeReadyToDraw()
  await commitFirst(office)
  expect(await first(office)).toEqual({ code: 'draw-already-open', number: '2023001-001号' })
  const other = await anOfficeReadyToDraw()
  await holdDraw(other)
  expect(await first(other)).toEqual({ code: 'draw-already-held', number: '2023001-001号' })
  expect(await other.must('draw.list', {})).toHaveLength(1)
})

test('of two commitments at the same moment one is refused', async () => {
  const office = await anOfficeReadyToDraw()
  const input = { taskId: office.taskId, contributors: witnesses }
  const outcomes = await Promise.all([
    office.call('draw.commitFirst', input),
    office.call('draw.commitFirst', input),
  ])
  expect(outcomes.map((outcome) => outcome.ok || outcome.failure.code)).toEqual([true, 'draw-already-open'])
})

test('the digits come from as many people and bodies as the pack asks, nobody twice', async () => {
  const office = await anOfficeReadyToDraw()
  const [one = { organisation: '', name: '' }, two = one] = witnesses
  const needed = { code: 'too-few-contributors', needed: 3, bodies: 2 }
  expect(await first(office, [])).toEqual(needed)
  expect(await first(office, [one, two])).toEqual(needed)
  const ofOneBody = witnesses.map(({ name }) => ({ organisation: '同一单位', name }))
  expect(await first(office, ofOneBody)).toEqual(needed)
  expect(await first(office, [one, two, one])).toMatchObject({ code: 'contributor-twice' })
})

test('names that the protocol refuses are told before anything is committed', async () => {
  const office = await anOfficeReadyToDraw()
  const hidden = witnesses.map(({ organisation, name }) => ({ organisation, name: `${name}\u200b丁` }))
  expect(await first(office, hidden)).toMatchObject({ code: 'draw-refused' })
  expect(await office.must('draw.list', {})).toEqual([])
})

test('a draw without a scheme, or of a task that is not there, is refused', async () => {
  const office = await anOfficeReadyToDraw()
  const plan = aNewPlan({ number: '2023002', taskNumbers: ['001号', '002号'] })
  const saved = await office.must('plan.save', { plan })
  const taskId = saved.tasks[1]?.id ?? ''
  expect(await office.refusal('draw.commitFirst', { taskId, contributors: witnesses })).toMatchObject({
    code: 'scheme-missing',
  })
  expect(
    await office.refusal('draw.commitFirst', { taskId: 'nowhere', contributors: witnesses }),
  ).toMatchObject({ code: 'record-not-found' })
})

test('what is committed does not change with the rosters, the scheme or the recusals of later', async () => {
  const office = await anOfficeReadyToDraw()
  const committed = await commitFirst(office)
  await office.must('rosters.retire', { roster: 'targets', id: aCode(0), reason: '注销' })
  await addRecord(office, { roster: 'targets', record: aTarget({ id: 'LATE' }) })
  const later = await office.must('draw.get', { drawId: committed.id })
  expect({ pool: later.pool, files: later.files, rounds: later.rounds }).toEqual({
    pool: committed.pool,
    files: committed.files,
    rounds: committed.rounds,
  })
  await fixSlips(office, committed.id, 1)
  const drawn = await office.must('draw.conclude', { drawId: committed.id, round: 1 })
  expect(drawn.tickets.map(({ id }) => id)).toContain(aCode(0))
  expect(drawn.tickets.map(({ id }) => id)).not.toContain('LATE')

  const second = await commitSecond(office, committed.id)
  await addRecord(office, { roster: 'inspectors', record: anInspector(9) })
  const [targetId = ''] = winnersOf(drawn)
  const recusal = { inspectorId: 'ZF0001', targetId, reason: '迟到的回避', source: 'office' as const }
  await office.must('recusals.add', { recusal })
  await fixSlips(office, committed.id, 2)
  const finished = await office.must('draw.conclude', { drawId: committed.id, round: 2 })
  expect(finished.recusals).toEqual(second.recusals)
  expect(JSON.stringify(finished.assignments)).not.toContain('ZF0009')
})

test('every commitment differs: the machine adds fresh randomness', async () => {
  const commits: string[] = []
  for (const office of [await anOfficeReadyToDraw(), await anOfficeReadyToDraw()]) {
    const { rounds } = await commitFirst(office)
    commits.push(rounds[0]?.machineCommit ?? '')
  }
  expect(new Set(commits).size).toBe(2)
})
