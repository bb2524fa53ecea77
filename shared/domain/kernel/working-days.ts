import type { Calendar } from './calendar.ts'
import { arrangementYearOf, isWorkingDay } from './calendar.ts'
import type { IsoDate } from './days.ts'
import { addDays } from './days.ts'

export interface CountingRule {
  /** Whether the day after is day 1 (the usual reading), or the day itself where it is a working day */
  readonly startsNextDay: boolean
}

/** Whether a count can still change, and by which years' arrangements. */
export interface Certainty {
  readonly provisional: boolean
  /** Years without a full arrangement that the counted span touches, ascending */
  readonly missingYears: readonly number[]
}

export interface Deadline extends Certainty {
  readonly date: IsoDate
}

export interface CountedDay {
  readonly date: IsoDate
  /** 1 for the first working day; null for a day off, which is passed over */
  readonly count: number | null
}

/**
 * The days of a term one by one, up to its last: Monday to Friday less statutory holidays, with make-up days (domain.md).
 * `days` is a whole number from 1 on.
 */
export function* countedDays(
  from: IsoDate,
  days: number,
  calendar: Calendar,
  rule: CountingRule,
): Generator<CountedDay, void> {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`not a number of working days: ${days}`)
  let count = 0
  for (let date = rule.startsNextDay ? addDays(from, 1) : from; count < days; date = addDays(date, 1)) {
    const isCounted = isWorkingDay(date, calendar)
    if (isCounted) count += 1
    yield { date, count: isCounted ? count : null }
  }
}

/** The records of a year ask for the same few days again and again. Goes with the calendar, which never changes. */
const counted = new WeakMap<Calendar, Map<string, unknown>>()

function countedOnce<Value>(calendar: Calendar, key: string, count: () => Value): Value {
  const known = counted.get(calendar) ?? new Map<string, unknown>()
  counted.set(calendar, known)
  const found = known.get(key)
  // A key is of one kind of count only, so what was kept under it is of that kind.
  if (found !== undefined) return found as Value
  const value = count()
  known.set(key, value)
  return value
}

/** The last day of a term of `days` working days. It is never a day off. */
export function addWorkingDays(
  from: IsoDate,
  days: number,
  calendar: Calendar,
  rule: CountingRule = { startsNextDay: true },
): Deadline {
  return countedOnce(calendar, `${from} +${days} ${rule.startsNextDay}`, () =>
    lastOfTerm(from, days, calendar, rule),
  )
}

function lastOfTerm(from: IsoDate, days: number, calendar: Calendar, rule: CountingRule): Deadline {
  let last = from
  const years = new Set<number>()
  for (const { date } of countedDays(from, days, calendar, rule)) {
    years.add(arrangementYearOf(date))
    last = date
  }
  return { date: last, ...certaintyOf(years, calendar) }
}

/** Working days of a term that runs from one day to another; 0 where `to` lies before the first day counted. */
export function workingDaysBetween(
  from: IsoDate,
  to: IsoDate,
  calendar: Calendar,
  rule: CountingRule = { startsNextDay: true },
): DayCount {
  return countedOnce(calendar, `${from} ${to} ${rule.startsNextDay}`, () =>
    daysOfSpan(from, to, calendar, rule),
  )
}

export interface DayCount extends Certainty {
  readonly days: number
}

function daysOfSpan(from: IsoDate, to: IsoDate, calendar: Calendar, rule: CountingRule): DayCount {
  let days = 0
  const years = new Set<number>()
  for (let date = rule.startsNextDay ? addDays(from, 1) : from; date <= to; date = addDays(date, 1)) {
    years.add(arrangementYearOf(date))
    if (isWorkingDay(date, calendar)) days += 1
  }
  return { days, ...certaintyOf(years, calendar) }
}

function certaintyOf(years: ReadonlySet<number>, calendar: Calendar): Certainty {
  const missingYears = [...years]
    .filter((year) => !calendar.published.has(year))
    .toSorted((one, other) => one - other)
  return { provisional: missingYears.length > 0, missingYears }
}
