import { expect, test } from 'vitest'
import { alertOf, monthsInYear, placeInYear } from '#shared/domain/plan/timeline.ts'
import type { TaskState } from '#shared/domain/plan/timeline.ts'

const months = (startMonth: string, endMonth: string) => ({ startMonth, endMonth })
const aTask = (fields: Partial<TaskState> = {}): TaskState => ({
  task: months('2023-05', '2023-06'),
  draws: [],
  hasScheme: true,
  ...fields,
})
const aDraw = (date: string, finished: boolean, unconfirmed = false) => ({
  id: 'd',
  number: '2023001-001号',
  date,
  finished,
  unconfirmed,
})

test('a task may be drawn until the last day of its last month, and is overdue on the first of the next', () => {
  expect(alertOf(aTask(), '2023-06-30')).toBe(null)
  expect(alertOf(aTask(), '2023-07-01')).toBe('overdue')
})

test('a task until December is overdue when the new year begins', () => {
  const task = aTask({ task: months('2023-11', '2023-12') })
  expect(alertOf(task, '2023-12-31')).toBe(null)
  expect(alertOf(task, '2024-01-01')).toBe('overdue')
})

test('a task over the turn of the year has time until its own end', () => {
  const task = aTask({ task: months('2023-12', '2024-02') })
  expect(alertOf(task, '2024-02-29')).toBe(null)
  expect(alertOf(task, '2024-03-01')).toBe('overdue')
})

test('a draw of today may go on; from the next day on it is unfinished', () => {
  const task = aTask({ draws: [aDraw('2023-06-12', false)] })
  expect(alertOf(task, '2023-06-12')).toBe(null)
  expect(alertOf(task, '2023-06-13')).toBe('unfinished')
})

test('a draw that is begun after the task’s months is unfinished at once', () => {
  expect(alertOf(aTask({ draws: [aDraw('2023-07-01', false)] }), '2023-07-01')).toBe('unfinished')
})

test('a finished draw leaves nothing to do, however late it is', () => {
  expect(alertOf(aTask({ draws: [aDraw('2023-07-20', true)] }), '2023-12-31')).toBe(null)
})

test('a finished draw that a department has not confirmed in time is told, after one that is not finished', () => {
  const late = aDraw('2023-05-09', true, true)
  expect(alertOf(aTask({ draws: [late] }), '2023-05-11')).toBe('unconfirmed')
  expect(alertOf(aTask({ draws: [late, aDraw('2023-05-10', false)] }), '2023-05-11')).toBe('unfinished')
})

test('a second draw of a task that is left open is unfinished, though the first is finished', () => {
  const draws = [aDraw('2023-05-09', true), aDraw('2023-05-20', false)]
  expect(alertOf(aTask({ draws }), '2023-05-21')).toBe('unfinished')
})

test('a scheme is asked for from the first day of the first month', () => {
  const task = aTask({ hasScheme: false })
  expect(alertOf(task, '2023-04-30')).toBe(null)
  expect(alertOf(task, '2023-05-01')).toBe('unprepared')
  expect(alertOf(aTask(), '2023-05-01')).toBe(null)
})

test('past its end a task without a scheme is overdue before anything else', () => {
  expect(alertOf(aTask({ hasScheme: false }), '2023-07-01')).toBe('overdue')
})

test('a task that names no month is never overdue', () => {
  expect(alertOf(aTask({ task: months('', ''), hasScheme: false }), '2099-01-01')).toBe(null)
})

test('a bar ends with the year and begins with it', () => {
  const over = months('2023-11', '2024-02')
  expect(monthsInYear(over, 2023)).toEqual({ first: 11, last: 12 })
  expect(monthsInYear(over, 2024)).toEqual({ first: 1, last: 2 })
  expect(monthsInYear(over, 2025)).toBe(null)
  expect(monthsInYear(months('', ''), 2023)).toBe(null)
})

test('a day stands in its month: twelve equal ones, whatever their days', () => {
  expect(placeInYear('2023-01-01')).toBe(0)
  expect(placeInYear('2023-07-01')).toBeCloseTo(50)
  expect(placeInYear('2024-02-29')).toBeLessThan(placeInYear('2024-03-01'))
  expect(placeInYear('2023-12-31')).toBeLessThan(100)
})
