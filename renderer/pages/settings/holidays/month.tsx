import type { KeptHoliday } from '#shared/contract/index.ts'
import { addDays, isWeekend, weekdayOf } from '#shared/domain/kernel/days.ts'
import { markSigns } from '#shared/text/calendar-words.ts'
import { dayLabel } from './day-label.ts'

interface MonthProps {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly marked: ReadonlyMap<string, KeptHoliday>
  readonly today: string
  /** The one day that the Tab key comes to */
  readonly current: string
  readonly onOpen: ((date: string) => void) | null
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

export function Month({ year, month, marked, today, current, onOpen }: MonthProps) {
  return (
    <table className="month">
      <caption>{month}月</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find((date) => date !== '')}>
            {week.map((date, at) => (
              <td key={date === '' ? at : date}>
                {date !== '' && (
                  <button
                    type="button"
                    data-date={date}
                    className={dayClass(date, marked.get(date), today)}
                    tabIndex={date === current ? 0 : -1}
                    aria-label={dayLabel(date, marked.get(date))}
                    title={dayLabel(date, marked.get(date))}
                    onClick={() => onOpen?.(date)}
                  >
                    {Number(date.slice(8))}
                    <span>{signOf(marked.get(date))}</span>
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const signOf = (day: KeptHoliday | undefined) => (day === undefined ? '' : markSigns[day.mark])

function dayClass(date: string, day: KeptHoliday | undefined, today: string): string {
  const own = day === undefined ? (isWeekend(date) ? ' day-weekend' : '') : ` day-${day.mark}`
  return `day${own}${date === today ? ' day-today' : ''}`
}

/** Weeks from Monday; places before the first and after the last day are empty. */
function weeksOf(year: number, month: number): readonly (readonly string[])[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const lead = (weekdayOf(first) + 6) % 7
  const days = Array.from({ length: 42 }, (_, at) => {
    const date = addDays(first, at - lead)
    return date.startsWith(first.slice(0, 8)) ? date : ''
  })
  const weeks = Array.from({ length: 6 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  return weeks.filter((week) => week.some((date) => date !== ''))
}
