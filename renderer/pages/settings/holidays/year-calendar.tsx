import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { CalendarYear } from '#shared/contract/index.ts'
import { addDays } from '#shared/domain/kernel/days.ts'
import { markSigns, markWords } from '#shared/text/calendar-words.ts'
import { Month } from './month.tsx'

interface YearCalendarProps {
  readonly calendar: CalendarYear
  readonly today: string
  /** null: only looked at */
  readonly onOpen: ((date: string) => void) | null
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }
const months = Array.from({ length: 12 }, (_, at) => at + 1)

/** A year as twelve small months; arrow keys go from day to day, Enter opens one. */
export function YearCalendar({ calendar, today, onOpen }: YearCalendarProps) {
  const { year } = calendar
  const own = String(year)
  const place = useRef<HTMLDivElement>(null)
  const [reached, setReached] = useState('')
  const current = reached.startsWith(own) ? reached : today.startsWith(own) ? today : `${own}-01-01`
  const marked = new Map([...calendar.days, ...calendar.lastWeek].map((day) => [day.date, day]))

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const from = (event.target as HTMLElement).dataset['date']
    if (step === undefined || from === undefined) return
    event.preventDefault()
    const to = addDays(from, step)
    if (!to.startsWith(own)) return
    setReached(to)
    place.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus()
  }
  return (
    <>
      <div className="months" ref={place} onKeyDown={move} role="group" aria-label={`${year}年日历`}>
        {months.map((month) => (
          <Month
            key={month}
            year={year}
            month={month}
            marked={marked}
            today={today}
            current={current}
            onOpen={onOpen}
          />
        ))}
      </div>
      <p className="hint">
        {markSigns.off}＝{markWords.off}，{markSigns.work}＝{markWords.work}，{markSigns.ordinary}
        ＝手工改回平日。
        {onOpen !== null && '点某一天，或用方向键移到那一天再按回车，可以修改。'}
      </p>
    </>
  )
}
