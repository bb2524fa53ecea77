import { InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { isWeekend, weekdayOf } from '#shared/domain/kernel/days.ts'
import { deadlineText, weekdayWords } from '#shared/text/calendar-words.ts'
import { longDate } from '#shared/text/numbers.ts'

/** 期限试算: a term in working days, with every day that is counted or passed over. */
export function DeadlineCard({ today }: { readonly today: string }) {
  const [from, setFrom] = useState(today)
  const [days, setDays] = useState(20)
  const [startsNextDay, setStartsNextDay] = useState<boolean | null>(null)
  const answer = useQuery('calendar.deadline', from === '' ? null : { from, days, startsNextDay })
  const counted = answer.value
  return (
    <section className="card">
      <h2>期限试算</h2>
      <div className="deadline-fields">
        <Labelled label="起算日">
          <DateField value={from} onChange={setFrom} label="起算日" />
        </Labelled>
        <Labelled label="工作日数">
          <InputNumber
            min={1}
            max={1000}
            precision={0}
            value={days}
            onChange={(value) => setDays(value ?? 1)}
          />
        </Labelled>
      </div>
      <Radio.Group
        aria-label="从哪天数起"
        value={startsNextDay ?? counted?.startsNextDay ?? null}
        onChange={(event) => setStartsNextDay(event.target.value as boolean)}
        options={[
          { value: true, label: '次日起算' },
          { value: false, label: '当日起算' },
        ]}
      />
      <FailureNotice failure={answer.failure} onRetry={answer.reload} />
      {counted !== null && (
        <>
          <p className="deadline-result">{deadlineText(counted.deadline)}</p>
          <ol className="deadline-days" aria-label="逐日">
            {counted.days.map(({ date, count, name }) => (
              <li key={date} className={count === null ? 'passed' : ''}>
                <span>{longDate(date)}</span>
                <span>{weekdayWords[weekdayOf(date)]}</span>
                <span>{countText(date, count, name)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function countText(date: string, count: number | null, name: string): string {
  if (count === null) return name === '' ? '周末' : `${name}放假`
  return `第 ${count} 天${isWeekend(date) ? `（${name}补班）` : ''}`
}
