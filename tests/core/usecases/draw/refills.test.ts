import { describe, expect, test } from 'vitest'
import type { DrawView } from '#shared/contract/index.ts'
import { commitFirst, holdDraw, holdFirst } from '#tests/core/ceremony.ts'
import type { SchemeFields } from '#tests/core/makers.ts'
import { anInspector, anOfficeReadyToDraw, bureau, witnesses } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import {
  addInspector,
  anOfficeOfTwo,
  anybody,
  aSheet,
  brigade,
  concludeRound,
  expectVerified,
  heldBy,
  lateOf,
  refillOf,
  tableOf,
} from './further-rounds.ts'

const alone: SchemeFields = { departments: [{ department: bureau, places: anybody, teams: null }] }

/** A place of the table with who holds it. */
function placeIn(view: DrawView, index = 0, department = bureau) {
  const [key = '', holder = ''] = [...tableOf(view, department)][index] ?? []
  const [unit = '', place = ''] = key.split('#')
  return { key, unit, department, place: Number(place), holder }
}

const changed = (before: DrawView, after: DrawView, department = bureau) => {
  const now = tableOf(after, department)
  return [...tableOf(before, department)]
    .filter(([key, holder]) => now.get(key) !== holder)
    .map(([key]) => key)
}

const recuse = (office: OfficeUnderTest, inspectorId: string, targetId: string) =>
  office.must('recusals.add', {
    recusal: { inspectorId, targetId, reason: '亲属任职', source: 'statement' as const },
  })

describe('a place is given anew', () => {
  test('when its holder is ill: by a round of its own, with the paper that shows it, and nobody else is moved', async () => {
    const office = await anOfficeReadyToDraw(alone)
    const before = await holdDraw(office)
    const { key, holder, ...place } = placeIn(before)
    const refill = refillOf(before.id, place, { absent: { [holder]: '突发疾病' } })
    const committed = await office.must('draw.commitRefill', refill)
    expect(committed).toMatchObject({ openRound: 3, state: 'finished', assignments: before.assignments })
    expect(committed.furtherRounds).toMatchObject([
      {
        round: 3,
        kind: 'refill',
        departments: [bureau],
        refills: [{ ...place, reason: '突发疾病', before: { inspectorId: holder }, after: null }],
        documents: [{ name: '请假条.pdf' }],
        inspectorChanges: [{ id: holder, before: '可抽、危险化学品', after: '突发疾病、危险化学品' }],
        assignments: [],
      },
    ])
    const after = await concludeRound(office, before.id, 3)
    expect(changed(before, after)).toEqual([key])
    const [refilled] = after.furtherRounds[0]?.refills ?? []
    expect(refilled).toMatchObject({
      unitName: before.assignments.find(({ targetId }) => targetId === place.unit)?.targetName,
      after: { inspectorId: tableOf(after).get(key) },
    })
    expect(refilled?.after?.inspectorId).not.toBe(holder)
    // He keeps his other places until those are asked for too.
    expect([...tableOf(after).values()]).toContain(holder)
    await expectVerified(office, before.id)
    const entry = (await office.ledger()).findLast(({ kind }) => kind === 'draw.committed')
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({
      round: 3,
      refill: [{ ...place, reason: '突发疾病' }],
      documents: committed.furtherRounds[0]?.documents.map(({ name, sha256 }) => ({ name, sha256 })),
    })
    expect(after.ledgerHead).not.toBe(entry?.hash)
  })

  test('when its holder has to stay away from the target only now, and the reason stays as it was said', async () => {
    const office = await anOfficeReadyToDraw(alone)
    const before = await holdDraw(office)
    const { key, holder, ...place } = placeIn(before)
    await recuse(office, holder, place.unit)
    const refill = refillOf(before.id, { ...place, reason: '迟到的回避' })
    const committed = await office.must('draw.commitRefill', refill)
    const told = [{ inspectorId: holder, targetId: place.unit, reason: '亲属任职' }]
    expect(committed.furtherRounds[0]).toMatchObject({ recusals: told, inspectorChanges: [] })
    expect(committed.recusals).toEqual([])
    await office.must('recusals.remove', { inspectorId: holder, targetId: place.unit })
    const after = await concludeRound(office, before.id, 3)
    expect(changed(before, after)).toEqual([key])
    expect(after.furtherRounds[0]).toMatchObject({ recusals: told })
    await expectVerified(office, before.id)
  })

  test('once more from the table that the refill before left, not from the first', async () => {
    const office = await anOfficeReadyToDraw(alone)
    let before = await holdDraw(office)
    for (const round of [3, 4]) {
      const { key, holder, ...place } = placeIn(before)
      const refill = refillOf(before.id, place, { absent: { [holder]: '突发疾病' } })
      await office.must('draw.commitRefill', refill)
      const after = await concludeRound(office, before.id, round)
      expect(changed(before, after)).toEqual([key])
      before = after
    }
    expect(before.furtherRounds.map(({ round, kind }) => [round, kind])).toEqual([
      [3, 'refill'],
      [4, 'refill'],
    ])
    expect(before.furtherRounds[1]?.refills[0]?.before).toEqual(before.furtherRounds[0]?.refills[0]?.after)
    await expectVerified(office, before.id)
  })

  test('in a team: whoever joins it is recused at none of its targets', async () => {
    const office = await anOfficeReadyToDraw({
      departments: [{ department: bureau, places: anybody, teams: 2 }],
    })
    for (const number of [5, 6]) await addInspector(office, number, {})
    const before = await holdDraw(office)
    const { key, holder, ...place } = placeIn(before)
    const mate = tableOf(before).get(`${place.unit}#2`)
    const everybody = [1, 2, 3, 4, 5, 6].map((number) => `ZF000${number}`)
    const [spared = '', ...others] = everybody.filter((id) => id !== holder && id !== mate)
    const target = before.assignments.find(({ team }) => team === place.unit)?.targetId ?? ''
    for (const id of [holder, ...others]) await recuse(office, id, target)
    const committed = await office.must('draw.commitRefill', refillOf(before.id, place))
    expect(committed.furtherRounds[0]).toMatchObject({
      refills: [{ unit: place.unit, unitName: place.unit }],
      scarcePlaces: [{ targetId: place.unit, place: 1, candidates: 1 }],
    })
    const after = await concludeRound(office, before.id, 3)
    expect(tableOf(after).get(key)).toBe(spared)
    expect(changed(before, after)).toEqual([key])
    expect(after.assignments.map(({ team }) => team)).toEqual(before.assignments.map(({ team }) => team))
    await expectVerified(office, before.id)
  })

  test('of a department that came late, and not together with places of another round', async () => {
    const office = await anOfficeOfTwo()
    const { id } = await heldBy(office, bureau)
    await office.must('draw.commitLate', lateOf(id))
    const before = await concludeRound(office, id, 3)
    const { key, holder, ...place } = placeIn(before, 0, brigade)
    const own = placeIn(before)
    const absent = { [holder]: '突发疾病', [own.holder]: '出差' }
    const refill = refillOf(id, place, { absent })
    const { key: _key, holder: _holder, ...other } = own
    const together = [...refill.places, { ...other, reason: '出差' }]
    expect(await office.refusal('draw.commitRefill', { ...refill, places: together })).toEqual({
      code: 'places-of-several-tables',
      departments: [brigade, bureau],
    })
    await office.must('draw.commitRefill', refill)
    const after = await concludeRound(office, id, 4)
    expect(changed(before, after, brigade)).toEqual([key])
    expect(changed(before, after)).toEqual([])
    // What a department's own round gave is told as it was given.
    expect(after.furtherRounds[0]).toEqual(before.furtherRounds[0])
    expect(after.assignments.map(({ department }) => department)).toEqual(
      before.assignments.map(({ department }) => department),
    )
    await expectVerified(office, id)
  })

  test('and where several places of several departments of one round are asked for, all of them', async () => {
    const office = await anOfficeOfTwo()
    const before = await heldBy(office, bureau, brigade)
    const asked = [placeIn(before), placeIn(before, 3), placeIn(before, 1, brigade)]
    const places = asked.map(({ unit, department, place }) => ({
      unit,
      department,
      place,
      reason: '集中培训',
    }))
    const absent = Object.fromEntries(asked.map(({ holder }) => [holder, '集中培训']))
    await office.must('draw.commitRefill', refillOf(before.id, {}, { places, absent }))
    const after = await concludeRound(office, before.id, 3)
    expect(after.furtherRounds[0]).toMatchObject({ departments: [bureau, brigade] })
    expect(changed(before, after)).toEqual([asked[0]?.key, asked[1]?.key])
    expect(changed(before, after, brigade)).toEqual([asked[2]?.key])
    await expectVerified(office, before.id)
  })
})

test('a place stays open, and is told so, where nobody can be found; it can be given later to who comes then', async () => {
  const office = await anOfficeReadyToDraw(alone)
  const before = await holdDraw(office)
  const { key, holder, ...place } = placeIn(before)
  const mate = tableOf(before).get(`${place.unit}#2`)
  const absent = Object.fromEntries(
    ['ZF0001', 'ZF0002', 'ZF0003', 'ZF0004'].filter((id) => id !== mate).map((id) => [id, '集中培训']),
  )
  const committed = await office.must('draw.commitRefill', refillOf(before.id, place, { absent }))
  expect(committed.furtherRounds[0]?.scarcePlaces).toMatchObject([{ targetId: place.unit, candidates: 0 }])
  const after = await concludeRound(office, before.id, 3)
  const open = [
    { targetId: place.unit, department: bureau, place: 1, specialty: '', inspectors: [], competing: 1 },
  ]
  expect(after.openPlaces).toEqual(open)
  expect(after.furtherRounds[0]).toMatchObject({ openPlaces: open, refills: [{ after: null }] })
  await addInspector(office, 5, {})
  // Nobody holds it: nothing stands in the way of giving it.
  const again = { ...refillOf(before.id, place), absent }
  await office.must('draw.commitRefill', again)
  const last = await concludeRound(office, before.id, 4)
  expect(last.openPlaces).toEqual([])
  expect(last.furtherRounds[1]?.refills).toMatchObject([{ before: null, after: { inspectorId: 'ZF0005' } }])
  expect(tableOf(last).get(key)).toBe('ZF0005')
  expect(holder).not.toBe('ZF0005')
  await expectVerified(office, before.id)
})

const mayLead = async (office: OfficeUnderTest, ...numbers: readonly number[]) => {
  for (const number of numbers) {
    const record = anInspector(number, { canLead: true })
    await office.must('rosters.save', { entry: { roster: 'inspectors', record }, revision: 1 })
  }
}

/** target → who leads there */
const leadersOf = (view: DrawView) =>
  new Map(
    view.assignments.flatMap(({ targetId, places }) =>
      places.filter(({ leader }) => leader).map(({ inspectorId }) => [targetId, inspectorId] as const),
    ),
  )

/** The first leader of the draw falls ill. */
async function withoutLeader(office: OfficeUnderTest, before: DrawView) {
  const [[unit, leader] = ['', '']] = leadersOf(before)
  const place = tableOf(before).get(`${unit}#1`) === leader ? 1 : 2
  const refill = refillOf(before.id, { unit, place }, { absent: { [leader]: '突发疾病' } })
  await office.must('draw.commitRefill', refill)
  return { unit, leader, after: await concludeRound(office, before.id, 3) }
}

test('another leads where the leader was replaced, and elsewhere the leaders stay', async () => {
  const office = await anOfficeReadyToDraw(alone)
  await mayLead(office, 1, 2, 3, 4)
  const before = await holdDraw(office)
  expect(leadersOf(before).size).toBe(5)
  const { unit, leader, after } = await withoutLeader(office, before)
  const now = leadersOf(after)
  expect(now.get(unit)).toMatch(/^ZF000[1-4]$/)
  expect(now.get(unit)).not.toBe(leader)
  const others = [...leadersOf(before)].filter(([target]) => target !== unit)
  expect([...now].filter(([target]) => target !== unit)).toEqual(others)
  await expectVerified(office, before.id)
})

test('nobody leads where the only one who may has left, and he goes on leading where he stays', async () => {
  const office = await anOfficeReadyToDraw(alone)
  await mayLead(office, 1)
  const before = await holdDraw(office)
  const { unit, after } = await withoutLeader(office, before)
  const others = [...leadersOf(before)].filter(([target]) => target !== unit)
  expect(others.length).toBeGreaterThan(0)
  expect([...leadersOf(after)]).toEqual(others)
  await expectVerified(office, before.id)
})

test('who is away leads nobody where a place beside his is given anew, although he keeps his own', async () => {
  const office = await anOfficeReadyToDraw(alone)
  await mayLead(office, 1)
  const before = await holdDraw(office)
  const [[unit, leader] = ['', '']] = leadersOf(before)
  const place = tableOf(before).get(`${unit}#1`) === leader ? 2 : 1
  const mate = tableOf(before).get(`${unit}#${place}`) ?? ''
  const absent = { [leader]: '出差', [mate]: '突发疾病' }
  await office.must('draw.commitRefill', refillOf(before.id, { unit, place }, { absent }))
  const after = await concludeRound(office, before.id, 3)
  expect(tableOf(after).get(`${unit}#${3 - place}`)).toBe(leader)
  expect(leadersOf(after).has(unit)).toBe(false)
  await expectVerified(office, before.id)
})

test('the cap holds for a refill too, with the places that everybody keeps', async () => {
  const office = await anOfficeReadyToDraw({ ...alone, loadCap: 3 })
  const before = await holdDraw(office)
  const loads = Map.groupBy(tableOf(before).values(), (id) => id)
  const full = [...loads].filter(([, own]) => own.length === 3).map(([id]) => id)
  expect(full).toHaveLength(2)
  const index = [...tableOf(before).values()].findIndex((id) => !full.includes(id))
  const { key, holder, ...place } = placeIn(before, index)
  await office.must('draw.commitRefill', refillOf(before.id, place, { absent: { [holder]: '突发疾病' } }))
  const after = await concludeRound(office, before.id, 3)
  expect(full).not.toContain(tableOf(after).get(key))
  await expectVerified(office, before.id)
})

describe('a refill is refused', () => {
  test('before the draw is finished and beside an open round', async () => {
    const office = await anOfficeOfTwo()
    const { id } = await commitFirst(office)
    const asked = refillOf(id, { unit: 'A1' })
    expect(await office.refusal('draw.commitRefill', asked)).toEqual({
      code: 'draw-in-another-state',
      state: 'committed-1',
    })
    expect(await office.refusal('draw.commitRefill', refillOf('nowhere', {}))).toMatchObject({
      code: 'record-not-found',
    })
    await concludeRound(office, id, 1)
    await office.must('draw.commitSecond', { drawId: id, contributors: witnesses, departments: [bureau] })
    await concludeRound(office, id, 2)
    await office.must('draw.commitLate', lateOf(id))
    expect(await office.refusal('draw.commitRefill', asked)).toEqual({ code: 'round-still-open', round: 3 })
  })

  test('where it would be a redraw, names what is not there, or would not stand in the plan as it was said', async () => {
    const office = await anOfficeOfTwo()
    const view = await heldBy(office, bureau)
    const { holder, key: _key, ...place } = placeIn(view)
    const name = view.assignments[0]?.places[0]?.inspectorName
    const absent = { [holder]: '突发疾病' }
    const refused = (asked: Partial<typeof place> & { reason?: string }, more = {}) =>
      office.refusal('draw.commitRefill', refillOf(view.id, { ...place, ...asked }, { absent, ...more }))
    expect(await refused({}, { absent: {} })).toEqual({
      code: 'inspector-still-available',
      ...place,
      unit: view.assignments[0]?.targetName,
      inspector: name,
    })
    for (const wrong of [{ unit: 'NOBODY' }, { department: brigade }, { place: 3 }]) {
      expect(await refused(wrong)).toEqual({ code: 'place-not-in-force', ...place, ...wrong })
    }
    const other = holder === 'ZF0001' ? 'ZF0002' : 'ZF0001'
    expect(await refused({}, { absent: { [other]: '突发疾病' } })).toMatchObject({
      code: 'inspector-still-available',
    })
    for (const reason of ['请假|出差', '请假\n出差', '请假\u200b', '请假\t出差']) {
      expect(await refused({ reason })).toEqual({ code: 'reason-not-accepted', reason })
    }
    expect(await refused({}, { contributors: [] })).toMatchObject({ code: 'too-few-contributors' })
    const twice = [1, 2].map(() => ({ ...place, reason: '突发疾病' }))
    expect(await refused({}, { places: twice })).toMatchObject({
      code: 'draw-refused',
      problems: [{ code: 'refill-repeated' }],
    })
    for (const nothing of [{ places: [] }, { documents: [] }]) {
      expect(await refused({}, nothing)).toMatchObject({ code: 'wrong-input' })
    }
    const empty = { name: '空.pdf', bytes: new Uint8Array() }
    expect(await refused({}, { documents: [aSheet(), empty] })).toEqual({
      code: 'attachment-not-accepted',
      file: '空.pdf',
      reason: 'empty',
    })
    expect(await office.must('draw.get', { drawId: view.id })).toEqual(view)
  })
})

test('a draw that has its targets only has no table to give places of', async () => {
  const office = await anOfficeReadyToDraw(alone)
  const { id } = await holdFirst(office)
  expect(await office.refusal('draw.commitRefill', refillOf(id, { unit: 'A1' }))).toMatchObject({
    code: 'draw-in-another-state',
  })
})
