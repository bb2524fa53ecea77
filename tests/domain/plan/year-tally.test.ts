import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chancesOf, tallyYear } from '#shared/domain/plan/year-tally.ts'
import { noTally } from './idle-year.ts'
import type { YearDraw, YearTarget } from '#shared/domain/plan/year-tally.ts'

const targets = (count: number, fields: Partial<YearTarget> = {}): readonly YearTarget[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, industry: '', tags: [], ...fields }))

const of = (ids: readonly string[], chance: number) => new Map(ids.map((id) => [id, chance]))

const aDraw = (fields: Partial<YearDraw> = {}): YearDraw => ({
  scope: 'internal',
  graded: false,
  done: false,
  targets: new Map(),
  items: new Map(),
  ...fields,
})

const year = (draws: readonly YearDraw[], facts: { count: number; items?: readonly string[] }) =>
  tallyYear({
    draws,
    targets: targets(facts.count),
    groups: [],
    items: facts.items ?? [],
    published: noTally,
  })

test('an enterprise that two draws took counts once', () => {
  const held = aDraw({ done: true, targets: of(['1', '2', '3'], 1) })
  const again = aDraw({ done: true, targets: of(['3', '4'], 1) })
  expect(year([held, again], { count: 100 }).enterprises).toEqual({ whole: 100, planned: 4, done: 4 })
})

test('an enterprise that was drawn and is no longer in being counts neither in the whole nor among the done', () => {
  const held = aDraw({ done: true, targets: of(['1', 'closed'], 1) })
  expect(year([held], { count: 100 }).enterprises).toEqual({ whole: 100, planned: 1, done: 1 })
})

test('a quota of 3% of a thousand is planned as 30, and two such draws reach 59, not 60', () => {
  const planned = aDraw({
    targets: of(
      targets(1000).map(({ id }) => id),
      0.03,
    ),
  })
  expect(year([planned], { count: 1000 }).enterprises).toEqual({ whole: 1000, planned: 30, done: 0 })
  expect(year([planned, planned], { count: 1000 }).enterprises).toMatchObject({ planned: 59 })
})

test('a draw under way is planned, not done', () => {
  const underWay = aDraw({ targets: of(['1'], 1), items: of(['A'], 1), graded: true, scope: 'joint' })
  expect(year([underWay], { count: 10, items: ['A', 'B'] })).toMatchObject({
    draws: { internal: { planned: 0, done: 0 }, joint: { planned: 1, done: 0 } },
    graded: { planned: 1, done: 0 },
    enterprises: { planned: 1, done: 0 },
    items: { whole: 2, planned: 1, done: 0 },
  })
})

test('a group is those of its industries and of its tags together, and one that nobody belongs to has no tally', () => {
  const all = [
    { id: 'a', industry: '建材', tags: [] },
    { id: 'b', industry: '机械', tags: ['黑名单'] },
    { id: 'c', industry: '危险化学品', tags: ['黑名单'] },
  ]
  const groups = [
    { group: '建材、机械', words: ['建材', '机械'] },
    { group: '黑名单', words: ['黑名单'] },
    { group: '烟草', words: ['烟草'] },
  ]
  const draws = [aDraw({ done: true, targets: of(['b'], 1) })]
  expect(tallyYear({ draws, targets: all, groups, items: [], published: noTally }).groups).toEqual([
    { group: '建材、机械', whole: 2, planned: 1, done: 1 },
    { group: '黑名单', whole: 2, planned: 1, done: 1 },
  ])
})

test('a chance is the share of its class that is taken; in full is certain, excluded is none', () => {
  const rows = [
    { id: 'a', status: 'E', class: 'A' },
    { id: 'b', status: 'E', class: 'A' },
    { id: 'c', status: 'M', class: 'A' },
    { id: 'd', status: 'X:登记状态为注销', class: 'A' },
    { id: 'e', status: 'E', class: 'no quota' },
  ]
  const chances = chancesOf(rows, (group) => (group === 'A' ? 1 : 0))
  expect([...chances]).toEqual([
    ['a', 0.5],
    ['b', 0.5],
    ['c', 1],
  ])
})

test('whatever the draws: done is within planned, and planned within the whole', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 40 })
  const draw = fc.record({
    drawn: ids,
    chance: fc.double({ min: 0.01, max: 1, noNaN: true }),
    done: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(draw, { maxLength: 6 }), fc.nat(50), (drawn, count) => {
      const draws = drawn.map((one) =>
        aDraw({ done: one.done, targets: of(one.drawn, one.done ? 1 : one.chance) }),
      )
      const { whole, planned, done } = year(draws, { count }).enterprises
      expect(done).toBeLessThanOrEqual(planned)
      expect(planned).toBeLessThanOrEqual(whole)
    }),
  )
})
