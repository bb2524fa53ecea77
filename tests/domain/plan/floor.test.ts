import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { floorOf, quotasInForce } from '#shared/domain/plan/floor.ts'
import { focusClass, quotaOf } from '#shared/domain/plan/pool.ts'
import type { ClassQuota, Ratio } from '#shared/domain/plan/scheme.ts'

const percent = (p: number): Ratio => ({ p, q: 100 })
const rate = (group: string, p: number): ClassQuota => ({
  class: group,
  quota: { kind: 'rate', rate: percent(p) },
})
const count = (group: string, n: number): ClassQuota => ({ class: group, quota: { kind: 'count', count: n } })

const classes = ['A', 'B', 'C', 'D', focusClass]
const quotas: fc.Arbitrary<readonly ClassQuota[]> = fc.tuple(
  ...classes.map((group) =>
    fc.oneof(
      fc.integer({ min: 0, max: 100 }).map((p) => rate(group, p)),
      fc.integer({ min: 0, max: 60 }).map((n) => count(group, n)),
    ),
  ),
)
const eligible = fc
  .tuple(...classes.map(() => fc.integer({ min: 0, max: 50 })))
  .map((counts) => new Map(classes.map((group, at) => [group, counts[at] ?? 0])))
const floor = fc.integer({ min: 0, max: 100 }).map(percent)

const poolOf = (counts: ReadonlyMap<string, number>) =>
  [...counts].flatMap(([group, n]) =>
    Array.from({ length: n }, () => ({ status: 'E' as const, class: group })),
  )

test('no class falls below its promise or rises above who there is, and together they are neither below the floor nor above need', () => {
  fc.assert(
    fc.property(quotas, eligible, floor, (asked, counts, least) => {
      const committed = quotasInForce({ quotas: asked, floor: least }, poolOf(counts))
      const drawn = (list: readonly ClassQuota[]) =>
        list.map(({ class: group, quota }) => quotaOf(counts.get(group) ?? 0, quota))
      const promised = drawn(asked)
      const final = drawn(committed)
      for (const [at, taken] of final.entries()) {
        expect(taken).toBeGreaterThanOrEqual(promised[at] ?? 0)
        expect(taken).toBeLessThanOrEqual(counts.get(classes[at] ?? '') ?? 0)
      }
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
      const needed = quotaOf(sum([...counts.values()]), { kind: 'rate', rate: least })
      expect(sum(final)).toBe(Math.max(sum(promised), needed))
    }),
  )
})

test('the order in which classes are written down changes nothing', () => {
  fc.assert(
    fc.property(quotas, eligible, floor, (asked, counts, least) => {
      const raises = (list: readonly ClassQuota[]) =>
        floorOf(list, least, counts).raises.toSorted((one, other) => (one.class < other.class ? -1 : 1))
      expect(raises(asked.toReversed())).toEqual(raises(asked))
    }),
  )
})

test('only raised classes become counts; the others are committed in the words they were set in', () => {
  const pool = poolOf(
    new Map([
      ['A', 100],
      ['D', 10],
    ]),
  )
  const asked = [rate('A', 1), rate('D', 50)]
  expect(quotasInForce({ quotas: asked, floor: percent(3) }, pool)).toEqual(asked)
  expect(quotasInForce({ quotas: asked, floor: null }, pool)).toBe(asked)
  expect(quotasInForce({ quotas: asked, floor: percent(8) }, pool)).toEqual([rate('A', 1), count('D', 8)])
})

test('重点 rises first, then the highest ratio; a small class is not risky because its one is rounded up', () => {
  const counts = new Map([
    ['A', 18],
    ['B', 79],
    ['D', 6],
    [focusClass, 4],
  ])
  const asked = [rate('A', 5), rate('B', 6), rate('D', 50), rate(focusClass, 5)]
  // 1 + 5 + 3 + 1 are promised of 107; 20 % are 22, so 12 are missing.
  expect(floorOf(asked, percent(20), counts)).toEqual({
    needed: 22,
    promised: 10,
    raises: [
      { class: focusClass, from: 1, to: 4 },
      { class: 'D', from: 3, to: 6 },
      { class: 'B', from: 5, to: 11 },
    ],
  })
})

test('classes of one ratio rise together, so that none is drawn much more of than another', () => {
  const counts = new Map([
    ['工贸', 40],
    ['危化', 10],
  ])
  const asked = [rate('工贸', 5), rate('危化', 5)]
  expect(floorOf(asked, percent(50), counts).raises).toEqual([
    { class: '工贸', from: 2, to: 20 },
    { class: '危化', from: 1, to: 5 },
  ])
})
