import type { CalendarYear, KeptHoliday, YearCoverage } from '#shared/contract/index.ts'
import type { Coverage } from '#shared/domain/kernel/arrangement.ts'
import { checkArrangement, coverageOf } from '#shared/domain/kernel/arrangement.ts'
import type { Calendar } from '#shared/domain/kernel/calendar.ts'
import { arrangementYearOf, calendarOf } from '#shared/domain/kernel/calendar.ts'
import { shippedHolidays } from '../../resources/shipped-holidays.ts'
import type { Db, Tx } from '../../store/database.ts'
import { declaredYears, holidaysOf, listHolidays } from '../../store/holidays.ts'

/** The office's calendar as its table stands: whoever computes a deadline begins here. */
export async function readCalendar(db: Db | Tx): Promise<Calendar> {
  const { days, coverage } = await readTable(db)
  const published = [...coverage].filter(([, known]) => known.coverage === 'published')
  return calendarOf(
    days,
    published.map(([year]) => year),
  )
}

export async function readCoverage(db: Db | Tx): Promise<ReadonlyMap<number, YearCoverage>> {
  return (await readTable(db)).coverage
}

async function readTable(db: Db | Tx) {
  const days = await listHolidays(db)
  const declared = await declaredYears(db)
  const years = Map.groupBy(days, ({ date }) => arrangementYearOf(date))
  const coverage = new Map(
    [...years].map(([year, own]) => [year, yearCoverage(year, own, declared.has(year))]),
  )
  return { days, coverage }
}

export async function readYear(db: Db | Tx, year: number): Promise<CalendarYear> {
  const days = await holidaysOf(db, year)
  const next = await holidaysOf(db, year + 1)
  const isDeclared = (await declaredYears(db)).has(year)
  return {
    ...yearCoverage(year, days, isDeclared),
    days,
    lastWeek: next.filter(({ date }) => date.startsWith(String(year))),
    check: checkArrangement(year, days),
    shipped: shippedHolidays().years.has(year),
  }
}

export function yearCoverage(year: number, days: readonly KeptHoliday[], declared: boolean): YearCoverage {
  return { year, declared, coverage: declared && days.length > 0 ? 'published' : judged(year, days) }
}

/** A day off that only the office gives does not make the State Council's arrangement incomplete. */
function judged(year: number, days: readonly KeptHoliday[]): Coverage {
  const arranged = days.filter(({ source }) => source !== 'hand')
  return coverageOf(year, arranged) === 'published' ? 'published' : coverageOf(year, days)
}
