import { Tabs } from 'antd'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { IfMay } from '#renderer/components/if-may.tsx'
import { Page } from '#renderer/components/page.tsx'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterNames } from '#shared/domain/rosters/types.ts'
import { counted } from '#shared/text/numbers.ts'
import { rosterWords } from '#shared/text/roster-words.ts'
import { DepartmentsTab } from './departments-tab.tsx'
import { filtersOfText } from './filter-sentence.ts'
import { ImportWizard } from './import/import-wizard.tsx'
import { InspectionHistoryTab } from './inspection-history-tab.tsx'
import { LeadsTab } from './leads/leads-tab.tsx'
import { RecusalsTab } from './recusals-tab.tsx'
import { RosterTab } from './roster-tab.tsx'
import { VocabulariesTab } from './vocabularies/vocabularies-tab.tsx'

interface RostersPageProps {
  readonly tab: string
  readonly query: URLSearchParams
}

const isRoster = (tab: string): tab is RosterName => rosterNames.some((name) => name === tab)

/** 一单两库: whom to inspect, who inspects, what is inspected. */
export function RostersPage({ tab, query }: RostersPageProps) {
  const { status } = useOffice()
  if (isRoster(tab) && query.has('import')) {
    return (
      <IfMay act="rosters.previewImport" told>
        <ImportWizard key={tab} roster={tab} />
      </IfMay>
    )
  }
  const tabs = [
    ...rosterNames.map((name) => ({
      key: name,
      label: `${rosterWords[name]} ${counted(status.counts[name])}`,
    })),
    { key: 'departments', label: '部门' },
    { key: 'recusals', label: '回避' },
    { key: 'inspections', label: '检查历史' },
    { key: 'leads', label: '线索与专项' },
    { key: 'vocabularies', label: '词表' },
  ]
  return (
    <Page title="名录" full>
      <Tabs activeKey={tab} items={tabs} onChange={(key) => go(hrefOf(['rosters', key]))} />
      {isRoster(tab) && (
        <RosterTab
          key={`${tab}?${query.toString()}`}
          roster={tab}
          search={query.get('search') ?? ''}
          filters={filtersOfText(query.get('filters'))}
          open={query.get('open')}
        />
      )}
      {tab === 'departments' && <DepartmentsTab />}
      {tab === 'recusals' && <RecusalsTab />}
      {tab === 'inspections' && <InspectionHistoryTab />}
      {tab === 'leads' && <LeadsTab key={query.toString()} search={query.get('search') ?? ''} />}
      {tab === 'vocabularies' && <VocabulariesTab view={query.get('view')} />}
    </Page>
  )
}
