import { assert, integer, pre, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotaText } from '#shared/domain/plan/pool.ts'
import { ratioOfText, textOfRatio } from '#renderer/pages/draw/scheme/ratio-text.ts'

describe('a ratio as the clerk writes it', () => {
  it.each([
    ['5', { p: 1, q: 20 }],
    ['5%', { p: 1, q: 20 }],
    ['２.５％', { p: 1, q: 40 }],
    ['0.3', { p: 3, q: 1000 }],
    ['100', { p: 1, q: 1 }],
    ['1/3', { p: 1, q: 3 }],
    ['0', { p: 0, q: 1 }],
  ])('reads %s exactly', (text, ratio) => expect(ratioOfText(text)).toEqual(ratio))

  it.each(['', '五', '101', '-5', '5.', '4/3', '1/0', '5%5', '1e2'])('refuses %s', (text) =>
    expect(ratioOfText(text)).toBeNull(),
  )

  it('comes back from its text unchanged, whatever the ratio', () => {
    assert(
      property(integer({ min: 0, max: 999 }), integer({ min: 1, max: 999 }), (p, q) => {
        pre(p <= q)
        const back = ratioOfText(textOfRatio({ p, q })) ?? { p: -1, q: 1 }
        expect(back.p * q).toBe(p * back.q)
      }),
    )
  })

  it('is worded as on paper', () => {
    expect(quotaText({ kind: 'rate', rate: { p: 5, q: 100 } })).toBe('5%')
    expect(quotaText({ kind: 'rate', rate: { p: 1, q: 3 } })).toBe('1/3')
    expect(quotaText({ kind: 'count', count: 12 })).toBe('12户')
  })
})
