import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf, isWorkingDay } from '#shared/domain/kernel/calendar.ts'
import { addDays, dateOfNumber, dayNumber, weekdayOf } from '#shared/domain/kernel/days.ts'
import { addWorkingDays, countedDays, workingDaysBetween } from '#shared/domain/kernel/working-days.ts'
import { calendarOf2026 } from './notices.ts'

const certain = { provisional: false, missingYears: [] }

test.each([
  ['2026-01-30', 20, '2026-03-05'],
  ['2026-04-28', 7, '2026-05-11'],
  ['2026-09-15', 20, '2026-10-19'],
])('from %s, %i working days end on %s: holidays left out, make-up days counted', (from, days, date) => {
  expect(addWorkingDays(from, days, calendarOf2026)).toEqual({ date, ...certain })
})

test('where the day itself counts, it is day 1 if somebody works on it', () => {
  const sameDay = { startsNextDay: false }
  expect(addWorkingDays('2026-05-08', 1, calendarOf2026, sameDay).date).toBe('2026-05-08')
  expect(addWorkingDays('2026-05-08', 2, calendarOf2026, sameDay).date).toBe('2026-05-09')
  expect(addWorkingDays('2026-05-10', 1, calendarOf2026, sameDay).date).toBe('2026-05-11')
})

test('a term that runs into a year without an arrangement is provisional and names that year', () => {
  expect(addWorkingDays('2026-12-25', 20, calendarOf2026)).toEqual({
    date: '2027-01-22',
    provisional: true,
    missingYears: [2027],
  })
})

test('the last week of December waits for the next arrangement: 31 December 2018 was a holiday of 2019', () => {
  expect(addWorkingDays('2026-12-24', 1, calendarOf2026)).toEqual({ date: '2026-12-25', ...certain })
  expect(addWorkingDays('2026-12-28', 2, calendarOf2026).missingYears).toEqual([2027])
})

test('an empty calendar counts no year silently', () => {
  expect(addWorkingDays('2024-12-20', 300, calendarOf([], [])).missingYears).toEqual([2024, 2025, 2026])
})

test('every counted and every passed day is told, in order', () => {
  const told = [...countedDays('2026-04-30', 2, calendarOf2026, { startsNextDay: true })]
  expect(told).toEqual([
    ...['01', '02', '03', '04', '05'].map((day) => ({ date: `2026-05-${day}`, count: null })),
    { date: '2026-05-06', count: 1 },
    { date: '2026-05-07', count: 2 },
  ])
})

test('a term of no days is a mistake of the program', () => {
  expect(() => addWorkingDays('2026-01-05', 0, calendarOf2026)).toThrow(RangeError)
})

const anyDay = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2027-12-31') }).map(dateOfNumber)
const anyTerm = fc.integer({ min: 1, max: 260 })
const anyRule = fc.boolean().map((startsNextDay) => ({ startsNextDay }))
const property = (holds: (from: string, days: number, rule: { startsNextDay: boolean }) => void) =>
  fc.assert(fc.property(anyDay, anyTerm, anyRule, holds))

test('a deadline is never a day off', () => {
  property((from, days, rule) => {
    const { date } = addWorkingDays(from, days, calendarOf2026, rule)
    expect(isWorkingDay(date, calendarOf2026)).toBe(true)
  })
})

test('counting the days up to a deadline gives the term back', () => {
  property((from, days, rule) => {
    const { date, ...certainty } = addWorkingDays(from, days, calendarOf2026, rule)
    expect(workingDaysBetween(from, date, calendarOf2026, rule)).toEqual({ days, ...certainty })
  })
})

test('a longer term ends later, and a later start never ends earlier', () => {
  property((from, days, rule) => {
    const { date } = addWorkingDays(from, days, calendarOf2026, rule)
    expect(addWorkingDays(from, days + 1, calendarOf2026, rule).date > date).toBe(true)
    expect(addWorkingDays(addDays(from, 1), days, calendarOf2026, rule).date >= date).toBe(true)
  })
})

test('a term is provisional exactly when a day of it is decided by an arrangement nobody knows', () => {
  property((from, days, rule) => {
    const { date, provisional } = addWorkingDays(from, days, calendarOf2026, rule)
    const first = rule.startsNextDay ? addDays(from, 1) : from
    expect(provisional).toBe(first < '2025-12-26' || date > '2026-12-25')
  })
})

test('days and weekdays agree with the machine for three centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }), (day) => {
      const date = dateOfNumber(day)
      expect(dayNumber(date)).toBe(day)
      expect(weekdayOf(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
    }),
  )
})
