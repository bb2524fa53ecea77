import { describe, expect, test } from 'vitest'
import { commitFirst, commitSecond, fixSlips, holdDraw, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { anOfficeReadyToDraw, aScheme } from '#tests/core/makers.ts'

describe('giving up a draw', () => {
  const people = ['主持人甲', '监督人乙']
  const reason = '样例：名录有误'

  test('needs a reason and two different people', async () => {
    const office = await anOfficeReadyToDraw()
    const { id: drawId } = await commitFirst(office)
    for (const too of [[], ['甲'], ['甲', '甲'], ['甲', ' 甲 ']]) {
      expect(await office.refusal('draw.void', { drawId, reason, people: too })).toEqual({
        code: 'two-people-needed',
      })
    }
    expect(await office.refusal('draw.void', { drawId, reason: ' ', people })).toMatchObject({
      code: 'wrong-input',
    })
    expect(await office.must('draw.get', { drawId })).toMatchObject({ state: 'committed-1' })
  })

  test('frees its task under the next number, and keeps the old one to be seen with its reason', async () => {
    const office = await anOfficeReadyToDraw()
    const { id: drawId } = await commitFirst(office)
    await office.must('draw.void', { drawId, reason, people })
    expect(await office.refusal('draw.void', { drawId, reason, people })).toMatchObject({
      code: 'draw-in-another-state',
    })
    await office.must('scheme.save', { scheme: aScheme(office.taskId) })
    await holdDraw(office)
    expect(await office.must('draw.list', {})).toMatchObject([
      { serial: 2, number: '2023001-001号-2', state: 'finished' },
      { serial: 1, number: '2023001-001号', state: 'voided', voidReason: reason },
    ])
  })

  test('before the first slip discloses nothing, for there is nothing to know', async () => {
    const office = await anOfficeReadyToDraw()
    const { id: drawId } = await commitFirst(office)
    await office.must('draw.void', { drawId, reason, people })
    const last = (await office.ledger()).at(-1)
    expect(JSON.parse(last?.body ?? '')).toEqual({
      number: '2023001-001号',
      reason,
      people,
      from: 'committed-1',
      signed: true,
    })
  })

  test('after the first slip publishes the share and every slip', async () => {
    const office = await anOfficeReadyToDraw()
    const { id: drawId } = await commitFirst(office)
    await office.must('draw.enterSlip', { drawId, round: 1, position: 2, digits: '071155' })
    await office.must('draw.void', { drawId, reason, people })
    const told = JSON.parse((await office.ledger()).at(-1)?.body ?? '') as {
      machine: string
      slips: object[]
    }
    expect(told.machine).toMatch(/^[0-9a-f]{64}$/)
    expect(told.slips.map((slip) => 'digits' in slip && slip.digits)).toEqual(['', '071155', ''])
  })

  test.each([1, 2] as const)(
    'when all slips of round %i are fixed shows what would have been drawn',
    async (round) => {
      const office = await anOfficeReadyToDraw()
      const { id: drawId } = round === 1 ? await commitFirst(office) : await holdFirst(office)
      if (round === 2) await commitSecond(office, drawId)
      await fixSlips(office, drawId, round)
      const voided = await office.must('draw.void', { drawId, reason, people })
      expect(voided).toMatchObject({ state: 'voided', voidReason: reason })
      expect(round === 1 ? winnersOf(voided) : voided.assignments).toHaveLength(5)
      expect(voided.rounds.at(-1)?.machine).toMatch(/^[0-9a-f]{64}$/)
      const verdict = await office.must('draw.verify', {
        file: await office.must('draw.package', { drawId }),
      })
      expect(verdict).toMatchObject({ verified: true, findings: [] })
    },
  )

  test('a void draw does not count towards the yearly cap', async () => {
    const office = await anOfficeReadyToDraw({ yearlyCap: 1 })
    const { id: drawId } = await holdFirst(office)
    await office.must('draw.void', { drawId, reason, people })
    const pool = await office.must('scheme.pool', { scheme: aScheme(office.taskId, { yearlyCap: 1 }) })
    expect(pool).toMatchObject({ eligible: 10, excluded: [] })
  })

  test('of a finished draw is possible too, and the result stays to be seen', async () => {
    const office = await anOfficeReadyToDraw()
    const finished = await holdDraw(office)
    const voided = await office.must('draw.void', { drawId: finished.id, reason, people })
    expect(voided.files).toEqual(finished.files)
    expect(voided.assignments).toEqual(finished.assignments)
  })
})
