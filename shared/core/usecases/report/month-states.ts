import type { MonthState, ReportedMonthView } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { addDays } from '#shared/domain/kernel/days.ts'
import { reportDayOf } from '#shared/domain/report/period.ts'
import type { ReportedPeriod } from '../../store/reports.ts'

/** Days before the report day from which a report is spoken of. */
const daysAhead = 5

export interface MonthsAsked {
  readonly reportDay: number | null
  readonly today: IsoDate
  /** The month in which the office was set up: what was before it reported elsewhere */
  readonly firstMonth: string
  /** Of one unit */
  readonly reported: readonly ReportedPeriod[]
}

/** How a month of one unit stands, before anybody asks whether what was reported still holds. */
export function monthState(month: string, asked: MonthsAsked): ReportedMonthView {
  const { reportDay, reported } = asked
  const dueOn = reportDay === null ? '' : reportDayOf(month, reportDay)
  const own = reported.find((one) => one.month === month)
  if (own !== undefined) return { month, dueOn, state: 'reported', version: own.version }
  return { month, dueOn, state: openState(month, dueOn, asked), version: 0 }
}

function openState(month: string, dueOn: IsoDate, { today, firstMonth, reported }: MonthsAsked): MonthState {
  if (dueOn === '' || month < firstMonth) return 'quiet'
  // A later report began where the last one before ended: its days are told already.
  if (reported.some((one) => one.month > month)) return 'quiet'
  if (today > dueOn) return 'overdue'
  return today >= addDays(dueOn, -daysAhead) ? 'coming' : 'quiet'
}

export const monthsOf = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
