/** `2024-05-27` */
export type IsoDate = string

const dayLength = 86_400_000

/** Days since 1970-01-01: dates can then be counted. The text must be a day of the calendar. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayLength
}

export function dateOfNumber(day: number): IsoDate {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfNumber(dayNumber(date) + days)
}

/** Every day of a span, both ends included. */
export function daysFromTo(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, at) => dateOfNumber(first + at))
}

/** 0 Sunday … 6 Saturday */
export function weekdayOf(date: IsoDate): number {
  // 1970-01-01 was a Thursday; days before it have negative numbers.
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}

export function isWeekend(date: IsoDate): boolean {
  const weekday = weekdayOf(date)
  return weekday === 0 || weekday === 6
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** Whether the calendar has such a day: 2026-02-29 does not exist. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = dayNumber(text)
  return Number.isInteger(day) && dateOfNumber(day) === text
}
