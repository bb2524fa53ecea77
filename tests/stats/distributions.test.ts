import { expect, test } from 'vitest'
import * as known from './distributions.ts'
import { JavaRandom } from './other-lotteries.ts'
import { holm, rule } from './findings.ts'

// Values of printed tables and of R 4 (pchisq, binom.test, dhyper, lgamma).

test('χ² tails are those of the tables', () => {
  expect(known.chiSquareTail(3.841459, 1)).toBeCloseTo(0.05, 6)
  expect(known.chiSquareTail(18.307038, 10)).toBeCloseTo(0.05, 6)
  expect(known.chiSquareTail(4.865182, 10)).toBeCloseTo(0.9, 5)
  expect(known.chiSquareTail(124.342113, 100)).toBeCloseTo(0.05, 6)
  expect(known.chiSquareTail(0, 5)).toBe(1)
})

test('the two-sided normal tail is that of the tables', () => {
  expect(known.normalTwoSided(1.959964)).toBeCloseTo(0.05, 6)
  expect(known.normalTwoSided(-2.575829)).toBeCloseTo(0.01, 6)
})

test('ln Γ is exact at whole numbers and at one half', () => {
  expect(known.logGamma(6)).toBeCloseTo(Math.log(120), 12)
  expect(known.logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12)
})

test('the exact binomial test sums what is no likelier than what was seen', () => {
  // Of 10 throws of a coin 2 or fewer, or 8 or more: 2 · (1 + 10 + 45) / 1024.
  expect(known.binomialTwoSided(2, 10, 0.5)).toBeCloseTo(112 / 1024, 12)
  // R: binom.test(682, 925, 0.75)$p.value
  expect(known.binomialTwoSided(682, 925, 0.75)).toBeCloseTo(0.3825, 4)
  expect(known.binomialTwoSided(0, 10, 0)).toBe(1)
  expect(known.binomialTwoSided(1, 10, 0)).toBe(0)
})

test('the Kolmogorov tail is 5% at the tables’ distances', () => {
  expect(known.kolmogorovTail(0.29408, 20)).toBeCloseTo(0.05, 2)
  expect(known.kolmogorovTail(0.13403, 100)).toBeCloseTo(0.05, 2)
})

test('a hypergeometric law adds up to one and counts hands of cards', () => {
  const aces = known.hypergeometric(52, 4, 5)
  expect(aces.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
  expect(aces[0]).toBeCloseTo(0.658842, 6)
})

test('whole pairs are counted as by hand: of two couples and one single, two people', () => {
  // Of 10 ways to choose 2 of 5 people, 2 are a couple.
  const [none, one] = known.wholePairs(5, 2, 2)
  expect(none).toBeCloseTo(0.8, 12)
  expect(one).toBeCloseTo(0.2, 12)
})

test('the k-th smallest of n lies below x as often as k of n do', () => {
  expect(known.binomialAtLeast(1, 2, 0.5)).toBeCloseTo(0.75, 12)
  expect(known.binomialAtLeast(2, 2, 0.5)).toBeCloseTo(0.25, 12)
})

test('java.util.Random gives the numbers that Java gives', () => {
  const random = new JavaRandom(42n)
  expect([0, 0, 0, 0, 0].map(() => random.nextInt(10))).toEqual([0, 3, 8, 4, 0])
})

test('Holm’s correction multiplies by the questions left and never falls', () => {
  const findings = [0.01, 0.04, 0.03].map((p, at) => ({ ...rule(String(at), '', true), p }))
  expect(holm(findings).map(({ adjusted }) => Number(adjusted.toFixed(4)))).toEqual([0.03, 0.06, 0.06])
})
