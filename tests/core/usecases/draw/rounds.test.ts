import { expect, test } from 'vitest'
import { commitFirst, commitSecond, fixSlips, holdDraw, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import { addRecord, anOfficeReadyToDraw, bureau, witnesses } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

test('a draw goes from its commitment over both rounds to its end, and its quota is exact', async () => {
  const office = await anOfficeReadyToDraw()
  const committed = await commitFirst(office)
  expect(committed).toMatchObject({ serial: 1, number: '2023001-001号', state: 'committed-1', tickets: [] })
  await fixSlips(office, committed.id, 1)
  const drawn = await office.must('draw.conclude', { drawId: committed.id, round: 1 })
  expect(drawn.state).toBe('drawn-1')
  expect(winnersOf(drawn)).toHaveLength(5)
  expect(drawn.items).toHaveLength(1)
  expect(await commitSecond(office, committed.id)).toMatchObject({ state: 'committed-2', assignments: [] })
  await fixSlips(office, committed.id, 2)
  const finished = await office.must('draw.conclude', { drawId: committed.id, round: 2 })
  expect(finished.state).toBe('finished')
  expect(winnersOf(finished)).toEqual(winnersOf(drawn))
  expect(finished.openPlaces).toEqual([])
  expect(finished.assignments.map(({ targetId }) => targetId).toSorted()).toEqual(winnersOf(drawn).toSorted())
  for (const { places } of finished.assignments) {
    expect(new Set(places.map(({ inspectorId }) => inspectorId)).size).toBe(2)
  }
})

test('anyone of the frame can be asked about: drawn, not drawn and left out agree with the result', async () => {
  const office = await anOfficeReadyToDraw()
  const left = aTarget({ id: 'X1', name: '已注销的企业', status: '注销' })
  await addRecord(office, { roster: 'targets', record: left })
  const committed = await commitFirst(office)
  const drawId = committed.id
  expect(await office.refusal('draw.why', { drawId, search: '' })).toMatchObject({
    code: 'draw-in-another-state',
  })
  await fixSlips(office, drawId, 1)
  const drawn = await office.must('draw.conclude', { drawId, round: 1 })
  const told = await office.must('draw.why', { drawId, search: '', limit: 50 })
  expect(told).toHaveLength(drawn.pool.scope)
  const won = told.filter(({ story }) => story.kind === 'drawn' || story.kind === 'mandatory')
  expect(won.map(({ id }) => id).toSorted()).toEqual(winnersOf(drawn).toSorted())
  expect(await office.must('draw.why', { drawId, search: '已注销' })).toMatchObject([
    { id: 'X1', story: { kind: 'excluded', reason: '登记状态为注销' } },
  ])
})

test('the second round comes after the first and takes departments of the draw only', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const input = { drawId, contributors: witnesses, departments: [bureau] }
  expect(await office.refusal('draw.commitSecond', input)).toMatchObject({ code: 'draw-in-another-state' })
  await fixSlips(office, drawId, 1)
  await office.must('draw.conclude', { drawId, round: 1 })
  expect(await office.refusal('draw.commitSecond', { ...input, departments: ['另一局'] })).toEqual({
    code: 'department-not-of-draw',
    departments: ['另一局'],
  })
  expect(await office.refusal('draw.commitSecond', { ...input, contributors: [] })).toMatchObject({
    code: 'too-few-contributors',
  })
})

test('what the protocol would refuse of an extra place is refused before it is committed', async () => {
  const office = await anOfficeReadyToDraw()
  const draw = await holdFirst(office)
  const [winner = ''] = winnersOf(draw)
  const extra = { targetId: winner, department: bureau, place: 3, specialty: '', reason: '样例：规模大' }
  const commit = { drawId: draw.id, contributors: witnesses, departments: [bureau] }
  for (const [wrong, code] of [
    [{ targetId: 'NOBODY' }, 'extra-target-not-drawn'],
    [{ department: '另一局' }, 'extra-department-absent'],
    [{ place: 2 }, 'extra-place-taken'],
  ] as const) {
    const refused = await office.refusal('draw.commitSecond', { ...commit, extras: [{ ...extra, ...wrong }] })
    expect(refused).toMatchObject({ code: 'draw-refused', problems: [{ code, file: '5-extra.tsv' }] })
  }
  await office.must('draw.commitSecond', { ...commit, extras: [extra] })
  await fixSlips(office, draw.id, 2)
  const finished = await office.must('draw.conclude', { drawId: draw.id, round: 2 })
  const extended = finished.assignments.find(({ targetId }) => targetId === winner)
  expect(extended?.places).toMatchObject([{}, {}, { place: 3, extraReason: '样例：规模大' }])
})

test('an inspector never goes to a target that he recused himself from, nor while he is absent', async () => {
  const office = await anOfficeReadyToDraw()
  const draw = await holdFirst(office)
  const targets = winnersOf(draw)
  for (const targetId of targets.slice(0, 2)) {
    const recusal = { inspectorId: 'ZF0001', targetId, reason: '亲属任职', source: 'statement' as const }
    await office.must('recusals.add', { recusal })
  }
  const committed = await commitSecond(office, draw.id, { absent: { ZF0002: '请假' } })
  expect(committed.recusals.map(({ targetId, reason }) => [targetId, reason])).toEqual(
    targets
      .slice(0, 2)
      .toSorted()
      .map((id) => [id, '亲属任职']),
  )
  expect(committed.inspectorChanges).toMatchObject([{ id: 'ZF0002', before: '可抽、危险化学品' }])
  await fixSlips(office, draw.id, 2)
  const finished = await office.must('draw.conclude', { drawId: draw.id, round: 2 })
  const sent = finished.assignments.flatMap(({ targetId, places }) =>
    places.map(({ inspectorId }) => `${inspectorId} ${targetId}`),
  )
  expect(sent).toHaveLength(10)
  for (const targetId of targets.slice(0, 2)) expect(sent).not.toContain(`ZF0001 ${targetId}`)
  expect(sent.filter((line) => line.startsWith('ZF0002'))).toEqual([])
})

test('teams are drawn where the scheme asks for them, and every target has one', async () => {
  const places = [1, 2].map((place) => ({ kind: '*', place, specialty: '' }))
  const office = await anOfficeReadyToDraw({ departments: [{ department: bureau, places, teams: 2 }] })
  const finished = await holdDraw(office)
  const teams = new Map(finished.assignments.map(({ team, places: members }) => [team, members]))
  expect([...teams.keys()].toSorted()).toEqual(['T01', 'T02'])
  const members = [...teams.values()].flatMap((own) => own.map(({ inspectorId }) => inspectorId))
  expect(new Set(members).size).toBe(4)
})
