import type { Calendar } from '../kernel/calendar.ts'
import type { IsoDate } from '../kernel/days.ts'
import { addDays } from '../kernel/days.ts'
import type { Deadline } from '../kernel/working-days.ts'
import { addWorkingDays } from '../kernel/working-days.ts'
import { monthsAfter } from '../rosters/date-windows.ts'
import type { DayCountStart, Term } from './rule-figures.ts'

/** The last day of a term of the rules. Only working days hang on the holidays' calendar and can be provisional. */
export function termEnd(from: IsoDate, term: Term, calendar: Calendar, start: DayCountStart): Deadline {
  const { count, unit } = term
  if (unit === 'working-day')
    return addWorkingDays(from, count, calendar, { startsNextDay: start === 'next-day' })
  return { date: plainEnd(from, { count, unit }, start), provisional: false, missingYears: [] }
}

function plainEnd(from: IsoDate, { count, unit }: Term, start: DayCountStart): IsoDate {
  if (unit === 'year') return monthsAfter(from, 12 * count)
  if (unit === 'month') return monthsAfter(from, count)
  return addDays(from, start === 'next-day' ? count : Math.max(0, count - 1))
}
