import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isInWindow, monthsAfter, readWindow } from '#shared/domain/rosters/date-windows.ts'
import { creditKey, creditOfKey, filterKindOf, fitsFilter } from '#shared/domain/rosters/filters.ts'

const today = '2024-05-31'

describe('months from a day', () => {
  it.each([
    ['2024-05-31', 1, '2024-06-30'],
    ['2024-05-31', -3, '2024-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-12-01', 12, '2025-12-01'],
  ])('%s and %i months is %s', (date, months, after) => expect(monthsAfter(date, months)).toBe(after))

  it('never leaves the month that is meant', () => {
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        expect(count(monthsAfter(day, months)) - count(day)).toBe(months)
      }),
    )
  })
})

const fits = (window: string, date: string) => {
  const read = readWindow(window)
  return read === null ? null : isInWindow(read, date, today)
}

test.each([
  // A licence is valid on its last day.
  ['expired', '2024-05-30', true],
  ['expired', '2024-05-31', false],
  ['expired', '9999-09-09', false],
  ['expired', '', false],
  ['within-1', '2024-05-31', true],
  ['within-1', '2024-06-30', true],
  ['within-1', '2024-07-01', false],
  ['within-1', '2024-05-30', false],
  ['within-3', '9999-09-09', false],
  ['long-term', '9999-09-09', true],
  ['long-term', '2024-05-31', false],
  ['', '', true],
  ['', '2024-05-31', false],
  ['before-2024-01-01', '2023-12-31', true],
  ['before-2024-01-01', '2024-01-01', false],
  ['before-2024-01-01', '', false],
  ['over-12', '2023-05-30', true],
  ['over-12', '2023-05-31', false],
  ['over-12', '', false],
])('「%s」 and the date 「%s」: %s', (window, date, expected) => expect(fits(window, date)).toBe(expected))

test.each(['within-', 'within-0', 'within-1.5', 'before-2024-02-30', 'before-', 'over-x', 'Expired', '2024'])(
  '「%s」 is no window and fits nothing',
  (text) => {
    expect(readWindow(text)).toBeNull()
    expect(fitsFilter('expiry', '2024-05-31', [text], today)).toBe(false)
  },
)

test('any of the values of a field is enough, and an empty one means that nothing is filled in', () => {
  expect(fitsFilter('word', '凤凰镇', ['河渠镇', '凤凰镇'], today)).toBe(true)
  expect(fitsFilter('word', '', ['凤凰镇'], today)).toBe(false)
  expect(fitsFilter('word', '', [''], today)).toBe(true)
  expect(fitsFilter('words', ['甲', '乙'], ['乙'], today)).toBe(true)
  expect(fitsFilter('words', ['甲', '乙'], [''], today)).toBe(false)
  expect(fitsFilter('words', [], [''], today)).toBe(true)
  expect(fitsFilter('words', [], ['甲'], today)).toBe(false)
  expect(fitsFilter('past', '2023-01-01', ['', 'over-12'], today)).toBe(true)
})

test('a grade is only the same with its scale', () => {
  expect(creditOfKey(creditKey('企业信用风险 A—D', 'C'))).toEqual({ scale: '企业信用风险 A—D', grade: 'C' })
  expect(creditKey('企业信用风险', '')).toBe('')
  expect(fitsFilter('credit', creditKey('甲标准', 'C'), [creditKey('乙标准', 'C')], today)).toBe(false)
})

test('no field that objects have by themselves is one to filter by', () => {
  expect(filterKindOf('targets', 'constructor')).toBeNull()
  expect(filterKindOf('experts', 'region')).toBeNull()
  expect(filterKindOf('targets', 'region')).toBe('word')
})
