import { describe, expect, test } from 'vitest'
import {
  commitFirst,
  commitSecond,
  digits,
  fixSlips,
  holdDraw,
  holdFirst,
  winnersOf,
} from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import {
  addRecord,
  anInspector,
  anOfficeReadyToDraw,
  aNewPlan,
  aScheme,
  bureau,
  witnesses,
} from '#tests/core/makers.ts'
import { aTarget, aCode } from '#tests/domain/documents/makers.ts'

const first = (office: ReadyOffice, contributors = witnesses) =>
  office.refusal('draw.commitFirst', { taskId: office.taskId, contributors })

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

describe('a slip', () => {
  async function committed() {
    const office = await anOfficeReadyToDraw()
    const { id: drawId } = await commitFirst(office)
    return { office, slip: { drawId, round: 1 as const, position: 1, digits: '482913' } }
  }

  test('is entered, may be mended, and is fixed when its contributor types the same', async () => {
    const { office, slip } = await committed()
    const entered = await office.must('draw.enterSlip', { ...slip, digits: '111111' })
    expect(entered.rounds[0]?.slips[0]).toMatchObject({ state: 'entered', digits: null })
    await office.must('draw.enterSlip', slip)
    const fixed = await office.must('draw.fixSlip', slip)
    expect(fixed.rounds[0]?.slips.map(({ state }) => state)).toEqual(['fixed', 'waiting', 'waiting'])
    expect(fixed.rounds[0]?.slips[0]?.digits).toBe('482913')
  })

  test('that was typed differently, or not yet entered, is not fixed', async () => {
    const { office, slip } = await committed()
    expect(await office.refusal('draw.fixSlip', slip)).toMatchObject({ code: 'slips-differ' })
    await office.must('draw.enterSlip', slip)
    expect(await office.refusal('draw.fixSlip', { ...slip, digits: '482914' })).toEqual({
      code: 'slips-differ',
      who: '虚构县纪检监察组 见证人甲',
    })
  })

  test('that is fixed changes no more', async () => {
    const { office, slip } = await committed()
    await office.must('draw.enterSlip', slip)
    await office.must('draw.fixSlip', slip)
    const refused = { code: 'slip-already-fixed', who: '虚构县纪检监察组 见证人甲' }
    expect(await office.refusal('draw.enterSlip', { ...slip, digits: '999999' })).toEqual(refused)
    expect(await office.refusal('draw.fixSlip', slip)).toEqual(refused)
  })

  test.each([
    '',
    '12345',
    '123456789012345678901',
    '12345a',
    '１２３４５６',
    ' 123456',
    '123 456',
    '-123456',
  ])('with 「%s」 is not accepted: six to twenty digits', async (text) => {
    const { office, slip } = await committed()
    expect(await office.refusal('draw.enterSlip', { ...slip, digits: text })).toEqual({
      code: 'digits-not-accepted',
      who: '虚构县纪检监察组 见证人甲',
    })
  })

  test('of nobody, of another round or of no draw is refused', async () => {
    const { office, slip } = await committed()
    expect(await office.refusal('draw.enterSlip', { ...slip, position: 4 })).toMatchObject({
      code: 'record-not-found',
    })
    expect(await office.refusal('draw.enterSlip', { ...slip, round: 2 })).toEqual({
      code: 'draw-in-another-state',
      state: 'committed-1',
    })
    expect(await office.refusal('draw.enterSlip', { ...slip, drawId: 'x' })).toMatchObject({
      code: 'record-not-found',
    })
  })
})

test('a round is concluded when every slip is fixed, and not before', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  await office.must('draw.enterSlip', { drawId, round: 1, position: 1, digits: '482913' })
  expect(await office.refusal('draw.conclude', { drawId, round: 1 })).toEqual({
    code: 'slips-missing',
    who: witnesses.map(({ organisation, name }) => `${organisation} ${name}`),
  })
  await fixSlips(office, drawId, 1)
  await office.must('draw.conclude', { drawId, round: 1 })
  expect(await office.refusal('draw.conclude', { drawId, round: 1 })).toEqual({
    code: 'draw-in-another-state',
    state: 'drawn-1',
  })
  expect(await office.refusal('draw.conclude', { drawId, round: 2 })).toMatchObject({
    code: 'draw-in-another-state',
  })
})

test('the second round comes after the first and needs every department', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const input = { drawId, contributors: witnesses, departments: [bureau] }
  expect(await office.refusal('draw.commitSecond', input)).toMatchObject({ code: 'draw-in-another-state' })
  await fixSlips(office, drawId, 1)
  await office.must('draw.conclude', { drawId, round: 1 })
  expect(await office.refusal('draw.commitSecond', { ...input, departments: ['另一局'] })).toEqual({
    code: 'departments-absent',
    departments: [bureau],
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

test('teams are drawn where the scheme asks for them, and every target has one', async () => {
  const places = [1, 2].map((place) => ({ kind: '*', place, specialty: '' }))
  const office = await anOfficeReadyToDraw({ departments: [{ department: bureau, places, teams: 2 }] })
  const finished = await holdDraw(office)
  const teams = new Map(finished.assignments.map(({ team, places: members }) => [team, members]))
  expect([...teams.keys()].toSorted()).toEqual(['T01', 'T02'])
  const members = [...teams.values()].flatMap((own) => own.map(({ inspectorId }) => inspectorId))
  expect(new Set(members).size).toBe(4)
})

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

test('slips that were entered are not shown to anybody until they are fixed', async () => {
  const office = await anOfficeReadyToDraw()
  const { id: drawId } = await commitFirst(office)
  const [text = ''] = digits
  const view = await office.must('draw.enterSlip', { drawId, round: 1, position: 1, digits: text })
  expect(JSON.stringify(view)).not.toContain(text)
  expect(JSON.stringify(await office.ledger())).not.toContain(text)
})
