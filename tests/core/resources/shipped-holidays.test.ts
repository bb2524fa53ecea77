import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { completeYears, shippedHolidays } from '#shared/core/resources/shipped-holidays.ts'
import { daysOf, noticeOf2026 } from '#tests/domain/kernel/notices.ts'

interface Data {
  readonly holidays: Record<string, string>
  readonly workdays: Record<string, string>
}

const file = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json')
const data = () => JSON.parse(readFileSync(file, 'utf8')) as Data
const without = (list: Record<string, string>, day: string) =>
  Object.fromEntries(Object.entries(list).filter(([date]) => date !== day))

test('the program brings along every year from 2008 to 2026 whose arrangement is whole, and no other', () => {
  const { years, reference } = shippedHolidays()
  expect([...years.keys()]).toEqual(Array.from({ length: 19 }, (_, at) => 2008 + at))
  expect(reference).toMatch(/^chinese-days \d+\.\d+\.\d+$/)
})

test('what it brings for 2026 is what the notice says, day by day and name by name', () => {
  expect(shippedHolidays().years.get(2026)).toEqual(daysOf(noticeOf2026, 2026))
})

test('30 December 2018 belongs to the arrangement of 2019', () => {
  const names = (year: number) =>
    shippedHolidays()
      .years.get(year)
      ?.map(({ date }) => date) ?? []
  expect(names(2019).slice(0, 3)).toEqual(['2018-12-29', '2018-12-30', '2018-12-31'])
  expect(names(2018)).not.toContain('2018-12-30')
})

test('a coming year with its fixed days only is not taken for an arrangement', () => {
  const { holidays, workdays } = data()
  const day = 'x,元旦,1'
  const early = { ...holidays, '2027-01-01': day, '2027-05-01': 'x,劳动节,2', '2027-10-01': 'x,国庆节,3' }
  expect([...completeYears({ holidays: early, workdays }).keys()].at(-1)).toBe(2026)
})

test.each([
  ['a make-up day', (all: Data) => ({ ...all, workdays: without(all.workdays, '2026-10-10') })],
  ['a weekday off', (all: Data) => ({ ...all, holidays: without(all.holidays, '2026-06-19') })],
])('a year that lost %s is not taken either', (_what, change) => {
  const years = completeYears(change(data()))
  expect(years.has(2026)).toBe(false)
  expect(years.has(2025)).toBe(true)
})
