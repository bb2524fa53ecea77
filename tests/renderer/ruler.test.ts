import { array, assert, constant, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulerOf } from '#renderer/pages/draw/ceremony/ruler.ts'

const region = (eligible: number, at: number) => ({ region: `乡${at}`, eligible, from: 0, to: 0, quota: 0 })

const cases = array(integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }).chain((sizes) => {
  const eligible = sizes.reduce((sum, size) => sum + size, 0)
  return record({
    sizes: constant(sizes),
    eligible: constant(eligible),
    quota: integer({ min: 1, max: eligible }),
    start: integer({ min: 0, max: eligible - 1 }),
  })
})

describe('the ruler of draw-protocol.md §2', () => {
  it('hands out exactly the quota, every region within one of its share, and a mark lies in each place given', () => {
    assert(
      property(cases, ({ sizes, eligible, quota, start }) => {
        const { parts, marks } = rulerOf({ eligible, quota, start, ruler: sizes.map(region) })
        expect(parts.reduce((sum, part) => sum + part.quota, 0)).toBe(quota)
        for (const part of parts) {
          const share = (quota * part.eligible) / eligible
          expect(Math.abs(part.quota - share)).toBeLessThan(1)
          const inside = marks.filter((mark) => mark > part.from + 1e-12 && mark <= part.to + 1e-12)
          expect(inside).toHaveLength(part.quota)
        }
      }),
    )
  })

  it('gives the numbers of a case done by hand', () => {
    // N = 10, k = 3, U = 4: floor(13/10) − 0 = 1; floor(22/10) − 1 = 1; floor(34/10) − 2 = 1.
    const { parts } = rulerOf({ eligible: 10, quota: 3, start: 4, ruler: [3, 3, 4].map(region) })
    expect(parts.map((part) => part.quota)).toEqual([1, 1, 1])
    const low = rulerOf({ eligible: 10, quota: 3, start: 0, ruler: [3, 3, 4].map(region) })
    expect(low.parts.map((part) => part.quota)).toEqual([0, 1, 2])
  })
})
