import { isLate, placeInYear } from '#shared/domain/plan/timeline.ts'
import type { TimelineTask } from '#shared/domain/plan/timeline.ts'
import { longDate } from '#shared/text/numbers.ts'
import { timelineState } from '#shared/text/timeline-words.ts'

interface TimelineBarProps {
  readonly task: TimelineTask
  readonly year: number
  /** Where today stands, in percent; null: in another year */
  readonly today: number | null
}

const ofMonths = (months: number) => `${(months / 12) * 100}%`

/** A draw that is finished is a filled mark, one under way an empty one. */
export function TimelineBar({ task, year, today }: TimelineBarProps) {
  const { months, draws, alert, name, periodText } = task
  const held = draws.filter(({ date }) => date.startsWith(`${year}-`))
  return (
    <svg className="timeline-bar" role="img" aria-label={`${name}，${periodText}，${timelineState(task)}`}>
      {Array.from({ length: 11 }, (_, index) => (
        <line
          key={index}
          x1={ofMonths(index + 1)}
          x2={ofMonths(index + 1)}
          y1={0}
          y2="100%"
          className="timeline-month"
        />
      ))}
      {months !== null && (
        <rect
          x={ofMonths(months.first - 1)}
          y="50%"
          transform="translate(0 -10)"
          width={ofMonths(months.last - months.first + 1)}
          height={20}
          rx={3}
          className={isLate(alert) ? 'timeline-span timeline-alert' : 'timeline-span'}
        />
      )}
      {today !== null && (
        <line x1={`${today}%`} x2={`${today}%`} y1={0} y2="100%" className="timeline-today" />
      )}
      {held.map(({ id, date, finished, number }) => (
        <circle
          key={id}
          cx={`${placeInYear(date)}%`}
          cy="50%"
          r={6}
          className={finished ? 'timeline-draw' : 'timeline-draw timeline-open'}
        >
          <title>{`${number}，${longDate(date)}${finished ? '，已完成' : '，未完成'}`}</title>
        </circle>
      ))}
    </svg>
  )
}
