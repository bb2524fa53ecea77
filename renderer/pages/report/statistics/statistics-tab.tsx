import { Button } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import { LookButton } from '#renderer/pages/documents/preview/look-button.tsx'
import type { DocumentView, InputOf, Operations } from '#shared/contract/index.ts'
import type { AskedNumber } from '../counted-panel.tsx'
import { CountedPanel } from '../counted-panel.tsx'
import { IssuedList } from '../issued-list.tsx'
import { ExtentField } from './extent-field.tsx'
import { StatisticsTable } from './statistics-table.tsx'

export type AskedExtent = InputOf<Operations['report.statistics']>['extent']

/** T4 of one draw, of a period, of the county. */
export function StatisticsTab() {
  const { year } = useOffice()
  const [extent, setExtent] = useState<AskedExtent>({
    of: 'period',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    plans: 'joint',
  })
  const [asked, setAsked] = useState<AskedNumber | null>(null)
  const [issued, setIssued] = useState<readonly DocumentView[]>([])
  const statistics = useQuery('report.statistics', { extent })
  const issue = useAct('report.issueStatistics')
  const run = async (department: string) => {
    const answer = await issue.run({ extent, department })
    if (answer.ok) setIssued([...answer.value, ...issued])
  }
  const view = statistics.value
  return (
    <div className="scrolling">
      <ExtentField
        value={extent}
        onChange={(next) => {
          setExtent(next)
          setIssued([])
        }}
      />
      <FailureNotice failure={statistics.failure ?? issue.failure} onRetry={statistics.reload} />
      {statistics.loading && view === null && <Wait doing="正在统计" />}
      {view !== null && (
        <StatisticsTable
          view={view}
          extent={extent}
          onOpen={setAsked}
          onReturn={(department) => void run(department)}
          action={
            <div className="summary-acts">
              <LookButton ask={() => ({ of: 'statistics', extent, department: '' })} />
              <IfMay act="report.issueStatistics">
                <Button type="primary" loading={issue.running} onClick={() => void run('')}>
                  生成统计表
                </Button>
              </IfMay>
            </div>
          }
        />
      )}
      {issued.length > 0 && (
        <section className="card" aria-label="刚生成的统计表">
          <IssuedList documents={issued} />
        </section>
      )}
      {asked !== null && <CountedPanel asked={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}
