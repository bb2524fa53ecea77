import { expect, test } from 'vitest'
import { calendarOf } from '#shared/domain/kernel/calendar.ts'
import { termEnd } from '#shared/domain/plan/term-end.ts'

// Of the arrangement for 2024: 4 May to 5 May off, 11 May worked.
const calendar = calendarOf(
  [
    ...['2024-05-01', '2024-05-02', '2024-05-03'].map((date) => ({
      date,
      mark: 'off' as const,
      name: '劳动节',
    })),
    { date: '2024-05-11', mark: 'work', name: '劳动节' },
  ],
  [2024],
)
const end = (from: string, count: number, unit: 'working-day' | 'day' | 'month' | 'year') =>
  termEnd(from, { count, unit }, calendar, 'next-day').date

test('one working day after the eve of a holiday ends behind it, and a make-up Saturday counts', () => {
  expect(end('2024-04-30', 1, 'working-day')).toBe('2024-05-06')
  expect(end('2024-05-10', 1, 'working-day')).toBe('2024-05-11')
})

test('days, months and years run by the plain calendar', () => {
  expect(end('2024-04-30', 2, 'day')).toBe('2024-05-02')
  expect(end('2024-01-31', 1, 'month')).toBe('2024-02-29')
  expect(end('2024-02-29', 1, 'year')).toBe('2025-02-28')
})

test('where the day itself is day 1, the term ends a day earlier', () => {
  const same = (unit: 'working-day' | 'day') =>
    termEnd('2024-05-06', { count: 2, unit }, calendar, 'same-day').date
  expect([same('working-day'), same('day')]).toEqual(['2024-05-07', '2024-05-07'])
})

test('only a count of working days can be provisional', () => {
  const into2030 = (unit: 'working-day' | 'day') =>
    termEnd('2030-05-06', { count: 1, unit }, calendar, 'next-day')
  expect(into2030('working-day')).toMatchObject({ provisional: true, missingYears: [2030] })
  expect(into2030('day')).toMatchObject({ provisional: false, missingYears: [] })
})
