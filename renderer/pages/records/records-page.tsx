import { Tabs } from 'antd'
import { useState } from 'react'
import { Page } from '#renderer/components/page.tsx'
import { LedgerTab } from './ledger-tab.tsx'
import { VerifyTab } from './verify-tab.tsx'

/** 记录: the ledger, and the verification of any package. */
export function RecordsPage() {
  const [tab, setTab] = useState('ledger')
  return (
    <Page title="记录" full>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'ledger', label: '操作记录' },
          { key: 'verify', label: '核验抽取' },
        ]}
      />
      {tab === 'ledger' ? <LedgerTab /> : <VerifyTab />}
    </Page>
  )
}
