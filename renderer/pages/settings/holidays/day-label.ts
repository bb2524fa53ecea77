import type { KeptHoliday } from '#shared/contract/index.ts'
import { weekdayOf } from '#shared/domain/kernel/days.ts'
import { markWords, weekdayWords } from '#shared/text/calendar-words.ts'
import { longDate } from '#shared/text/numbers.ts'

/** 「2026年2月28日 周六 补班（春节）」: what a day of the calendar says aloud and under the pointer. */
export function dayLabel(date: string, day: KeptHoliday | undefined): string {
  const weekday = weekdayWords[weekdayOf(date)] ?? ''
  if (day === undefined) return `${longDate(date)} ${weekday}`
  const name = day.name === '' ? '' : `（${day.name}）`
  return `${longDate(date)} ${weekday} ${markWords[day.mark]}${name}${day.source === 'hand' ? ' 手工修改' : ''}`
}
