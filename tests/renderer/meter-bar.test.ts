import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { barOf } from '#renderer/pages/plan/year/bar-of.ts'
import type { ComplianceLine } from '#shared/domain/plan/compliance.ts'

const aLine = (fields: Partial<ComplianceLine>): ComplianceLine => ({
  key: 'enterpriseShare',
  group: '',
  required: 3,
  unit: 'percent',
  whole: 1000,
  planned: 0,
  done: 0,
  needed: 30,
  missing: 30,
  unplanned: 30,
  ...fields,
})

test('a target that is reached to the mark ends at the mark', () => {
  const { done, mark } = barOf(aLine({ planned: 30, done: 30, missing: 0, unplanned: 0 }))
  expect(done).toBe(mark)
})

test('a share of everything is reached at the end of the bar', () => {
  const all = aLine({ whole: 2, needed: 2, planned: 2, done: 1, missing: 1, unplanned: 0 })
  expect(barOf(all)).toEqual({ done: 0.5, planned: 1, mark: 1 })
})

test('where nothing can be asked yet there is no mark and no bar', () => {
  expect(barOf(aLine({ needed: 0, missing: 0, unplanned: 0 }))).toEqual({ done: 0, planned: 0, mark: null })
})

test('of a share of draws the mark stands where the gap would be closed', () => {
  const joint = aLine({ key: 'jointShare', whole: 5, needed: 1, planned: 0, missing: 2, unplanned: 2 })
  expect(barOf({ ...joint, whole: 0 })).toEqual({ done: 0, planned: 0, mark: 0.8 })
})

test('whatever the numbers, nothing stands outside the picture', () => {
  const count = fc.nat(100_000)
  fc.assert(
    fc.property(count, count, count, count, count, (needed, done, more, missing, unplanned) => {
      const bar = barOf(aLine({ needed, done, planned: done + more, missing, unplanned }))
      for (const part of [bar.done, bar.planned, bar.mark ?? 0]) {
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(1)
      }
      expect(bar.done).toBeLessThanOrEqual(bar.planned)
    }),
  )
})
