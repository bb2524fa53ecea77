import { Tabs } from 'antd'
import { useState } from 'react'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf, usePlace } from '#renderer/app/router.ts'
import { Page } from '#renderer/components/page.tsx'
import { AnnualTab } from './annual/annual-tab.tsx'
import { ArchiveTab } from './archive/archive-tab.tsx'
import { MonthlyTab } from './monthly/monthly-tab.tsx'
import { OverviewTab } from './overview/overview-tab.tsx'
import { StatisticsTab } from './statistics/statistics-tab.tsx'

const tabs = [
  { key: 'overview', label: '概览' },
  { key: 'monthly', label: '月报' },
  { key: 'statistics', label: '统计' },
  { key: 'annual', label: '年度总结' },
  { key: 'archive', label: '归档' },
]

/** 报表: the year in numbers, the monthly forms, the county's table and the year's summary. */
export function ReportPage() {
  const { parts, query } = usePlace()
  const { year } = useOffice()
  const asked = parts[1] ?? ''
  // A tab once opened keeps what was chosen there.
  const [opened, setOpened] = useState<readonly string[]>([])
  const tab = tabs.some(({ key }) => key === asked) ? asked : 'overview'
  if (!opened.includes(tab)) setOpened([...opened, tab])
  const pages = {
    overview: <OverviewTab key={year} />,
    monthly: <MonthlyTab key={year} month={query.get('month') ?? ''} unit={query.get('unit')} />,
    statistics: <StatisticsTab key={year} />,
    annual: <AnnualTab key={year} />,
    archive: <ArchiveTab key={year} query={query} />,
  }
  return (
    <Page title="报表" full>
      <Tabs activeKey={tab} onChange={(key) => go(hrefOf(['report', key]))} items={tabs} />
      {Object.entries(pages).map(
        ([key, page]) =>
          opened.includes(key) && (
            <div key={key} className="report-tab" hidden={key !== tab}>
              {page}
            </div>
          ),
      )}
    </Page>
  )
}
