import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameRows } from '#shared/domain/draw/freeze.ts'
import { isMark } from '#shared/domain/draw/text-rules.ts'
import { poolOf } from '#shared/domain/plan/pool.ts'
import { countWords, isAtCap, uncappedBecause } from '#shared/domain/plan/yearly-cap.ts'
import type { YearlyCap } from '#shared/domain/plan/yearly-cap.ts'
import { countYear } from '#shared/domain/rosters/inspection-history.ts'
import type { Counted, HeldDraw } from '#shared/domain/rosters/inspection-history.ts'
import { aScheme } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const year = '2024'
const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const day = fc
  .record({ year: fc.constantFrom('2023', '2024', '2025'), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}-15`)

const visit: fc.Arbitrary<Counted> = fc.record({
  targetId: fc.constantFrom(...ids),
  date: day,
  kind: fc.constantFrom('日常检查', '双随机抽查', '专项检查'),
  exemption: fc.constantFrom('', '', '投诉举报', '整改复查'),
  drawId: fc.constantFrom('', '', 'd0', 'd1', 'gone'),
})

const draws: fc.Arbitrary<readonly HeldDraw[]> = fc
  .array(fc.record({ date: day, targets: fc.subarray(ids) }), { maxLength: 3 })
  .map((all) =>
    all.map(({ date, targets }, index) => ({
      id: `d${index}`,
      number: `${index}`,
      date,
      departments: new Set<string>(),
      targets: new Set(targets),
    })),
  )

test('a draw counts once, in the year it was held or its first inspection was, whoever and however many carry it out', () => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 30 }), draws, (visits, held) => {
      const years = ['2023', '2024', '2025'].map((one) => countYear(one, visits, held))
      for (const id of ids) {
        const counted = years.reduce((sum, counts) => sum + (counts.get(id)?.drawn ?? 0), 0)
        expect(counted).toBe(held.filter(({ targets }) => targets.has(id)).length)
      }
    }),
  )
})

test('what is exempted, of another year, or the inspection of a counted draw adds nothing', () => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 20 }), draws, (visits, held) => {
      const isOfDraw = ({ drawId, targetId }: Counted) =>
        held.some(({ id, targets }) => id === drawId && targets.has(targetId))
      const apart = visits.filter(
        (one) => !isOfDraw(one) && one.exemption === '' && one.date.startsWith(year),
      )
      const counts = countYear(year, visits, held)
      for (const id of ids) {
        const days = new Set(
          apart.filter(({ targetId }) => targetId === id).map((one) => one.date + one.kind),
        )
        expect(counts.get(id)?.inspected ?? 0).toBe(days.size)
      }
    }),
  )
})

const of = (fields: Partial<Counted>): Counted => ({
  targetId: 'A',
  date: '2024-05-08',
  kind: '日常检查',
  exemption: '',
  drawId: '',
  ...fields,
})

test('several departments on one day for one kind of inspection are one visit; another kind or day is another', () => {
  const inspected = (...visits: readonly Counted[]) => countYear(year, visits, []).get('A')?.inspected
  expect(inspected(of({}), of({}))).toBe(1)
  expect(inspected(of({}), of({ kind: '专项检查' }))).toBe(2)
  expect(inspected(of({}), of({ date: '2024-05-09' }))).toBe(2)
})

const draw = (date: string): HeldDraw => ({
  id: 'd',
  number: '1',
  date,
  departments: new Set(),
  targets: new Set(['A']),
})

test('a draw of December that is inspected in January counts in January only', () => {
  const held = [draw('2023-12-20')]
  expect(countYear('2023', [], held).get('A')?.drawn).toBe(1)
  const entered = [of({ drawId: 'd', date: '2024-01-10' }), of({ drawId: 'd', date: '2024-01-11' })]
  expect(countYear('2023', entered, held).get('A')).toBeUndefined()
  expect(countYear('2024', entered, held).get('A')).toEqual({ inspected: 0, drawn: 1 })
})

test('the inspection of a draw that became void counts for itself', () => {
  expect(countYear(year, [of({ drawId: 'd' })], []).get('A')).toEqual({ inspected: 1, drawn: 0 })
})

const cap: YearlyCap = { most: 2, exceptIndustries: ['冶金'], exceptTags: ['黑名单'] }

test('偃师第十四条: the cap protects neither its named trades nor the 黑名单; 严重失信 is protected', () => {
  const full = { inspected: 1, drawn: 1 }
  expect(isAtCap({ industry: '危险化学品', tags: ['严重失信'] }, full, cap)).toBe(true)
  expect(isAtCap({ industry: '冶金', tags: [] }, full, cap)).toBe(false)
  expect(isAtCap({ industry: '危险化学品', tags: ['黑名单'] }, full, cap)).toBe(false)
  expect(uncappedBecause({ industry: '冶金', tags: ['黑名单'] }, cap)).toBe('黑名单')
  expect(isAtCap({ industry: '', tags: [] }, full, { ...cap, most: null })).toBe(false)
  expect(isAtCap({ industry: '', tags: [] }, undefined, cap)).toBe(false)
})

test('every count is a reason that the frame can print', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(99), (inspected, drawn) => {
      expect(isMark(`X:${countWords({ inspected, drawn })}`)).toBe(true)
    }),
  )
  expect(countWords({ inspected: 1, drawn: 2 })).toBe('本年已检查1次、抽查2次')
  expect(countWords({ inspected: 2, drawn: 0 })).toBe('本年已检查2次')
})

test('draw after draw, nobody whom the cap protects is inspected more often than it allows', () => {
  fc.assert(
    fc.property(
      fc.array(visit, { maxLength: 20 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 6 }),
      fc.nat(1_000_000),
      (history, most, rounds, seed) => {
        const targets = ids.map((id, index) =>
          aTarget({
            id,
            industry: index % 3 === 0 ? '冶金' : '危险化学品',
            tags: index === 1 ? ['黑名单'] : [],
          }),
        )
        const limit = { ...cap, most }
        const before = countYear(year, history, [])
        const held: HeldDraw[] = []
        for (let round = 0; round < rounds; round += 1) {
          const counts = countYear(year, history, held)
          const scheme = aScheme('t', { yearlyCap: most, fullTags: ['黑名单'] })
          const frame = frameRows(poolOf(scheme, targets, counts, limit))
          const drawn = frame.filter(
            ({ status, id }) => status === 'M' || (status === 'E' && wins(id, round, seed)),
          )
          held.push({ ...draw('2024-06-01'), id: `r${round}`, targets: new Set(drawn.map(({ id }) => id)) })
        }
        const after = countYear(year, history, held)
        for (const target of targets) {
          if (uncappedBecause(target, limit) !== null) continue
          const { inspected = 0, drawn = 0 } = after.get(target.id) ?? {}
          const known = before.get(target.id)?.inspected ?? 0
          expect(inspected + drawn).toBeLessThanOrEqual(Math.max(most, known))
        }
      },
    ),
  )
})

/** Any draw at all: the cap must hold whatever chance does. */
const wins = (id: string, round: number, seed: number) =>
  ((seed * 31 + round * 17 + (id.codePointAt(0) ?? 0) * 7) >> 2) % 2 === 0
