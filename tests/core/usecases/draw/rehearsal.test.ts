import { expect, test } from 'vitest'
import { commitFirst, holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import { addRecord, anExpert, anInspector, aScheme, bureau, witnesses } from '#tests/core/makers.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { anInventedTarget, aRehearsalReadyToDraw } from '#tests/core/rehearsal.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const refusedCommitment = (office: ReadyOffice) =>
  office.refusal('draw.commitFirst', { taskId: office.taskId, contributors: witnesses })

test('an invented roster is rehearsed with, to the end', async () => {
  const office = await aRehearsalReadyToDraw()
  const draw = await holdDraw(office)
  expect(draw).toMatchObject({ state: 'finished', rehearsal: true, number: '演练-2023001-001号' })
})

test('one real target in the frame, drawn from or not, refuses the rehearsal and leaves no trace', async () => {
  const office = await aRehearsalReadyToDraw()
  const record = aTarget({ status: '注销' })
  await addRecord(office, { roster: 'targets', record })
  const before = await office.ledger()
  expect(await refusedCommitment(office)).toEqual({
    code: 'roster-not-invented',
    roster: 'targets',
    count: 1,
    names: [record.name],
  })
  expect([await office.ledger(), await office.must('draw.list', {})]).toEqual([before, []])
  await office.must('rosters.retire', { roster: 'targets', id: record.id, reason: '不是样例' })
  expect(await commitFirst(office)).toMatchObject({ state: 'committed-1' })
})

test('a real target that the scheme leaves out does not take part and refuses nothing', async () => {
  const office = await aRehearsalReadyToDraw()
  await addRecord(office, { roster: 'targets', record: aTarget({ type: '个体工商户' }) })
  expect(await commitFirst(office)).toMatchObject({ state: 'committed-1' })
})

test('a real inspector of a department of the draw refuses the rehearsal', async () => {
  const office = await aRehearsalReadyToDraw()
  await addRecord(office, { roster: 'inspectors', record: anInspector(7) })
  expect(await refusedCommitment(office)).toMatchObject({
    code: 'roster-not-invented',
    roster: 'inspectors',
    count: 1,
  })
})

test('real people cannot slip in between the rounds', async () => {
  const office = await aRehearsalReadyToDraw()
  const experts = [{ field: '化工', count: 1 }]
  await addRecord(office, { roster: 'experts', record: anExpert(1, { id: 'CS999901' }) })
  await office.must('scheme.save', { scheme: aScheme(office.taskId, { experts }) })
  const { id: drawId } = await holdFirst(office)
  const second = { drawId, contributors: witnesses, departments: [bureau] }
  await addRecord(office, { roster: 'experts', record: anExpert(2) })
  expect(await office.refusal('draw.commitSecond', second)).toMatchObject({
    code: 'roster-not-invented',
    roster: 'experts',
  })
  await office.must('rosters.retire', { roster: 'experts', id: anExpert(2).id, reason: '不是样例' })
  await addRecord(office, { roster: 'inspectors', record: anInspector(7) })
  expect(await office.refusal('draw.commitSecond', second)).toMatchObject({
    code: 'roster-not-invented',
    roster: 'inspectors',
  })
  await office.must('rosters.retire', { roster: 'inspectors', id: anInspector(7).id, reason: '不是样例' })
  expect(await office.must('draw.commitSecond', second)).toMatchObject({ state: 'committed-2' })
})

test('no real target becomes an invented one by a name', async () => {
  const office = await aRehearsalReadyToDraw()
  await addRecord(office, { roster: 'targets', record: aTarget({ name: anInventedTarget(99).name }) })
  expect(await refusedCommitment(office)).toMatchObject({ code: 'roster-not-invented' })
})
