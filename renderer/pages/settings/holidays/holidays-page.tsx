import { Alert, Button } from 'antd'
import { useMay } from '#renderer/api/use-may.ts'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { CalendarYear } from '#shared/contract/index.ts'
import { ArrangementCard } from './arrangement-card.tsx'
import { ArrangementImport } from './arrangement-import.tsx'
import { DayDialog } from './day-dialog.tsx'
import { DeadlineCard } from './deadline-card.tsx'
import { YearCalendar } from './year-calendar.tsx'
import { YearLine } from './year-line.tsx'

/** 设置 › 节假日: what working days are counted by, year by year. */
export function HolidaysPage({ year: asked }: { readonly year: number | null }) {
  const { status, reload: reloadOffice } = useOffice()
  const [year, setYear] = useState(asked ?? Number(status.today.slice(0, 4)))
  const [opened, setOpened] = useState<string | null>(null)
  const [importing, setImporting] = useState(false)
  const [turn, setTurn] = useState(0)
  const years = useQuery('calendar.years', {})
  const calendar = useQuery('calendar.year', { year })
  const may = useMay('calendar.setDay')
  const fill = useAct('calendar.addShipped')

  const changed = () => {
    setTurn(turn + 1)
    calendar.reload()
    years.reload()
    reloadOffice()
  }
  const replaced = (value: CalendarYear) => {
    setOpened(null)
    setImporting(false)
    setYear(value.year)
    changed()
  }
  const fillIn = async () => {
    const answer = await fill.run({})
    if (answer.ok) changed()
  }
  const dayOf = (date: string) =>
    [...(calendar.value?.days ?? []), ...(calendar.value?.lastWeek ?? [])].find((day) => day.date === date)
  return (
    <Page
      title="节假日"
      lead="期限按工作日计算：周一至周五，去掉法定节假日，加上补班的日子。"
      actions={
        <>
          <Button onClick={() => go(hrefOf(['settings']))}>返回设置</Button>
          <ActButton act="calendar.addShipped" loading={fill.running} onClick={() => void fillIn()}>
            补入程序自带的年份
          </ActButton>
          <IfMay act="calendar.importArrangement">
            <Button type="primary" onClick={() => setImporting(true)}>
              装入一年安排
            </Button>
          </IfMay>
        </>
      }
    >
      <FailureNotice failure={years.failure ?? calendar.failure} onRetry={changed} />
      {fill.failure !== null && fill.failure.code !== 'arrangement-unchanged' && (
        <FailureNotice failure={fill.failure} />
      )}
      {fill.failure?.code === 'arrangement-unchanged' && (
        <Alert type="info" showIcon closable title="程序自带的年份都已装入，手工改过的年份没有改动。" />
      )}
      {calendar.loading && calendar.value === null && <Wait doing="正在读取节假日" />}
      {calendar.value !== null && (
        <div className="holidays">
          <section className="card">
            <YearLine years={years.value ?? []} year={year} onYear={setYear} />
            <YearCalendar calendar={calendar.value} today={status.today} onOpen={may ? setOpened : null} />
          </section>
          <div className="side">
            <ArrangementCard calendar={calendar.value} onChanged={replaced} />
            <DeadlineCard key={turn} today={status.today} />
          </div>
        </div>
      )}
      {opened !== null && (
        <DayDialog
          key={opened}
          date={opened}
          day={dayOf(opened)}
          onClose={() => setOpened(null)}
          onSaved={() => {
            setOpened(null)
            changed()
          }}
        />
      )}
      {importing && (
        <IfMay act="calendar.importArrangement">
          <ArrangementImport
            year={nextGap(years.value ?? [], year)}
            onClose={() => setImporting(false)}
            onDone={replaced}
          />
        </IfMay>
      )}
    </Page>
  )
}

/** The year a clerk most likely brings: the first one, this year or later, that nobody has published. */
function nextGap(
  years: readonly { readonly year: number; readonly coverage: string }[],
  year: number,
): number {
  return years.find((one) => one.coverage !== 'published' && one.year >= year)?.year ?? year
}
