import { Alert, Button } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { DateField } from '#renderer/components/date-field.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { MonthlyView } from '#shared/contract/index.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import { isChanged } from '#shared/domain/report/monthly-changes.ts'
import { longDate, longMonth, longTime } from '#shared/text/numbers.ts'
import { periodWarningText } from '#shared/text/report-words.ts'
import type { AskedNumber } from '../counted-panel.tsx'
import { CountedPanel } from '../counted-panel.tsx'
import { DiarySide } from '../diary/diary-side.tsx'
import { ChangeList } from './change-list.tsx'
import { MonthlyForm } from './monthly-form.tsx'
import { VersionList } from './version-list.tsx'

interface MonthlyDeskProps {
  readonly month: string
  /** Empty: merged for the bureau */
  readonly unit: string
  readonly onIssued: () => void
}

/** One unit's form of a month: numbers from the data, the diary beside it, what was issued below. */
export function MonthlyDesk({ month, unit, onIssued }: MonthlyDeskProps) {
  const [period, setPeriod] = useState<Period | null>(null)
  const monthly = useQuery('report.monthly', { month, unit, period })
  const view = monthly.value
  const issued = view?.versions[0]
  return (
    <div className="scrolling">
      <div className="monthly-head">
        <Button onClick={() => go(hrefOf(['report', 'monthly']))}>回到月报列表</Button>
        <h2>
          {longMonth(month)} · {unit === '' ? '全局汇总' : unit}
        </h2>
        {view !== null && view.dueOn !== '' && <span className="hint">报送期限 {longDate(view.dueOn)}</span>}
        {issued !== undefined && (
          <span className="hint">
            已签发第{issued.version}版（{longTime(issued.at)}），见表下
          </span>
        )}
      </div>
      <FailureNotice failure={monthly.failure} onRetry={monthly.reload} />
      {monthly.loading && view === null && <Wait doing="正在统计本期的检查" />}
      {view !== null && (
        <Desk
          view={view}
          onPeriod={setPeriod}
          onChanged={monthly.reload}
          onIssued={(issued) => {
            setPeriod(null)
            monthly.replace(issued)
            onIssued()
          }}
        />
      )}
    </div>
  )
}

interface DeskProps {
  readonly view: MonthlyView
  readonly onPeriod: (period: Period) => void
  readonly onChanged: () => void
  readonly onIssued: (view: MonthlyView) => void
}

function Desk({ view, onPeriod, onChanged, onIssued }: DeskProps) {
  const [asked, setAsked] = useState<AskedNumber | null>(null)
  const { month, unit, period, warnings, versions, missing } = view
  return (
    <>
      {missing.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`还没有签发本月月报的单位：${missing.join('、')}。汇总只含已经签发的月报。`}
        />
      )}
      {warnings.map((warning) => (
        <Alert
          key={`${warning.code} ${warning.to}`}
          type="warning"
          showIcon
          title={periodWarningText(warning)}
        />
      ))}
      <ChangeList title="签发以后有变动，请签发更正版" changes={view.changes} />
      <div className={unit === '' ? 'monthly-desk merged' : 'monthly-desk'}>
        <div>
          <IssueBar
            key={`${period?.from} ${period?.to}`}
            view={view}
            onPeriod={onPeriod}
            onIssued={onIssued}
          />
          {period === null ? (
            <Alert type="info" showIcon title="本月的日子已经全部报在以后的月报里，不必再报。" />
          ) : (
            <MonthlyForm
              content={view.now}
              title={view.title}
              asking={{ month, unit, version: 0, ...period }}
              onOpen={setAsked}
            />
          )}
          <VersionList versions={versions} />
        </div>
        {unit !== '' && <DiarySide unit={unit} period={period} onChanged={onChanged} />}
      </div>
      {asked !== null && <CountedPanel asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

/** Period and 签发; again it is a correction that says why. */
function IssueBar({ view, onPeriod, onIssued }: Omit<DeskProps, 'onChanged'>) {
  const { status } = useOffice()
  const { month, unit, versions } = view
  const [from, setFrom] = useState(view.period?.from ?? `${month}-01`)
  const [to, setTo] = useState(view.period?.to ?? status.today)
  const [correcting, setCorrecting] = useState(false)
  const issue = useAct('report.issueMonthly')
  const isCorrection = versions.length > 0
  const run = async (reason: string) => {
    const answer = await issue.run({ month, unit, from, to, reason })
    if (!answer.ok) return
    setCorrecting(false)
    onIssued(answer.value)
  }
  const move = (next: Period) => {
    setFrom(next.from)
    setTo(next.to)
    if (next.from !== '' && next.from <= next.to) onPeriod(next)
  }
  return (
    <div className="issue-bar">
      {unit === '' ? (
        <span className="hint">各单位已签发月报的汇总，每项任务只列一次。</span>
      ) : (
        <>
          <span>统计期</span>
          <DateField label="起" value={from} onChange={(day) => move({ from: day, to })} />
          <span>至</span>
          <DateField label="止" value={to} onChange={(day) => move({ from, to: day })} />
        </>
      )}
      <span className="spring" />
      <LookButton
        disabled={from === '' || from > to}
        ask={() => ({ of: 'monthly', month, unit, from, to })}
      />
      <IfMay act="report.issueMonthly">
        <Button
          type="primary"
          loading={issue.running}
          disabled={isCorrection && !isChanged(view.changes) && samePeriod(view, { from, to })}
          onClick={() => (isCorrection ? setCorrecting(true) : void run(''))}
        >
          {isCorrection ? '签发更正版' : '签发'}
        </Button>
      </IfMay>
      {!correcting && <FailureNotice failure={issue.failure} />}
      {correcting && (
        <ReasonQuestion
          title={`更正${longMonth(month)}月报表`}
          act="签发更正版"
          running={issue.running}
          failure={issue.failure}
          onDone={(reason) => void run(reason)}
          onClose={() => setCorrecting(false)}
        >
          原来签发的一版保留不动，更正版写明理由和改动。
        </ReasonQuestion>
      )}
    </div>
  )
}

function samePeriod({ unit, versions }: MonthlyView, { from, to }: Period): boolean {
  const [last] = versions
  return unit === '' || (last?.from === from && last.to === to)
}
