import { describe, expect, test } from 'vitest'
import { commitFirst, commitSecond, fixSlips, holdDraw, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { addRecord, anExpert, anOfficeReadyToDraw, bureau, witnesses } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import {
  anOfficeOfTwo,
  anybody,
  brigade,
  concludeRound,
  expectVerified,
  heldBy,
  lateOf,
  refillOf,
  tableOf,
} from './further-rounds.ts'

describe('a department that was absent', () => {
  test('holds its round later, by itself: with a plan, a share and a seed of its own, and nobody else is moved', async () => {
    const office = await anOfficeOfTwo()
    const before = await heldBy(office, bureau)
    expect(before).toMatchObject({ state: 'finished', departmentsToCome: [brigade], openRound: null })
    expect(before.inspectorChanges).toEqual([])
    const committed = await office.must('draw.commitLate', lateOf(before.id))
    expect(committed).toMatchObject({ state: 'finished', departmentsToCome: [], openRound: 3 })
    expect(committed.furtherRounds).toMatchObject([
      { round: 3, kind: 'late', departments: [brigade], assignments: [], refills: [], documents: [] },
    ])
    const after = await concludeRound(office, before.id, 3)
    expect(after.openRound).toBeNull()
    expect(tableOf(after)).toEqual(tableOf(before))
    expect([...tableOf(after, brigade).values()].every((id) => /^ZF001[1-4]$/.test(id))).toBe(true)
    expect(tableOf(after, brigade).size).toBe(10)
    expect(after.furtherRounds[0]?.assignments).toEqual(
      after.assignments.filter(({ department }) => department === brigade),
    )
    expect(new Set(after.rounds.map(({ machine }) => machine)).size).toBe(3)
    expect(new Set(after.rounds.map(({ seed }) => seed)).size).toBe(3)
    await expectVerified(office, before.id)
  })

  test('is frozen as it is on that day: absences and recusals of now, with their reasons', async () => {
    const office = await anOfficeOfTwo()
    const { id, tickets } = await heldBy(office, bureau)
    const [target = ''] = winnersOf({ tickets })
    const recusal = {
      inspectorId: 'ZF0011',
      targetId: target,
      reason: '亲属任职',
      source: 'statement' as const,
    }
    await office.must('recusals.add', { recusal })
    const committed = await office.must('draw.commitLate', lateOf(id, { absent: { ZF0012: '出差' } }))
    expect(committed.furtherRounds[0]).toMatchObject({
      inspectorChanges: [{ id: 'ZF0012', department: brigade, after: '出差、危险化学品' }],
      recusals: [{ inspectorId: 'ZF0011', targetId: target, reason: '亲属任职' }],
      scarcePlaces: [
        { targetId: target, candidates: 2 },
        { targetId: target, candidates: 2 },
      ],
    })
    await office.must('recusals.remove', { inspectorId: 'ZF0011', targetId: target })
    const after = await concludeRound(office, id, 3)
    expect(after.furtherRounds[0]?.recusals).toEqual(committed.furtherRounds[0]?.recusals)
    const table = tableOf(after, brigade)
    expect([...table.values()]).not.toContain('ZF0012')
    const there = new Set([table.get(`${target}#1`), table.get(`${target}#2`)])
    expect(there).toEqual(new Set(['ZF0013', 'ZF0014']))
    await expectVerified(office, id)
  })

  test('works in teams where the scheme says so, and may have helpers where it does not', async () => {
    const teams = [bureau, brigade].map((department) => ({
      department,
      places: anybody,
      teams: department === brigade ? 2 : null,
    }))
    const inTeams = await anOfficeOfTwo({ departments: teams })
    const { id } = await heldBy(inTeams, bureau)
    await inTeams.must('draw.commitLate', lateOf(id))
    const after = await concludeRound(inTeams, id, 3)
    expect([...tableOf(after, brigade).keys()].toSorted()).toEqual(['T01#1', 'T01#2', 'T02#1', 'T02#2'])
    await expectVerified(inTeams, id)

    const office = await anOfficeOfTwo()
    const held = await heldBy(office, bureau)
    const [targetId = ''] = winnersOf(held)
    const extra = { targetId, department: brigade, place: 3, specialty: '', reason: '规模大' }
    const wrong = lateOf(held.id, { extras: [{ ...extra, place: 2 }] })
    expect(await office.refusal('draw.commitLate', wrong)).toMatchObject({
      code: 'draw-refused',
      problems: [{ code: 'extra-place-taken', file: 'more/1/5-extra.tsv' }],
    })
    await office.must('draw.commitLate', lateOf(held.id, { extras: [extra] }))
    const helped = await concludeRound(office, held.id, 3)
    const own = helped.assignments.find((one) => one.targetId === targetId && one.department === brigade)
    expect(own?.places).toMatchObject([{}, {}, { place: 3, extraReason: '规模大' }])
    await expectVerified(office, held.id)
  })

  test('draws experts only where no round before it had any to draw from', async () => {
    const experts = [{ field: '化工', count: 1 }]
    const without = await anOfficeOfTwo({ experts })
    const asExpertOf = (field: string, revision: number) =>
      without.must('rosters.save', { entry: { roster: 'experts', record: anExpert(1, { field }) }, revision })
    await asExpertOf('化工', 0)
    const { id } = await holdFirst(without)
    await asExpertOf('电气', 1)
    await commitSecond(without, id, { departments: [bureau] })
    const second = await concludeRound(without, id, 2)
    expect(second.experts).toEqual([])
    await asExpertOf('化工', 2)
    // A place given anew is no occasion to draw experts.
    const [{ targetId: unit, places } = { targetId: '', places: [] }] = second.assignments
    const absent = { [places[0]?.inspectorId ?? '']: '突发疾病' }
    await without.must('draw.commitRefill', refillOf(id, { unit }, { absent }))
    expect((await concludeRound(without, id, 3)).experts).toEqual([])
    await without.must('draw.commitLate', lateOf(id))
    expect((await concludeRound(without, id, 4)).experts).toMatchObject([{ id: 'ZJ0001', field: '化工' }])
    await expectVerified(without, id)

    const office = await anOfficeOfTwo({ experts })
    await addRecord(office, { roster: 'experts', record: anExpert(1) })
    const held = await heldBy(office, bureau)
    await office.must('draw.commitLate', lateOf(held.id))
    const after = await concludeRound(office, held.id, 3)
    expect(after.experts).toEqual(held.experts)
    expect(after.files.map(({ path }) => path)).not.toContain('more/1/5-experts.tsv')
    await expectVerified(office, held.id)
  })

  test('is refused before the draw is finished, a second time, beside an open round and as a stranger', async () => {
    const office = await anOfficeOfTwo()
    const { id } = await commitFirst(office)
    expect(await office.refusal('draw.commitLate', lateOf('nowhere'))).toMatchObject({
      code: 'record-not-found',
    })
    const early = { code: 'draw-in-another-state', state: 'committed-1' }
    expect(await office.refusal('draw.commitLate', lateOf(id))).toEqual(early)
    await concludeRound(office, id, 1)
    expect(await office.refusal('draw.commitLate', lateOf(id))).toMatchObject({ state: 'drawn-1' })
    const second = { drawId: id, contributors: witnesses, departments: [bureau] }
    await office.must('draw.commitSecond', second)
    expect(await office.refusal('draw.commitLate', lateOf(id))).toMatchObject({ state: 'committed-2' })
    await concludeRound(office, id, 2)

    const refusalOf = (more: Parameters<typeof lateOf>[1]) =>
      office.refusal('draw.commitLate', lateOf(id, more))
    expect(await refusalOf({ departments: ['另一局'] })).toEqual({
      code: 'department-not-of-draw',
      departments: ['另一局'],
    })
    expect(await refusalOf({ departments: [bureau, brigade] })).toEqual({
      code: 'department-served',
      departments: [bureau],
    })
    expect(await refusalOf({ contributors: witnesses.slice(1) })).toMatchObject({
      code: 'too-few-contributors',
    })
    expect(await refusalOf({ contributors: [...witnesses, ...witnesses] })).toMatchObject({
      code: 'contributor-twice',
    })
    expect(await refusalOf({ absent: { ZF0012: '出\t差' } })).toEqual({
      code: 'reason-not-accepted',
      reason: '出\t差',
    })
    expect(await refusalOf({ absent: { ZF0O12: '出差' } })).toEqual({
      code: 'record-not-found',
      what: 'inspector',
      id: 'ZF0O12',
    })
    await office.must('draw.commitLate', lateOf(id))
    expect(await refusalOf({})).toEqual({ code: 'round-still-open', round: 3 })
    await concludeRound(office, id, 3)
    expect(await refusalOf({})).toEqual({ code: 'department-served', departments: [brigade] })
  })

  test('is resumed where it was when the program ended in the middle of it', async () => {
    const office = await anOfficeOfTwo()
    const { id } = await heldBy(office, bureau)
    const committed = await office.must('draw.commitLate', lateOf(id))
    await office.must('draw.enterSlip', { drawId: id, round: 3, position: 1, digits: '482913' })
    await office.must('draw.fixSlip', { drawId: id, round: 3, position: 1, digits: '482913' })
    await office.close()
    const again = await openOffice({ folder: office.folder })
    const found = await again.must('draw.get', { drawId: id })
    expect(found).toMatchObject({ openRound: 3, state: 'finished' })
    expect(found.rounds[2]?.commit).toBe(committed.rounds[2]?.commit)
    expect(found.rounds[2]?.slips.map(({ state }) => state)).toEqual(['fixed', 'waiting', 'waiting'])
    // Nothing of it is proven yet: the package goes as far as the concluded rounds.
    await expectVerified(again, id)
    for (const [position, digits] of [
      [2, '071155'],
      [3, '960024'],
    ] as const) {
      await again.must('draw.enterSlip', { drawId: id, round: 3, position, digits })
      await again.must('draw.fixSlip', { drawId: id, round: 3, position, digits })
    }
    const after = await again.must('draw.conclude', { drawId: id, round: 3 })
    expect(tableOf(after, brigade).size).toBe(10)
    await expectVerified(again, id)
    await again.close()
    const last = await openOffice({ folder: office.folder })
    expect(await last.must('draw.get', { drawId: id })).toEqual(after)
  })
})

test('slips and the end of a round are taken for the open round only', async () => {
  const office = await anOfficeOfTwo()
  const { id: drawId } = await heldBy(office, bureau)
  await office.must('draw.commitLate', lateOf(drawId))
  const slip = { drawId, position: 1, digits: '482913' }
  const closed = { code: 'draw-in-another-state', state: 'finished' }
  for (const round of [1, 2, 4]) {
    expect(await office.refusal('draw.enterSlip', { ...slip, round })).toEqual(closed)
    expect(await office.refusal('draw.conclude', { drawId, round })).toEqual(closed)
  }
  expect(await office.refusal('draw.conclude', { drawId, round: 3 })).toMatchObject({ code: 'slips-missing' })
  await fixSlips(office, drawId, 3)
  await office.must('draw.conclude', { drawId, round: 3 })
  expect(await office.refusal('draw.conclude', { drawId, round: 3 })).toEqual(closed)
})

test('every department of the draw is still to come until it holds a round 2, and none is once the draw is void', async () => {
  const office = await anOfficeOfTwo()
  const drawn = await holdFirst(office)
  expect(drawn).toMatchObject({ departmentsToCome: [bureau, brigade], openRound: null })
  const people = ['主持人甲', '监督人乙']
  const voided = await office.must('draw.void', { drawId: drawn.id, reason: '样例', people })
  expect(voided).toMatchObject({ departmentsToCome: [], openRound: null })
  const alone = await anOfficeReadyToDraw()
  expect(await holdDraw(alone)).toMatchObject({ departmentsToCome: [], furtherRounds: [], replacements: [] })
})
