import { describe, expect, test } from 'vitest'
import type { DrawView, InputOf, Operations } from '#shared/contract/index.ts'
import { behind, dumpOf } from '#tests/core/behind.ts'
import { commitFirst, commitSecond, fixSlips, holdFirst, winnersOf } from '#tests/core/ceremony.ts'
import type { SchemeFields } from '#tests/core/makers.ts'
import { bureau, witnesses } from '#tests/core/makers.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'
import { openOffice } from '#tests/core/office-under-test.ts'
import { addInspector, anOfficeOfTwo, brigade } from './further-rounds.ts'
import { concludeRound, heldBy, lateOf } from './further-rounds.ts'

type Asked = InputOf<Operations['draw.previewSecond']>

const previewOf = (office: OfficeUnderTest, drawId: string, more: Partial<Asked> = {}) =>
  office.must('draw.previewSecond', { drawId, departments: [bureau], ...more })

/** What a committed round tells of its people. */
const told = ({
  inspectorChanges,
  scarcePlaces,
}: Pick<DrawView['furtherRounds'][number], 'inspectorChanges' | 'scarcePlaces'>) => ({
  inspectorChanges,
  scarcePlaces,
})

describe('before a second commitment the clerk is told what it will print', () => {
  test('whoever has changed since plan 1, helpers beyond the rule, and places with hardly a choice', async () => {
    const office = await anOfficeOfTwo()
    const { id: drawId, seats } = await holdFirst(office)
    await addInspector(office, 5, { specialties: ['危化'] })
    const [targetId = ''] = seats.map((seat) => seat.targetId)
    const extras = [{ targetId, department: bureau, place: 3, specialty: '危化', reason: '规模大' }]
    const people = { departments: [bureau, brigade], extras, absent: { ZF0001: '请假' } }
    const preview = await previewOf(office, drawId, people)
    expect(preview.inspectorChanges).toMatchObject([
      { id: 'ZF0001', before: '可抽、危险化学品', after: '请假、危险化学品' },
      { id: 'ZF0005', before: '不在名单', after: '可抽、危化' },
    ])
    expect(preview.scarcePlaces).toEqual([
      { targetId, department: bureau, place: 3, specialty: '危化', candidates: 1 },
    ])
    const committed = await office.must('draw.commitSecond', { drawId, contributors: witnesses, ...people })
    expect(told(preview)).toEqual(told(committed))
    expect(committed.extras).toEqual(extras)
  })

  test('of a late department its own people only', async () => {
    const office = await anOfficeOfTwo()
    const held = await heldBy(office, bureau)
    const absent = { ZF0011: '出差', ZF0012: '请假' }
    const preview = await previewOf(office, held.id, { departments: [brigade], absent })
    expect(preview.inspectorChanges.map(({ id }) => id)).toEqual(['ZF0011', 'ZF0012'])
    expect(preview.scarcePlaces).toHaveLength(10)
    const late = await office.must('draw.commitLate', lateOf(held.id, { absent }))
    expect(late.furtherRounds.map(told)).toEqual([told(preview)])
  })

  test('places that stay open however it is drawn: those then do', async () => {
    const office = await anOfficeOfTwo()
    const { id } = await holdFirst(office)
    const absent = { ZF0001: '请假', ZF0002: '请假', ZF0003: '请假' }
    const { short, overCap } = await previewOf(office, id, { absent })
    expect(short).toHaveLength(5)
    expect(short[0]).toMatchObject({
      department: bureau,
      places: [{ place: 1 }, { place: 2 }],
      candidates: ['样例执法员4'],
    })
    expect(overCap).toEqual([])
    await commitSecond(office, id, { absent })
    const { openPlaces } = await concludeRound(office, id, 2)
    expect(openPlaces.map(({ targetId }) => targetId).toSorted()).toEqual(
      short.map(({ targetId }) => targetId).toSorted(),
    )
  })

  test('more places than the cap allows', async () => {
    const office = await anOfficeOfTwo({ loadCap: 3 })
    const { id } = await holdFirst(office)
    const { short, overCap } = await previewOf(office, id, { absent: { ZF0001: '请假' } })
    expect(short).toEqual([])
    expect(overCap).toEqual([{ department: bureau, specialty: '', places: 10, inspectors: 3, cap: 3 }])
  })
})

describe('it is no preview of a result', () => {
  const all: SchemeFields = {
    quotas: [{ class: '全部', quota: { kind: 'rate', rate: { p: 1, q: 1 } } }],
  }

  test('whatever digits and shares there are it is the same', async () => {
    const texts: string[] = []
    for (const digits of ['111111', '999999']) {
      const office = await anOfficeOfTwo(all)
      const { id: drawId } = await commitFirst(office)
      for (const position of [1, 2, 3]) {
        const slip = { drawId, round: 1, position, digits: `${position}${digits}` }
        await office.must('draw.enterSlip', slip)
        await office.must('draw.fixSlip', slip)
      }
      const drawn = await office.must('draw.conclude', { drawId, round: 1 })
      expect(winnersOf(drawn)).toHaveLength(10)
      const { scarcePlaces, ...rest } = await previewOf(office, drawId, {
        absent: { ZF0001: '请', ZF0002: '请' },
      })
      const byTarget = scarcePlaces.toSorted((one, other) => (one.targetId < other.targetId ? -1 : 1))
      texts.push(JSON.stringify({ ...rest, scarcePlaces: byTarget }))
    }
    expect(texts[0]).toContain('"candidates":2')
    expect(texts[0]).toBe(texts[1])
  })

  test('it makes no chance, names nobody for a place, and leaves nothing in the file', async () => {
    const office = await anOfficeOfTwo()
    const { id } = await holdFirst(office)
    const before = await behind(office, (raw) => dumpOf(raw))
    const bytes = () => {
      throw new Error('chance was asked for')
    }
    const again = await openOffice({ folder: office.folder, randomness: { kind: 'fixed', bytes } })
    const preview = await previewOf(again, id, { departments: [bureau, brigade] })
    expect(JSON.stringify(preview)).not.toMatch(/ZF\d{4}|样例执法员/)
    expect(await behind(again, (raw) => dumpOf(raw))).toBe(before)
  })
})

test('it is told for a second commitment that can come next, and for no other', async () => {
  const office = await anOfficeOfTwo()
  const { id: drawId } = await commitFirst(office)
  const refusal = (departments: string[], absent = {}) =>
    office.refusal('draw.previewSecond', { drawId, departments, absent })
  expect(await refusal([bureau])).toMatchObject({ code: 'draw-in-another-state' })
  await fixSlips(office, drawId, 1)
  await office.must('draw.conclude', { drawId, round: 1 })
  expect(await refusal(['外县某局'])).toEqual({ code: 'department-not-of-draw', departments: ['外县某局'] })
  expect(await refusal([bureau], { ZF9999: '请假' })).toMatchObject({
    code: 'record-not-found',
    what: 'inspector',
  })
  await commitSecond(office, drawId, { departments: [bureau] })
  expect(await refusal([brigade])).toMatchObject({ code: 'draw-in-another-state' })
  await concludeRound(office, drawId, 2)
  expect(await refusal([bureau])).toEqual({ code: 'department-served', departments: [bureau] })
  await office.must('draw.commitLate', lateOf(drawId))
  expect(await refusal([brigade])).toEqual({ code: 'round-still-open', round: 3 })
})
