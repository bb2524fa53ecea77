import { createRequire } from 'node:module'
import { z } from 'zod'
import { coverageOf } from '#shared/domain/kernel/arrangement.ts'
import type { DayMark, HolidayDay } from '#shared/domain/kernel/calendar.ts'
import { arrangementYearOf } from '#shared/domain/kernel/calendar.ts'
import { festivalName } from '#shared/domain/kernel/holiday-notice.ts'

// Required, not imported: the package's own code would count working days too, and a year it knows nothing of as all weekdays.
const load = createRequire(import.meta.url)

/** date → 「Spring Festival,春节,4」 */
const dayList = z.record(z.iso.date(), z.string().regex(/^[^,]+,[^,]+,\d+$/))
const dataFile = z.object({ holidays: dayList, workdays: dayList })
const packageFile = z.object({ name: z.string(), version: z.string() })

export interface ShippedHolidays {
  /** What the table names as the source: the list and its version */
  readonly reference: string
  readonly years: ReadonlyMap<number, readonly HolidayDay[]>
}

let read: ShippedHolidays | null = null

/** The years this program brings along. Read when first asked for: a start does not wait for it. */
export function shippedHolidays(): ShippedHolidays {
  read ??= {
    reference: referenceOf(packageFile.parse(load('chinese-days/package.json'))),
    years: completeYears(dataFile.parse(load('chinese-days/dist/chinese-days.json'))),
  }
  return read
}

const referenceOf = ({ name, version }: z.infer<typeof packageFile>) => `${name} ${version}`

/**
 * Only years that hold the whole official arrangement: a maintained list has been known to carry a coming year's fixed days
 * before the notice was out. `data` is the package's file.
 */
export function completeYears({
  holidays,
  workdays,
}: z.infer<typeof dataFile>): ReadonlyMap<number, readonly HolidayDay[]> {
  const days = [...daysOf(holidays, 'off'), ...daysOf(workdays, 'work')].toSorted((one, other) =>
    one.date < other.date ? -1 : 1,
  )
  const years = Map.groupBy(days, ({ date }) => arrangementYearOf(date))
  return new Map([...years].filter(([year, own]) => coverageOf(year, own) === 'published'))
}

function daysOf(list: z.infer<typeof dayList>, mark: DayMark): readonly HolidayDay[] {
  return Object.entries(list).map(([date, text]) => ({
    date,
    mark,
    name: festivalName(text.split(',')[1] ?? ''),
  }))
}
