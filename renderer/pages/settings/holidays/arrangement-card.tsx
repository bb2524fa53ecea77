import { Alert, Tag } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { CalendarYear } from '#shared/contract/index.ts'
import {
  arrangementDoubt,
  coverageWords,
  festivalText,
  holidaySourceWords,
} from '#shared/text/calendar-words.ts'
import { festivalsOf } from '#shared/domain/kernel/arrangement.ts'

interface ArrangementCardProps {
  readonly calendar: CalendarYear
  readonly onChanged: (calendar: CalendarYear) => void
}

/** A year's arrangement in words, where it comes from, and what it lacks. */
export function ArrangementCard({ calendar, onChanged }: ArrangementCardProps) {
  const { year, coverage, declared, days, check } = calendar
  const declare = useAct('calendar.declareYear')
  const say = async (complete: boolean) => {
    const answer = await declare.run({ year, complete })
    if (answer.ok) onChanged(answer.value)
  }
  return (
    <section className="card">
      <h2>
        {year}年安排 <Tag>{declared ? '已核对完整' : coverageWords[coverage]}</Tag>
      </h2>
      {coverage === 'none' && (
        <p>
          还没有{year}
          年的安排，涉及这一年的期限都是暂定。国务院办公厅一般在上一年11月发布通知，发布后点「装入一年安排」。
        </p>
      )}
      <ul className="festivals">
        {festivalsOf(days).map((festival) => (
          <li key={festival.name}>{festivalText(festival, year)}</li>
        ))}
      </ul>
      {coverage === 'partly' && (
        <Alert
          type="warning"
          showIcon
          title={`${arrangementDoubt(check)}涉及这一年的期限仍按暂定显示。`}
          action={
            <ActButton
              act="calendar.declareYear"
              size="small"
              loading={declare.running}
              onClick={() => void say(true)}
            >
              已与通知核对，安排完整
            </ActButton>
          }
        />
      )}
      {declared && (
        <ActButton
          act="calendar.declareYear"
          size="small"
          loading={declare.running}
          onClick={() => void say(false)}
        >
          取消「已核对完整」
        </ActButton>
      )}
      {days.length > 0 && <p className="hint">来源：{sourcesOf(calendar).join('；')}</p>}
      <FailureNotice failure={declare.failure} />
    </section>
  )
}

function sourcesOf({ days }: CalendarYear): readonly string[] {
  return [...new Set(days.map(({ source, reference }) => `${holidaySourceWords[source]} ${reference}`))]
}
