import { expect, test } from 'vitest'
import { calendarOf } from '#shared/domain/kernel/calendar.ts'
import { addDays } from '#shared/domain/kernel/days.ts'
import { daysLeft, dueDay, latestEnd, standingOf } from '#shared/domain/results/due-day.ts'
import { calendarOf2026 } from '#tests/domain/kernel/notices.ts'

const rule = (count: number) => ({
  term: { count, unit: 'working-day' } as const,
  start: 'next-day' as const,
  calendar: calendarOf2026,
})
const ended = (endedOn: string) => ({ endedOn, latestEnd: '2026-12-31' })

test.each([
  ['2026-01-30', 20, '2026-03-05'],
  ['2026-04-28', 7, '2026-05-11'],
  ['2026-09-15', 20, '2026-10-19'],
])('what ended on %s and is due in %i working days is due on %s, late the day after', (day, count, due) => {
  const found = dueDay(ended(day), rule(count))
  expect(found).toEqual({ deadline: { date: due, provisional: false, missingYears: [] }, expected: false })
  const standing = (today: string, doneOn: string | null = null) =>
    standingOf({ doneOn, due }, today, calendarOf2026)
  expect([addDays(due, -1), due, addDays(due, 1)].map((today) => standing(today))).toEqual([
    'soon',
    'soon',
    'overdue',
  ])
  expect([due, addDays(due, 1)].map((doneOn) => standing('2026-12-01', doneOn))).toEqual(['in-time', 'late'])
})

test('before a record exists the latest day is told from the end of the month of the task', () => {
  const expected = (endMonth: string, drawnOn = '2026-01-05') =>
    dueDay({ endedOn: '', latestEnd: latestEnd(endMonth, drawnOn) }, rule(1))
  expect(expected('2026-02')).toEqual({
    deadline: { date: '2026-03-02', provisional: false, missingYears: [] },
    expected: true,
  })
  // Drawn after the months that it was planned for: nobody can have inspected before.
  expect(expected('2025-12', '2026-04-30')?.deadline.date).toBe('2026-05-06')
  expect(expected('')).toBeNull()
})

test('rules without a term let nothing be late', () => {
  expect(dueDay(ended('2026-01-30'), { ...rule(1), term: null })).toBeNull()
  expect(standingOf({ doneOn: null, due: null }, '2029-01-01', calendarOf2026)).toBe('open')
  expect(standingOf({ doneOn: '2029-01-01', due: null }, '2029-01-01', calendarOf2026)).toBe('in-time')
})

test('a term is told of from the fifth working day before its last, over a holiday too', () => {
  // 2026-02-15 to 23 is 春节; 14 and 28 February are worked.
  const standing = (today: string) => standingOf({ doneOn: null, due: '2026-02-27' }, today, calendarOf2026)
  expect(['2026-02-12', '2026-02-13', '2026-02-14'].map(standing)).toEqual(['open', 'soon', 'soon'])
  expect(daysLeft('2026-02-27', '2026-02-13', calendarOf2026)).toBe(5)
})

test('days left are 0 on the last day, and below 0 from the next on, weekends not counted', () => {
  const left = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-09']
  expect(left.map((today) => daysLeft('2026-03-05', today, calendarOf2026))).toEqual([1, 0, -1, -1, -2])
  expect(daysLeft('2026-03-06', '2026-03-07', calendarOf2026)).toBe(-1)
})

test('a term into a year without an arrangement is provisional and names it', () => {
  expect(dueDay(ended('2026-12-25'), rule(20))?.deadline).toEqual({
    date: '2027-01-22',
    provisional: true,
    missingYears: [2027],
  })
  const unknown = { ...rule(3), calendar: calendarOf([], []) }
  expect(dueDay(ended('2026-05-04'), unknown)?.deadline.missingYears).toEqual([2026])
})
