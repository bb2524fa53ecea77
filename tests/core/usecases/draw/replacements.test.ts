import { describe, expect, test } from 'vitest'
import type { DrawView } from '#shared/contract/index.ts'
import { commitFirst, commitSecond, fixSlips, holdDraw, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import type { ReadyOffice } from '#tests/core/makers.ts'
import { addRecord, anOfficeReadyToDraw, aScheme, bureau } from '#tests/core/makers.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'
import {
  anOfficeOfTwo,
  brigade,
  concludeRound,
  expectVerified,
  heldBy,
  lateOf,
  refillOf,
  replaceOf,
  tableOf,
} from './further-rounds.ts'

const reserveOf = ({ tickets }: DrawView) => tickets.filter(({ outcome }) => outcome === 'reserve')

const recuse = (office: ReadyOffice, inspectorId: string, targetId: string) =>
  office.must('recusals.add', {
    recusal: { inspectorId, targetId, reason: '亲属任职', source: 'statement' as const },
  })

test('a target that is closed is replaced by the next of the reserve, with the reason and the paper', async () => {
  const office = await anOfficeReadyToDraw()
  const before = await holdDraw(office)
  const [gone = '', ...others] = winnersOf(before)
  const [next] = reserveOf(before)
  const after = await office.must('draw.replace', replaceOf(before.id, gone))
  expect(after.replacements).toMatchObject([
    {
      targetId: gone,
      replacementId: next?.id,
      replacementName: next?.name,
      stratum: '全部',
      rank: 6,
      ticket: next?.ticket,
      reason: '已经停产',
      at: '2023-05-08T04:00:00.000Z',
      documents: [{ name: '现场照片.jpg' }],
    },
  ])
  expect(after.seats).toMatchObject([
    { targetId: gone, inspectedId: next?.id, inspectedName: next?.name },
    ...others.map((id) => ({ targetId: id, inspectedId: id })),
  ])
  // The draw itself stays as it was drawn and signed.
  expect({ tickets: after.tickets, files: after.files, assignments: after.assignments }).toEqual({
    tickets: before.tickets,
    files: before.files,
    assignments: before.assignments,
  })
  const entry = (await office.ledger()).at(-1)
  expect(entry?.kind).toBe('draw.replaced')
  expect(after.replacements[0]?.ledgerHead).toBe(entry?.hash)
  expect(after.ledgerHead).toBe(entry?.hash)
  expect(JSON.parse(entry?.body ?? '')).toMatchObject({
    number: before.number,
    targetId: gone,
    replacementId: next?.id,
    reason: '已经停产',
    documents: after.replacements[0]?.documents.map(({ name, sha256 }) => ({ name, sha256 })),
  })
  await expectVerified(office, before.id)
})

test('a replacement that drops out too is replaced in its turn, always in the order of the tickets', async () => {
  const office = await anOfficeReadyToDraw()
  const drawn = await holdFirst(office)
  const [first = '', second = ''] = winnersOf(drawn)
  const [r1 = '', r2 = '', r3 = ''] = reserveOf(drawn).map(({ id }) => id)
  await office.must('draw.replace', replaceOf(drawn.id, first))
  await office.must('draw.replace', replaceOf(drawn.id, second))
  const after = await office.must('draw.replace', replaceOf(drawn.id, r1))
  expect(
    after.replacements.map(({ targetId, replacementId, rank }) => [targetId, replacementId, rank]),
  ).toEqual([
    [first, r1, 6],
    [second, r2, 7],
    [r1, r3, 8],
  ])
  expect(after.seats.slice(0, 2)).toMatchObject([
    { targetId: first, inspectedId: r3 },
    { targetId: second, inspectedId: r2 },
  ])
  expect(new Set(after.replacements.map(({ ledgerHead }) => ledgerHead)).size).toBe(3)
  for (const id of [first, r1]) {
    expect(await office.refusal('draw.replace', replaceOf(drawn.id, id))).toEqual({
      code: 'target-not-in-force',
      id,
    })
  }
})

test('the replacement comes from the stratum of who dropped out, and from no other', async () => {
  const office = await anOfficeReadyToDraw({ balance: 'region' })
  // Half of four: exactly two of each town win, whatever the digits.
  const towns = ['虚构甲镇', '虚构乙镇']
  for (const [index, region] of [...towns, ...towns, ...towns, ...towns].entries()) {
    const record = aTarget({ id: `B${index}`, name: `虚构企业乙${index}`, region })
    await addRecord(office, { roster: 'targets', record })
  }
  const drawn = await holdFirst(office)
  for (const region of towns) {
    const own = drawn.tickets.filter((ticket) => ticket.region === region)
    const gone = own.find(({ outcome }) => outcome === 'winner')
    const next = own.find(({ outcome }) => outcome === 'reserve')
    const { replacements } = await office.must('draw.replace', replaceOf(drawn.id, gone?.id ?? ''))
    expect(replacements.at(-1)).toMatchObject({ replacementId: next?.id, stratum: `全部/${region}` })
  }
})

describe('before round 2', () => {
  test('whoever is recused at the replacement stays away from its seat, not from that of who is gone', async () => {
    const office = await anOfficeReadyToDraw()
    const drawn = await holdFirst(office)
    const [gone = ''] = winnersOf(drawn)
    const { replacements } = await office.must('draw.replace', replaceOf(drawn.id, gone))
    const [{ replacementId, replacementName } = { replacementId: '', replacementName: '' }] = replacements
    await recuse(office, 'ZF0001', replacementId)
    await recuse(office, 'ZF0002', gone)
    const told = [{ inspectorId: 'ZF0001', targetId: gone, targetName: replacementName, reason: '亲属任职' }]
    expect(await office.must('draw.get', { drawId: drawn.id })).toMatchObject({ recusals: told })
    expect(await commitSecond(office, drawn.id)).toMatchObject({ recusals: told })
    const finished = await concludeRound(office, drawn.id, 2)
    const table = tableOf(finished)
    expect([table.get(`${gone}#1`), table.get(`${gone}#2`)]).not.toContain('ZF0001')
    await expectVerified(office, drawn.id)
  })
})

test('a recusal at the replacement counts when a department comes late, and when a place is given anew', async () => {
  const office = await anOfficeOfTwo()
  const before = await heldBy(office, bureau)
  const [gone = ''] = winnersOf(before)
  const replaced = await office.must('draw.replace', replaceOf(before.id, gone))
  const [{ replacementId, replacementName } = { replacementId: '', replacementName: '' }] =
    replaced.replacements
  await recuse(office, 'ZF0011', replacementId)
  await office.must('draw.commitLate', lateOf(before.id))
  const late = await concludeRound(office, before.id, 3)
  expect(late.furtherRounds[0]?.recusals).toMatchObject([
    { inspectorId: 'ZF0011', targetId: gone, targetName: replacementName },
  ])
  const table = tableOf(late, brigade)
  expect([table.get(`${gone}#1`), table.get(`${gone}#2`)]).not.toContain('ZF0011')
  const holder = tableOf(late).get(`${gone}#1`) ?? ''
  await recuse(office, holder, replacementId)
  await office.must('draw.commitRefill', refillOf(before.id, { unit: gone, place: 1 }))
  const after = await concludeRound(office, before.id, 4)
  expect(after.furtherRounds[1]?.refills).toMatchObject([{ unit: gone, unitName: replacementName }])
  expect(tableOf(after).get(`${gone}#1`)).not.toBe(holder)
  // Replaced once more: the sheets of the rounds before go on telling who it was then.
  const later = await office.must('draw.replace', replaceOf(before.id, replacementId))
  expect(later.furtherRounds).toEqual(after.furtherRounds)
  await expectVerified(office, before.id)
})

test('for the yearly cap and the history the replacement is inspected, and who it came for is not', async () => {
  const office = await anOfficeReadyToDraw({ yearlyCap: 1 })
  const drawn = await holdDraw(office)
  const [gone = ''] = winnersOf(drawn)
  const { replacements } = await office.must('draw.replace', replaceOf(drawn.id, gone))
  const came = replacements[0]?.replacementId ?? ''
  const scheme = aScheme(office.taskId, { yearlyCap: 1 })
  const { rows } = await office.must('scheme.excluded', {
    scheme,
    reason: '',
    search: '',
    offset: 0,
    limit: 50,
  })
  const left = rows.map(({ id }) => id)
  expect(left).toHaveLength(5)
  expect(left).toContain(came)
  expect(left).not.toContain(gone)
  const planned = async (targetId: string) =>
    (await office.must('inspections.ofTarget', { targetId })).planned.map(({ number }) => number)
  expect(await planned(came)).toEqual([drawn.number])
  expect(await planned(gone)).toEqual([])
  const { lines } = await office.must('plan.compliance', { year: 2023 })
  expect(lines.length).toBeGreaterThan(0)
})

describe('a replacement is refused', () => {
  test('before there are targets, while a round is open, and when the draw is void', async () => {
    const office = await anOfficeOfTwo()
    const { id } = await commitFirst(office)
    expect(await office.refusal('draw.replace', replaceOf('nowhere', 'A1'))).toMatchObject({
      code: 'record-not-found',
    })
    expect(await office.refusal('draw.replace', replaceOf(id, 'A1'))).toMatchObject({ state: 'committed-1' })
    const drawn = await concludeRound(office, id, 1)
    const [gone = ''] = winnersOf(drawn)
    await commitSecond(office, id, { departments: [bureau] })
    expect(await office.refusal('draw.replace', replaceOf(id, gone))).toEqual({
      code: 'draw-in-another-state',
      state: 'committed-2',
    })
    await concludeRound(office, id, 2)
    await office.must('draw.commitLate', lateOf(id))
    expect(await office.refusal('draw.replace', replaceOf(id, gone))).toEqual({
      code: 'round-still-open',
      round: 3,
    })
    await office.must('draw.void', { drawId: id, reason: '样例', people: ['主持人甲', '监督人乙'] })
    expect(await office.refusal('draw.replace', replaceOf(id, gone))).toMatchObject({ state: 'voided' })
  })

  test('of who was not drawn, without a reason or without a paper', async () => {
    const office = await anOfficeReadyToDraw()
    const drawn = await holdFirst(office)
    const [gone = ''] = winnersOf(drawn)
    const [reserve] = reserveOf(drawn)
    for (const id of ['NOBODY', reserve?.id ?? '']) {
      expect(await office.refusal('draw.replace', replaceOf(drawn.id, id))).toEqual({
        code: 'target-not-in-force',
        id,
      })
    }
    for (const lacking of [{ reason: ' ' }, { documents: [] }]) {
      expect(await office.refusal('draw.replace', replaceOf(drawn.id, gone, lacking))).toMatchObject({
        code: 'wrong-input',
      })
    }
    const reason = '停产\u202e，见照片'
    expect(await office.refusal('draw.replace', replaceOf(drawn.id, gone, { reason }))).toEqual({
      code: 'reason-not-accepted',
      reason,
    })
  })

  test('when nobody is left in the stratum, and for who was taken in full', async () => {
    const office = await anOfficeReadyToDraw({
      quotas: [{ class: '全部', quota: { kind: 'count', count: 9 } }],
      itemRate: { p: 1, q: 2 },
    })
    const listed = aTarget({ id: 'M1', name: '虚构企业全', tags: ['黑名单'] })
    await addRecord(office, { roster: 'targets', record: listed })
    const drawn = await holdFirst(office)
    const [gone = '', other = ''] = drawn.tickets
      .filter(({ outcome }) => outcome === 'winner')
      .map(({ id }) => id)
    await office.must('draw.replace', replaceOf(drawn.id, gone))
    expect(await office.refusal('draw.replace', replaceOf(drawn.id, other))).toEqual({
      code: 'reserve-exhausted',
      stratum: '全部',
    })
    expect(await office.refusal('draw.replace', replaceOf(drawn.id, 'M1'))).toEqual({
      code: 'reserve-exhausted',
      stratum: '',
    })
    const later = await office.must('draw.get', { drawId: drawn.id })
    expect(later.replacements).toHaveLength(1)
  })
})

test('what was replaced is there after the program was closed, and round 2 goes on with it', async () => {
  const office = await anOfficeReadyToDraw()
  const drawn = await holdFirst(office)
  const [gone = ''] = winnersOf(drawn)
  const replaced = await office.must('draw.replace', replaceOf(drawn.id, gone))
  await office.close()
  const again = await openOffice({ folder: office.folder })
  expect(await again.must('draw.get', { drawId: drawn.id })).toEqual(replaced)
  await commitSecond(again, drawn.id)
  await fixSlips(again, drawn.id, 2)
  const finished = await again.must('draw.conclude', { drawId: drawn.id, round: 2 })
  expect(finished.seats).toEqual(replaced.seats)
  await expectVerified(again, drawn.id)
})
