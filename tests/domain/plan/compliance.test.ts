import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { complianceOf, shareOf } from '#shared/domain/plan/compliance.ts'
import { idleYear as idle, noTally as nothing, noTargets as none } from './idle-year.ts'

test('rules that promise nothing have no line', () => {
  expect(complianceOf(none, idle)).toEqual([])
})

test('a number of draws is missing until it is held, and unplanned until it stands in a plan', () => {
  const year = { ...idle, draws: { internal: { planned: 1, done: 0 }, joint: nothing } }
  expect(complianceOf({ ...none, internalDraws: 1, jointDraws: 1 }, year)).toMatchObject([
    { key: 'internalDraws', required: 1, done: 0, missing: 1, unplanned: 0 },
    { key: 'jointDraws', required: 1, done: 0, missing: 1, unplanned: 1 },
  ])
})

test('3% of 1,201 enterprises are 37, not 36', () => {
  const year = { ...idle, enterprises: { whole: 1201, planned: 36, done: 30 } }
  expect(complianceOf({ ...none, enterpriseShare: 3 }, year)).toMatchObject([
    { needed: 37, missing: 7, unplanned: 1 },
  ])
})

test('a group has its own line, and one that the roster does not know has none', () => {
  const groupShares = [
    { group: '危险化学品', percent: 5 },
    { group: '黑名单', percent: 100 },
  ]
  const year = { ...idle, groups: [{ group: '黑名单', whole: 3, planned: 3, done: 2 }] }
  expect(complianceOf({ ...none, groupShares }, year)).toMatchObject([
    { key: 'groupShare', group: '黑名单', needed: 3, missing: 1, unplanned: 0 },
  ])
})

test('what a share of draws lacks counts that the added draws are draws too', () => {
  // One of six is 16.7%; one more makes two of seven, 28.6%.
  const year = { ...idle, draws: { internal: { planned: 5, done: 5 }, joint: { planned: 1, done: 1 } } }
  expect(complianceOf({ ...none, jointShare: 20 }, year)).toMatchObject([
    { key: 'jointShare', whole: 6, done: 1, missing: 1, unplanned: 1 },
  ])
})

test('a share that is promised is never rounded down', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 0, max: 10_000 }), (whole, hundredths) => {
      const needed = shareOf(whole, hundredths / 100)
      expect(needed * 10_000).toBeGreaterThanOrEqual(whole * hundredths)
      expect((needed - 1) * 10_000).toBeLessThan(Math.max(whole * hundredths, 1))
    }),
  )
})

test('adding what is missing keeps the promise, and one less does not', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.nat(200),
      fc.integer({ min: 1, max: 9999 }),
      (internal, joint, hundredths) => {
        const draws = { internal: { planned: 0, done: internal }, joint: { planned: 0, done: joint } }
        const [line] = complianceOf({ ...none, jointShare: hundredths / 100 }, { ...idle, draws })
        const missing = line?.missing ?? 0
        const kept = (added: number) => (joint + added) * 10_000 >= hundredths * (internal + joint + added)
        expect(kept(missing)).toBe(true)
        expect(missing === 0 || !kept(missing - 1)).toBe(true)
      },
    ),
  )
})
