import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isValidCertificate, poolOf, quotaOf, quotaText } from '#shared/domain/plan/pool.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Target } from '#shared/domain/rosters/types.ts'
import { aScheme } from '#tests/core/makers.ts'
import { aTarget } from '#tests/domain/documents/makers.ts'

const noExceptions = (most: number | null) => ({ most, exceptIndustries: [], exceptTags: [] })
const asDraws = (counts: Readonly<Record<string, number>>) =>
  new Map(Object.entries(counts).map(([id, drawn]) => [id, { inspected: 0, drawn }]))

const word = (...words: readonly string[]) => fc.constantFrom(...words)
const statuses = ['存续', '存续（在营、开业、在册）', '在营', '开业', '注销', '吊销，未注销', '迁出', '']
const target: fc.Arbitrary<Target> = fc
  .record({
    id: fc.integer({ min: 0, max: 10_000 }).map((number) => `A${number}`),
    industry: word('危险化学品', '工贸', ''),
    region: word('凤凰镇', '河渠镇', ''),
    type: word('有限责任公司', '个体工商户'),
    status: word(...statuses),
    grade: word('A', 'B', ''),
    tags: fc.uniqueArray(word('黑名单', '重大危险源', '粉尘涉爆')),
  })
  .map(({ grade, ...fields }) =>
    aTarget({ ...fields, creditRisk: { scale: '', grade, asOf: '', source: '' } }),
  )
const targets = fc.uniqueArray(target, { maxLength: 40, selector: ({ id }) => id })

const some = (...words: readonly string[]) => fc.uniqueArray(word(...words), { maxLength: 2 })
const scheme: fc.Arbitrary<Scheme> = fc
  .record({
    industries: some('危险化学品', '工贸'),
    regions: some('凤凰镇', '河渠镇'),
    tags: some('重大危险源', '粉尘涉爆'),
    types: some('有限责任公司', '个体工商户'),
    grades: some('A', 'B'),
    ids: fc.uniqueArray(
      fc.integer({ min: 0, max: 10_000 }).map((number) => `A${number}`),
      { maxLength: 3 },
    ),
    classBy: fc.constantFrom('whole' as const, 'grade' as const, 'industry' as const),
    fullTags: some('黑名单'),
    yearlyCap: fc.option(fc.integer({ min: 1, max: 3 })),
  })
  .map(({ classBy, fullTags, yearlyCap, ...conditions }) =>
    aScheme('t', { conditions, classBy, fullTags, yearlyCap }),
  )
const drawn = fc.dictionary(
  fc.integer({ min: 0, max: 10_000 }).map((number) => `A${number}`),
  fc.integer({ min: 0, max: 4 }),
)

test('whoever is in the pool fits every condition that is set, and whoever fits is in it, once', () => {
  fc.assert(
    fc.property(scheme, targets, drawn, (asked, all, counts) => {
      const pool = poolOf(asked, all, asDraws(counts), noExceptions(asked.yearlyCap))
      const { industries, regions, tags, types, grades, ids } = asked.conditions
      const within = (wanted: readonly string[], ...own: readonly string[]) =>
        wanted.length === 0 || own.some((value) => wanted.includes(value))
      const fitting = all.filter(
        (one) =>
          within(industries, one.industry) &&
          within(regions, one.region) &&
          within(tags, ...one.tags) &&
          within(types, one.type) &&
          within(grades, one.creditRisk.grade) &&
          within(ids, one.id),
      )
      expect(pool.map((entry) => entry.target)).toEqual(fitting)
    }),
  )
})

test('nobody who is struck off is ever drawn, full tag or not; a full tag outweighs the yearly cap', () => {
  fc.assert(
    fc.property(scheme, targets, drawn, (asked, all, counts) => {
      for (const { target: one, status } of poolOf(
        asked,
        all,
        asDraws(counts),
        noExceptions(asked.yearlyCap),
      )) {
        const isInBeing = /^(?:存续|在营|开业)/.test(one.status)
        const isFull = one.tags.some((tag) => asked.fullTags.includes(tag))
        const isCapped = asked.yearlyCap !== null && (counts[one.id] ?? 0) >= asked.yearlyCap
        const expected = !isInBeing ? 'X' : isFull ? 'M' : isCapped ? 'X' : 'E'
        expect(status.slice(0, 1)).toBe(expected)
      }
    }),
  )
})

test('every exclusion says why', () => {
  const reasons = (fields: Partial<Target>, count = 0) =>
    poolOf(
      aScheme('t', { yearlyCap: 2 }),
      [aTarget({ id: 'A', ...fields })],
      asDraws({ A: count }),
      noExceptions(2),
    ).map(({ status }) => status)
  expect(reasons({ status: '' })).toEqual(['X:登记状态未填写'])
  expect(reasons({ status: '注销' })).toEqual(['X:登记状态为注销'])
  expect(reasons({}, 2)).toEqual(['X:本年已抽查2次'])
  expect(reasons({}, 1)).toEqual(['E'])
  expect(reasons({ tags: ['黑名单'] }, 2)).toEqual(['M'])
})

test('class and region are never empty: what is not known has a name of its own', () => {
  fc.assert(
    fc.property(scheme, targets, (asked, all) => {
      for (const entry of poolOf(asked, all, new Map(), noExceptions(asked.yearlyCap))) {
        expect(entry.class).not.toBe('')
        expect(entry.region).toBe(entry.target.region || '未划分乡镇')
      }
    }),
  )
})

test('the order of the roster changes nobody: status, class and region are the same', () => {
  fc.assert(
    fc.property(scheme, targets, (asked, all) => {
      const byId = (list: readonly Target[]) =>
        poolOf(asked, list, new Map(), noExceptions(asked.yearlyCap)).toSorted((one, other) =>
          one.target.id < other.target.id ? -1 : 1,
        )
      expect(byId(all.toReversed())).toEqual(byId(all))
    }),
  )
})

const count = fc.integer({ min: 0, max: 1_000_000 })
const ratio = fc.record({ p: count, q: fc.integer({ min: 1, max: 1_000_000 }) }).filter(({ p, q }) => p <= q)

test('a ratio rounds up, exactly: the smallest count that is not below it', () => {
  fc.assert(
    fc.property(count, ratio, (eligible, rate) => {
      const quota = quotaOf(eligible, { kind: 'rate', rate })
      const promised = BigInt(eligible) * BigInt(rate.p)
      expect(BigInt(quota) * BigInt(rate.q) >= promised).toBe(true)
      expect(quota === 0 || BigInt(quota - 1) * BigInt(rate.q) < promised).toBe(true)
      expect(quota).toBeLessThanOrEqual(eligible)
    }),
  )
})

test('a count is never more than there are', () => {
  fc.assert(
    fc.property(count, count, (eligible, wanted) => {
      expect(quotaOf(eligible, { kind: 'count', count: wanted })).toBe(Math.min(eligible, wanted))
    }),
  )
})

test('a quota is told as offices write it', () => {
  expect(quotaText({ kind: 'rate', rate: { p: 5, q: 100 } })).toBe('5%')
  expect(quotaText({ kind: 'rate', rate: { p: 3, q: 10 } })).toBe('30%')
  expect(quotaText({ kind: 'rate', rate: { p: 1, q: 3 } })).toBe('1/3')
  expect(quotaText({ kind: 'rate', rate: { p: 25, q: 1000 } })).toBe('2.5%')
  expect(quotaText({ kind: 'count', count: 12 })).toBe('12户')
})

const plainRatio = fc
  .record({
    p: fc.integer({ min: 0, max: 10_000 }),
    q: fc.constantFrom(8, 30, 100, 200, 999, 1000, 2500, 10_000),
  })
  .filter(({ p, q }) => p <= q)

test('a percentage that is told is the ratio itself, never a rounded one', () => {
  fc.assert(
    fc.property(plainRatio, (rate) => {
      const text = quotaText({ kind: 'rate', rate })
      const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?%$/.exec(text) ?? []
      const told = BigInt(`${whole}${decimals}` || '0') * BigInt(rate.q)
      const asked = BigInt(rate.p) * 100n * 10n ** BigInt(decimals.length)
      expect(text === `${rate.p}/${rate.q}` || told === asked).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a certificate holds through its last day; one without an end holds', () => {
  expect(isValidCertificate('2023-05-08', '2023-05-08')).toBe(true)
  expect(isValidCertificate('2023-05-07', '2023-05-08')).toBe(false)
  expect(isValidCertificate('', '2023-05-08')).toBe(true)
})
