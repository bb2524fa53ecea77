import { Tag } from 'antd'
import { useOffice } from '#renderer/app/office-context.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { Page } from '#renderer/components/page.tsx'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { dueLine } from '#shared/text/due.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { rosterUnits, rosterWords } from '#shared/text/roster-words.ts'
import { duePlace } from './due-place.ts'
import { SampleOffer } from './sample-offer.tsx'

/** 今天: what is due or overdue, draws under way with their next act, and nothing else. */
export function TodayPage() {
  const { status } = useOffice()
  const empty = rosterNames.every((name) => status.counts[name] === 0)
  return (
    <Page title="今天" lead={longDate(status.today)}>
      {status.rehearsal && empty && <SampleOffer />}
      <section className="card" aria-label="待办">
        <h2>待办</h2>
        {status.due.length === 0 ? (
          <EmptyPlace>今天没有到期的事。到期的任务、证件和未完的抽取会列在这里。</EmptyPlace>
        ) : (
          <ul className="due">
            {status.due.map((due) => {
              const line = dueLine(due)
              return (
                <li key={JSON.stringify(due)} className={line.alarm ? 'due-alarm' : undefined}>
                  {line.alarm && <Tag color="error">须办</Tag>}
                  <span>{line.sentence}</span>
                  <a href={duePlace(due)}>{line.act}</a>
                </li>
              )
            })}
          </ul>
        )}
      </section>
      <section className="card" aria-label="名录">
        <h2>名录</h2>
        <div className="counts">
          {rosterNames.map((name) => (
            <a key={name} href={`#/rosters/${name}`}>
              <strong>{counted(status.counts[name])}</strong> {rosterUnits[name]}
              <span>{rosterWords[name]}</span>
            </a>
          ))}
        </div>
      </section>
    </Page>
  )
}
