import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { OverviewChart } from '#shared/domain/report/overview.ts'
import { barWord } from '#shared/text/overview-words.ts'
import type { AskedNumber } from '../counted-panel.tsx'
import { CountedPanel } from '../counted-panel.tsx'
import { ChartCard } from './chart-card.tsx'
import type { AskedList } from './list-panel.tsx'
import { ListPanel } from './list-panel.tsx'
import { MainFigures } from './main-figures.tsx'

/** In the order of work: plan, draw, inspect, handle, keep the deadlines. */
const shown: readonly OverviewChart[] = [
  'tasks',
  'draws',
  'results',
  'regions',
  'industries',
  'grades',
  'problems',
  'codes',
  'handling',
  'followUp',
  'publication',
  'confirmation',
  'monthly',
  'carriedOut',
]

/** The year at a glance: what was planned, done, found, and kept. */
export function OverviewTab() {
  const { year } = useOffice()
  const overview = useQuery('overview.get', { year })
  const [number, setNumber] = useState<AskedNumber | null>(null)
  const [list, setList] = useState<AskedList | null>(null)
  const view = overview.value
  return (
    <div className="scrolling">
      <FailureNotice failure={overview.failure} onRetry={overview.reload} />
      {overview.loading && view === null && <Wait doing="正在统计本年度的抽查" />}
      {view !== null && (
        <>
          <MainFigures view={view} onOpen={setNumber} />
          <div className="chart-grid">
            {shown.map((chart) => (
              <ChartCard
                key={chart}
                chart={chart}
                view={view}
                onOpen={(opens) => {
                  const bars = view.charts.find((one) => one.chart === chart)?.bars ?? []
                  const bar = bars.find(({ key }) => key === opens.bar)
                  setList({ ...opens, year, chart, where: bar === undefined ? '' : barWord(bar) })
                }}
              />
            ))}
          </div>
        </>
      )}
      {number !== null && <CountedPanel asked={number} onClose={() => setNumber(null)} />}
      {list !== null && (
        <ListPanel
          key={`${list.chart} ${list.bar} ${list.part}`}
          asked={list}
          onClose={() => setList(null)}
        />
      )}
    </div>
  )
}
