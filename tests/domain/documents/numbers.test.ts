import { expect, test } from 'vitest'
import { documentNumber, nextNumber, rangesByHand } from '#shared/domain/documents/index.ts'

test('a number is printed with its year in brackets, without 第 and without leading zeros', () => {
  expect(documentNumber({ letterCode: '虚双随机办', year: 2024 }, 7)).toBe('虚双随机办〔2024〕7号')
})

test('the next number is behind the last one given and behind those given by hand', () => {
  expect([nextNumber([], 0), nextNumber([3, 1, 2], 0), nextNumber([21], 20), nextNumber([21], 25)]).toEqual([
    1, 4, 22, 26,
  ])
})

test('what was not given up to the last one by hand was given by hand, in runs', () => {
  expect(rangesByHand([], 0)).toEqual([])
  expect(rangesByHand([1, 2], 0)).toEqual([])
  expect(rangesByHand([], 20)).toEqual([{ from: 1, to: 20 }])
  expect(rangesByHand([3, 1, 6], 8)).toEqual([
    { from: 2, to: 2 },
    { from: 4, to: 5 },
    { from: 7, to: 8 },
  ])
  expect(rangesByHand([21], 20)).toEqual([{ from: 1, to: 20 }])
})
