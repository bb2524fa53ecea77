import { Tabs } from 'antd'
import { go, hrefOf, usePlace } from '#renderer/app/router.ts'
import { Page } from '#renderer/components/page.tsx'
import { EntryTab } from './entry/entry-tab.tsx'
import { FollowUpTab } from './follow-up/follow-up-tab.tsx'
import { PublicationTab } from './publication/publication-tab.tsx'

const tabs = [
  { key: 'entry', label: '录入审核' },
  { key: 'publication', label: '公示反馈' },
  { key: 'follow-up', label: '后续处置' },
]

/** 结果: from the inspectors' paper to the reviewer, the public and the end of every problem. */
export function ResultsPage() {
  const { parts, query } = usePlace()
  const asked = parts[1] ?? ''
  const tab = tabs.some(({ key }) => key === asked) ? asked : 'entry'
  return (
    <Page title="结果" full>
      <Tabs activeKey={tab} onChange={(key) => go(hrefOf(['results', key]))} items={tabs} />
      {tab === 'entry' && <EntryTab asksForReview={asked === 'review'} />}
      {tab === 'publication' && <PublicationTab query={query} />}
      {tab === 'follow-up' && <FollowUpTab />}
    </Page>
  )
}
