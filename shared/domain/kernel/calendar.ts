import type { IsoDate } from './days.ts'
import { isWeekend, yearOf } from './days.ts'

/** `off`: 放假. `work`: 补班. `ordinary`: as the week has it, where the office says so against an arrangement. */
export type DayMark = 'off' | 'work' | 'ordinary'

/** A day that the State Council's yearly arrangement, or the office, takes out of the week's order. */
export interface HolidayDay {
  readonly date: IsoDate
  readonly mark: DayMark
  /** 春节; several joined by 、 */
  readonly name: string
}

/** What working days are counted by. */
export interface Calendar {
  readonly days: ReadonlyMap<IsoDate, HolidayDay>
  /** Years whose arrangement is known in full; every other year counts as provisional */
  readonly published: ReadonlySet<number>
}

export function calendarOf(days: Iterable<HolidayDay>, published: Iterable<number>): Calendar {
  return { days: new Map([...days].map((day) => [day.date, day])), published: new Set(published) }
}

export function isWorkingDay(date: IsoDate, calendar: Calendar): boolean {
  const mark = calendar.days.get(date)?.mark ?? 'ordinary'
  return mark === 'ordinary' ? !isWeekend(date) : mark === 'work'
}

// The arrangement of a new year has reached back to 29 December so far (2008, 2019): the year's last week belongs to it.
const newYearReachesBackTo = '12-26'

/** The year whose arrangement decides about a day: 30 December 2018 was a holiday by the notice for 2019. */
export function arrangementYearOf(date: IsoDate): number {
  return date.slice(5) >= newYearReachesBackTo ? yearOf(date) + 1 : yearOf(date)
}

/** First and last day that a year's arrangement decides about. */
export function arrangementSpan(year: number): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: `${year - 1}-${newYearReachesBackTo}`, to: `${year}-12-25` }
}
