import type { ArrangementCheck, Coverage } from '#shared/domain/kernel/arrangement.ts'
import type { HolidayDay } from '#shared/domain/kernel/calendar.ts'
import type { CountedDay, Deadline } from '#shared/domain/kernel/working-days.ts'

/** Where a day of the table comes from: this program's own list, a notice that was pasted, a file, or a clerk. */
export type HolidaySource = 'program' | 'notice' | 'table' | 'hand'

export interface KeptHoliday extends HolidayDay {
  readonly source: HolidaySource
  /** The notice's number and title, the file's name, the program's list and its version, or who did it */
  readonly reference: string
}

export interface YearCoverage {
  readonly year: number
  readonly coverage: Coverage
  /** The office has held it against the notice and says that it is complete */
  readonly declared: boolean
}

export interface CalendarYear extends YearCoverage {
  /** The days that this year's arrangement decides, in order; the last week of December belongs to the next year's */
  readonly days: readonly KeptHoliday[]
  /** What the calendar months of this year show besides: the last week of December */
  readonly lastWeek: readonly KeptHoliday[]
  readonly check: ArrangementCheck
  /** Whether the program brings this year along */
  readonly shipped: boolean
}

/** What a confirmed arrangement would do. */
export interface ArrangementPreview {
  readonly year: number
  readonly days: readonly HolidayDay[]
  readonly check: ArrangementCheck
  readonly coverage: Coverage
  readonly changes: readonly {
    readonly before: KeptHoliday | null
    readonly after: HolidayDay | null
    readonly date: string
  }[]
}

export interface ShippedYears {
  readonly added: readonly number[]
  /** Years in which the office has days of its own: nothing of them was touched */
  readonly left: readonly number[]
}

export interface DeadlineView {
  readonly deadline: Deadline
  /** By which it was counted: as asked, or as the office's rules have it */
  readonly startsNextDay: boolean
  readonly days: readonly (CountedDay & { readonly name: string })[]
}
