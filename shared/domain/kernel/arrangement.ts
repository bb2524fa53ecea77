import type { HolidayDay } from './calendar.ts'
import { dayNumber, isWeekend } from './days.ts'

/** Festivals of 《全国年节及纪念日放假办法》, by the syllables that every notice's name of them contains. */
const festivals = ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆'] as const
export type Festival = (typeof festivals)[number]

/** What an arrangement lacks, if anything. */
export interface ArrangementCheck {
  readonly missing: readonly Festival[]
  /** Weekdays off less make-up days: what the arrangement gives beyond ordinary weekends */
  readonly given: number
  /** What the law gives in that year */
  readonly statutory: number
}

export type Coverage = 'published' | 'partly' | 'none'

// Since 2025 春节 has four days and 劳动节 two (国务院令第795号); before, 11 in all since 2008.
const statutoryDays = (year: number) => (year >= 2025 ? 13 : 11)

/**
 * Days the State Council gave in one year only: 3 September 2015 (国发明电〔2015〕1号), and the Spring Festival of 2020 that was made
 * longer (国办发明电〔2020〕1号).
 */
const extraordinaryDays: Readonly<Record<number, number>> = { 2015: 1, 2020: 2 }

/**
 * Holds an arrangement against the law: every festival is in it, and as many weekdays are given as there are statutory days, because
 * one that falls on a weekend is made up for and every bridging day is worked off.
 */
export function checkArrangement(year: number, days: readonly HolidayDay[]): ArrangementCheck {
  const off = days.filter(({ mark }) => mark === 'off')
  const makeUp = days.filter(({ mark, date }) => mark === 'work' && isWeekend(date))
  return {
    missing: festivals.filter((festival) => !hasFestival(festival, off)),
    given: off.filter(({ date }) => !isWeekend(date)).length - makeUp.length,
    statutory: statutoryDays(year) + (extraordinaryDays[year] ?? 0),
  }
}

export function isComplete({ missing, given, statutory }: ArrangementCheck): boolean {
  return missing.length === 0 && given === statutory
}

function hasFestival(festival: Festival, off: readonly HolidayDay[]): boolean {
  if (off.some(({ name }) => name.includes(festival))) return true
  // In 2020 中秋 was 1 October: eight days under the one name of 国庆节.
  return festival === '中秋' && off.filter(({ name }) => name.includes('国庆')).length >= 8
}

/** `none` where nothing is known of a year, `partly` where the law says that something is missing. */
export function coverageOf(year: number, days: readonly HolidayDay[]): Coverage {
  const arranged = days.filter(({ mark }) => mark !== 'ordinary')
  if (arranged.length === 0) return 'none'
  return isComplete(checkArrangement(year, arranged)) ? 'published' : 'partly'
}

/** One festival of an arrangement, as it is told: 春节 2月15日至23日放假，2月14日、28日上班. */
export interface ArrangedFestival {
  readonly name: string
  readonly spans: readonly { readonly from: string; readonly to: string }[]
  readonly makeUp: readonly string[]
}

/** A year's days by festival, in the order of their first day. */
export function festivalsOf(days: readonly HolidayDay[]): readonly ArrangedFestival[] {
  const inOrder = days.filter(({ mark }) => mark !== 'ordinary').toSorted(byDate)
  const festivals = [...Map.groupBy(inOrder, ({ name }) => name)].map(([name, own]) => ({
    name,
    spans: spansOf(own.filter(({ mark }) => mark === 'off').map(({ date }) => date)),
    makeUp: own.filter(({ mark }) => mark === 'work').map(({ date }) => date),
  }))
  return festivals.toSorted((one, other) => (firstOf(one) < firstOf(other) ? -1 : 1))
}

const firstOf = ({ spans, makeUp }: ArrangedFestival) => spans[0]?.from ?? makeUp[0] ?? ''

const byDate = (one: HolidayDay, other: HolidayDay) => dayNumber(one.date) - dayNumber(other.date)

function spansOf(dates: readonly string[]): ArrangedFestival['spans'] {
  const spans: { from: string; to: string }[] = []
  for (const date of dates) {
    const last = spans.at(-1)
    if (last !== undefined && dayNumber(date) === dayNumber(last.to) + 1) last.to = date
    else spans.push({ from: date, to: date })
  }
  return spans
}
