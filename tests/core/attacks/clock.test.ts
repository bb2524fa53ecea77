import { expect, test } from 'vitest'
import { failureSentence } from '#shared/text/failures.ts'
import { commitFirst, digits, fixSlips } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, profile, witnesses } from '#tests/core/makers.ts'

// The office's clock stands at 2023-05-08T04:00:00Z unless a test moves it.

const people = ['见证人甲', '见证人乙']
const yesterday = '2023-05-07T04:00:00.000Z'
const behind = { code: 'clock-set-back', now: yesterday, last: '2023-05-08T04:00:00.000Z' }

test('with the clock set back no act is done, and the sentence names both times and the way out', async () => {
  const office = await anOfficeReadyToDraw()
  office.setTime(yesterday)
  const refused = await office.refusal('draw.commitFirst', { taskId: office.taskId, contributors: witnesses })
  expect(refused).toEqual(behind)
  expect(failureSentence(refused)).toMatch(/2023年5月7日.*2023年5月8日.*校准.*时钟更正/u)
  expect(await office.refusal('office.update', { profile })).toEqual(behind)
})

test('with the clock set back in the middle of a draw, no slip is written, nothing concluded or given up', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const before = await office.ledger()
  office.setTime(yesterday)
  const slip = { drawId, round: 1, position: 1, digits: digits[0] ?? '' }
  expect(await office.refusal('draw.enterSlip', slip)).toEqual(behind)
  expect(await office.refusal('draw.fixSlip', slip)).toEqual(behind)
  expect(await office.refusal('draw.conclude', { drawId, round: 1 })).toEqual(behind)
  expect(await office.refusal('draw.void', { drawId, reason: '样例', people })).toEqual(behind)
  expect(await office.ledger()).toEqual(before)
  office.setTime('2023-05-08T05:00:00Z')
  await fixSlips(office, drawId, 1)
  await office.must('draw.conclude', { drawId, round: 1 })
})

test('papers are not made with the clock set back, and no file of theirs stays', async () => {
  const office = await anOfficeReadyToDraw()
  office.setTime(yesterday)
  const year = { year: 2023, scope: 'internal' as const }
  expect(await office.refusal('documents.makePlan', year)).toEqual(behind)
  expect(await office.must('documents.list', {})).toEqual([])
  office.setTime('2023-05-08T05:00:00Z')
  const made = await office.must('documents.makePlan', year)
  expect(made.map(({ version }) => version)).toEqual(made.map(() => 1))
})

test('a clock that is set right by some minutes hinders nobody, and no entry is earlier than the one before', async () => {
  const office = await anOfficeReadyToDraw()
  for (const time of ['04:07:00', '04:01:30', '03:58:00', '03:57:30', '04:07:30']) {
    office.setTime(`2023-05-08T${time}Z`)
    await office.must('office.update', { profile })
  }
  const times = (await office.ledger()).map(({ at }) => at)
  expect(times).toEqual(times.toSorted())
  // Not step by step either: the limit is counted from the latest time, never from a corrected one.
  office.setTime('2023-05-08T03:57:00Z')
  expect(await office.refusal('office.update', { profile })).toMatchObject({ code: 'clock-set-back' })
})

test('two clients at once leave entries in the order of their times', async () => {
  const office = await anOfficeReadyToDraw()
  let minutes = 0
  await Promise.all(
    Array.from({ length: 12 }, () => {
      minutes = (minutes + 7) % 10
      office.setTime(`2023-05-08T05:0${minutes}:00Z`)
      return office.must('office.update', { profile })
    }),
  )
  const times = (await office.ledger()).map(({ at }) => at)
  expect(times).toEqual(times.toSorted())
})

test('a clock that ran ahead is corrected by two people with a reason, and that stands in the ledger', async () => {
  const office = await anOfficeReadyToDraw()
  const correction = { reason: '主板电池更换后年份错误', people }
  expect(await office.refusal('records.correctClock', correction)).toMatchObject({ code: 'clock-not-behind' })
  office.setTime('2099-05-08T04:00:00Z')
  await office.must('office.update', { profile })
  office.setTime('2023-05-09T04:00:00Z')
  expect(await office.refusal('records.correctClock', { ...correction, people: ['甲', '甲'] })).toEqual({
    code: 'two-people-needed',
  })
  await office.must('records.correctClock', correction)
  await commitFirst(office)
  const kinds = (await office.ledger()).slice(-2)
  expect(kinds.map(({ kind, at }) => [kind, at.slice(0, 4)])).toEqual([
    ['clock.corrected', '2023'],
    ['draw.committed', '2023'],
  ])
  expect(kinds[0]?.body).toContain('2099-05-08T04:00:00.000Z')
  // It is no licence for later: from here on the rule holds again.
  office.setTime('2023-05-08T04:00:00Z')
  expect(await office.refusal('office.update', { profile })).toMatchObject({ code: 'clock-set-back' })
})

test('a clock set far forward dates the plan that everybody signs: what it gains is on the paper', async () => {
  // Months without an act are an office's summer; the program cannot tell them from a clock set forward.
  const office = await anOfficeReadyToDraw()
  office.setTime('2024-02-29T04:00:00Z')
  const draw = await commitFirst(office)
  expect(draw.date).toBe('2024-02-29')
  const entry = (await office.ledger()).at(-1)
  expect(entry?.at).toBe('2024-02-29T04:00:00.000Z')
})
