import { describe, expect, test } from 'vitest'
import { fixSlips, winnersOf } from '#tests/core/ceremony.ts'
import { bureau } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { anOfficeOfTwo, brigade, concludeRound, expectVerified, heldBy } from './further-rounds.ts'
import { lateOf, refillOf, replaceOf, tableOf } from './further-rounds.ts'

const people = ['主持人甲', '监督人乙']
const reason = '样例：计划撤销'

interface Told {
  readonly round?: number
  readonly machine?: string
  readonly slips?: readonly { readonly digits: string }[]
}

const told = (number: string) => ({ number, reason, people, from: 'finished', signed: true })

const lastTold = async (office: OfficeUnderTest) =>
  JSON.parse((await office.ledger()).at(-1)?.body ?? '') as Told

/** A draw whose late department has its round open. */
async function withOpenRound() {
  const office = await anOfficeOfTwo()
  const held = await heldBy(office, bureau)
  await office.must('draw.commitLate', lateOf(held.id))
  return { office, held, drawId: held.id }
}

describe('a draw given up while a further round is open', () => {
  test('before its first slip discloses nothing, and what was held stays to be seen', async () => {
    const { office, held, drawId } = await withOpenRound()
    const voided = await office.must('draw.void', { drawId, reason, people })
    expect(voided).toMatchObject({ state: 'voided', openRound: null, assignments: held.assignments })
    expect(await lastTold(office)).toEqual(told(held.number))
    expect(voided.rounds[2]).toMatchObject({ round: 3, machine: null, seed: null })
    await expectVerified(office, drawId)
    for (const refused of [
      await office.refusal('draw.enterSlip', { drawId, round: 3, position: 1, digits: '482913' }),
      await office.refusal('draw.conclude', { drawId, round: 3 }),
      await office.refusal('draw.commitLate', lateOf(drawId)),
      await office.refusal('draw.commitRefill', refillOf(drawId, { unit: 'A1' })),
    ]) {
      expect(refused).toEqual({ code: 'draw-in-another-state', state: 'voided' })
    }
  })

  test('after its first slip publishes the share and every slip of that round', async () => {
    const { office, drawId } = await withOpenRound()
    await office.must('draw.enterSlip', { drawId, round: 3, position: 2, digits: '071155' })
    await office.must('draw.void', { drawId, reason, people })
    const last = await lastTold(office)
    expect(last).toMatchObject({ round: 3, machine: expect.stringMatching(/^[0-9a-f]{64}$/) as string })
    expect(last.slips?.map(({ digits }) => digits)).toEqual(['', '071155', ''])
    await expectVerified(office, drawId)
  })

  test('when all its slips are fixed shows whom it would have sent, and the package verifies', async () => {
    const { office, drawId } = await withOpenRound()
    await fixSlips(office, drawId, 3)
    const voided = await office.must('draw.void', { drawId, reason, people })
    expect(tableOf(voided, brigade).size).toBe(10)
    expect(voided.rounds[2]?.machine).toMatch(/^[0-9a-f]{64}$/)
    await expectVerified(office, drawId)
    await office.close()
    const again = await openOffice({ folder: office.folder })
    expect(await again.must('draw.get', { drawId })).toEqual(voided)
  })
})

test('late department, refills, replacements: all of one draw in one package, and given up at the end all stay', async () => {
  const office = await anOfficeOfTwo()
  const held = await heldBy(office, bureau)
  const [gone = ''] = winnersOf(held)
  const { replacements } = await office.must('draw.replace', replaceOf(held.id, gone))
  await office.must('draw.commitLate', lateOf(held.id))
  const late = await concludeRound(office, held.id, 3)
  for (const [round, department] of [
    [4, bureau],
    [5, brigade],
  ] as const) {
    const holder = tableOf(late, department).get(`${gone}#1`) ?? ''
    const asked = refillOf(held.id, { unit: gone, department }, { absent: { [holder]: '突发疾病' } })
    await office.must('draw.commitRefill', asked)
    await concludeRound(office, held.id, round)
  }
  await expectVerified(office, held.id)
  const came = replacements[0]?.replacementId ?? ''
  const finished = await office.must('draw.replace', replaceOf(held.id, came))
  expect(finished.furtherRounds.map(({ round, kind }) => `${round} ${kind}`)).toEqual([
    '3 late',
    '4 refill',
    '5 refill',
  ])
  const voided = await office.must('draw.void', { drawId: held.id, reason, people })
  expect(await lastTold(office)).toEqual(told(held.number))
  const { state: _state, voidReason: _reason, ledgerHead: _head, ...rest } = finished
  expect(voided).toMatchObject(rest)
  await expectVerified(office, held.id)
})
