import { Tag } from 'antd'
import { hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import type { TimelineView } from '#shared/contract/index.ts'
import { isLate, placeInYear } from '#shared/domain/plan/timeline.ts'
import type { TimelineTask } from '#shared/domain/plan/timeline.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { taskAlertWords, timelineState } from '#shared/text/timeline-words.ts'
import { TimelineBar } from './timeline-bar.tsx'

/** The twelve months with a bar per task, today's line and the draws as marks. */
export function Timeline({ view }: { readonly view: TimelineView }) {
  const { year, today, tasks } = view
  const place = today.startsWith(`${year}-`) ? placeInYear(today) : null
  const late = tasks.filter(({ alert }) => isLate(alert)).length
  return (
    <section className="card" aria-label="全年进度">
      <h2>全年进度</h2>
      {tasks.length === 0 ? (
        <EmptyPlace>本年度还没有任务。编好计划后，各项任务按月份排在这里。</EmptyPlace>
      ) : (
        <>
          <p className="hint">
            {tasks.length}项任务
            {late > 0 && <span className="alarm">，{late}项已经逾期</span>}
            {place !== null && `；竖线是今天（${longDate(today)}）`}。
          </p>
          <div className="timeline">
            <div className="timeline-row timeline-months" aria-hidden="true">
              <span />
              <div>
                {Array.from({ length: 12 }, (_, index) => (
                  <span key={index}>{index + 1}月</span>
                ))}
              </div>
            </div>
            {tasks.map((task) => (
              <TimelineRow key={task.id} task={task} year={year} today={place} />
            ))}
          </div>
        </>
      )}
    </section>
  )
}

interface TimelineRowProps {
  readonly task: TimelineTask
  readonly year: number
  readonly today: number | null
}

function TimelineRow({ task, year, today }: TimelineRowProps) {
  const { id, number, name, scope, alert } = task
  const [draw] = task.draws
  const href = draw === undefined ? hrefOf(['draw', 'scheme', id]) : hrefOf(['draw', 'ceremony', draw.id])
  return (
    <div className="timeline-row">
      <div className="timeline-task">
        <a href={href} title={`${planScopeWords[scope]} ${name}`}>
          {number} {name}
        </a>
        <span className={isLate(alert) ? 'hint alarm' : 'hint'}>
          {alert !== null && (
            <Tag {...(isLate(alert) ? { color: 'error' } : {})}>{taskAlertWords[alert]}</Tag>
          )}
          {timelineState(task)}
        </span>
      </div>
      <div className="timeline-track">
        <TimelineBar task={task} year={year} today={today} />
      </div>
    </div>
  )
}
