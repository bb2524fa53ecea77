import { expect, test } from 'vitest'
import * as fc from 'fast-check'
import { addDays } from '#shared/domain/kernel/days.ts'
import type { ReportedMonth } from '#shared/domain/report/period.ts'
import { periodWarnings, reportDayOf, usualPeriod } from '#shared/domain/report/period.ts'

const april: ReportedMonth = { month: '2023-04', from: '2023-03-24', to: '2023-04-23' }
const june: ReportedMonth = { month: '2023-06', from: '2023-05-24', to: '2023-06-23' }
const may = { month: '2023-05', reportDay: 23, others: [april], firstDay: '2023-03-30' }

test('a report begins the day after the last one ended and goes to the report day', () => {
  expect(usualPeriod(may)).toEqual({ from: '2023-04-24', to: '2023-05-23' })
})

test('a month that was left out is told by the next report', () => {
  expect(usualPeriod({ ...may, month: '2023-07' })).toEqual({ from: '2023-04-24', to: '2023-07-23' })
})

test('December’s last days are January’s', () => {
  const december = { month: '2023-12', from: '2023-11-24', to: '2023-12-23' }
  expect(usualPeriod({ ...may, month: '2024-01', others: [december] })).toEqual({
    from: '2023-12-24',
    to: '2024-01-23',
  })
})

test('the first report begins with its month, or with the year where something happened before', () => {
  const first = { ...may, others: [] }
  expect(usualPeriod({ ...first, firstDay: '' })).toEqual({ from: '2023-05-01', to: '2023-05-23' })
  expect(usualPeriod({ ...first, firstDay: '2023-05-09' })).toEqual({ from: '2023-05-01', to: '2023-05-23' })
  expect(usualPeriod({ ...first, firstDay: '2023-02-09' })).toEqual({ from: '2023-01-01', to: '2023-05-23' })
  expect(usualPeriod({ ...first, firstDay: '2022-12-30' })).toEqual({ from: '2023-05-01', to: '2023-05-23' })
})

test('a month whose days a later report has already has none of its own', () => {
  const later = { ...june, from: '2023-04-24' }
  expect(usualPeriod({ ...may, others: [april, later] })).toBeNull()
})

test('a report day that the month does not have is its last day', () => {
  expect(reportDayOf('2023-02', 30)).toBe('2023-02-28')
  expect(reportDayOf('2024-02', null)).toBe('2024-02-29')
  expect(reportDayOf('2023-12', null)).toBe('2023-12-31')
})

test('days that nobody would report, days that two would, and days to come are warned of', () => {
  const question = { ...may, others: [april, june] }
  expect(periodWarnings({ from: '2023-04-24', to: '2023-05-23' }, question, '2023-05-23')).toEqual([])
  expect(periodWarnings({ from: '2023-04-20', to: '2023-05-20' }, question, '2023-05-19')).toEqual([
    { code: 'gap', from: '2023-05-21', to: '2023-05-23' },
    { code: 'overlap', month: '2023-04', from: '2023-04-20', to: '2023-04-23' },
    { code: 'not-over', to: '2023-05-20' },
  ])
  expect(periodWarnings({ from: '2023-05-01', to: '2023-05-23' }, question, '2023-05-23')).toEqual([
    { code: 'gap', from: '2023-04-24', to: '2023-04-30' },
  ])
})

test('a first report that leaves out what happened earlier in the year is warned of', () => {
  const first = { ...may, others: [], firstDay: '2023-02-09' }
  expect(periodWarnings({ from: '2023-05-01', to: '2023-05-23' }, first, '2023-06-01')).toEqual([
    { code: 'gap', from: '2023-02-09', to: '2023-04-30' },
  ])
})

test('whichever months are reported, in whatever order, the usual periods have every day once', () => {
  const months = Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(months, { minLength: 1 }),
      fc.integer({ min: 1, max: 31 }),
      (order, day) => {
        const done: ReportedMonth[] = []
        for (const month of order) {
          const period = usualPeriod({ month, reportDay: day, others: done, firstDay: '2023-01-01' })
          if (period !== null) done.push({ month, ...period })
        }
        const inOrder = done.toSorted((one, other) => (one.from < other.from ? -1 : 1))
        expect(inOrder.filter(({ from, to }) => from > to)).toEqual([])
        expect(inOrder.slice(1).map(({ from }) => from)).toEqual(
          inOrder.slice(0, -1).map(({ to }) => addDays(to, 1)),
        )
      },
    ),
    { numRuns: 80 },
  )
})
