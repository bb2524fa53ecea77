import type { IsoDate } from '../kernel/days.ts'
import { addDays } from '../kernel/days.ts'
import type { Period } from './facts.ts'

/** What was reported for a month, as far as its days are concerned. */
export interface ReportedMonth extends Period {
  /** `2023-05` */
  readonly month: string
}

/** The month's last day, or its report day where that comes earlier; null: the rules name no day. */
export function reportDayOf(month: string, day: number | null): IsoDate {
  const last = lastDayOf(month)
  const asked = `${month}-${String(day ?? 31).padStart(2, '0')}`
  return asked < last ? asked : last
}

function lastDayOf(month: string): IsoDate {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

export interface PeriodQuestion {
  readonly month: string
  readonly reportDay: number | null
  /** Other months of the same unit, as they stand */
  readonly others: readonly ReportedMonth[]
  /** The first day of which the unit has anything to report; empty: nothing at all */
  readonly firstDay: IsoDate
}

/**
 * From the day after the last report's end to the report day: without a gap, so that nothing is lost, and without a day twice. The
 * first report begins with its month, or with the year where something happened before. null: a later report has all of it.
 */
export function usualPeriod({ month, reportDay, others, firstDay }: PeriodQuestion): Period | null {
  const before = others
    .filter((other) => other.month < month)
    .toSorted(byMonth)
    .at(-1)
  const after = others.filter((other) => other.month > month).toSorted(byMonth)[0]
  const from = before === undefined ? firstFrom(month, firstDay) : addDays(before.to, 1)
  const asked = reportDayOf(month, reportDay)
  const to = after === undefined || asked < after.from ? asked : addDays(after.from, -1)
  return from <= to ? { from, to } : null
}

function firstFrom(month: string, firstDay: IsoDate): IsoDate {
  const ofMonth = `${month}-01`
  const ofYear = `${month.slice(0, 4)}-01-01`
  return firstDay !== '' && ofYear <= firstDay && firstDay < ofMonth ? ofYear : ofMonth
}

const byMonth = (one: ReportedMonth, other: ReportedMonth) => (one.month < other.month ? -1 : 1)

/** What a period that was changed by hand would do. `not-over`: its last day has not come, what happens until then is not counted. */
export type PeriodWarning =
  | { readonly code: 'gap'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly code: 'overlap'; readonly month: string; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly code: 'not-over'; readonly to: IsoDate }

/** Days that no report would have, days that two would have, and days that are still to come. */
export function periodWarnings(
  period: Period,
  { month, others, firstDay }: Omit<PeriodQuestion, 'reportDay'>,
  today: IsoDate,
): readonly PeriodWarning[] {
  return [
    ...gapsBeside(period, { month, others, firstDay }),
    ...others.flatMap((other): readonly PeriodWarning[] => {
      const from = later(period.from, other.from)
      const to = earlier(period.to, other.to)
      return from <= to ? [{ code: 'overlap', month: other.month, from, to }] : []
    }),
    ...(period.to > today ? [{ code: 'not-over', to: period.to } as const] : []),
  ]
}

function gapsBeside(
  { from, to }: Period,
  { month, others, firstDay }: Omit<PeriodQuestion, 'reportDay'>,
): readonly PeriodWarning[] {
  const before = others
    .filter((other) => other.month < month)
    .toSorted(byMonth)
    .at(-1)
  const after = others.filter((other) => other.month > month).toSorted(byMonth)[0]
  // Of the years before the office may have reported elsewhere.
  const first = firstDay.slice(0, 4) === month.slice(0, 4) ? firstDay : ''
  const start = before === undefined ? first : addDays(before.to, 1)
  return [
    ...(start !== '' && start < from ? [{ code: 'gap', from: start, to: addDays(from, -1) } as const] : []),
    ...(after !== undefined && addDays(to, 1) < after.from
      ? [{ code: 'gap', from: addDays(to, 1), to: addDays(after.from, -1) } as const]
      : []),
  ]
}

const later = (one: IsoDate, other: IsoDate) => (one > other ? one : other)
const earlier = (one: IsoDate, other: IsoDate) => (one < other ? one : other)
