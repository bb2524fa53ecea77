import { Tabs } from 'antd'
import { useState } from 'react'
import { go, hrefOf, usePlace } from '#renderer/app/router.ts'
import { Page } from '#renderer/components/page.tsx'
import { BackupsTab } from './backups/backups-tab.tsx'
import { CheckTab } from './check/check-tab.tsx'
import { LedgerTab } from './ledger-tab.tsx'
import { SignedSheetsTab } from './signed-sheets-tab.tsx'
import { VerifyTab } from './verify-tab.tsx'

const tabs = [
  { key: 'ledger', label: '操作记录' },
  { key: 'sheets', label: '签字单' },
  { key: 'verify', label: '核验抽取' },
  { key: 'backups', label: '备份' },
  { key: 'check', label: '自检' },
]

/** 记录: the ledger, the heads that people signed, the verification of any package, backups and self-check. */
export function RecordsPage() {
  const { parts, query } = usePlace()
  const asked = parts[1] ?? ''
  // A tab once opened keeps what was typed or found there.
  const [opened, setOpened] = useState<readonly string[]>([])
  const tab = tabs.some(({ key }) => key === asked) ? asked : 'ledger'
  if (!opened.includes(tab)) setOpened([...opened, tab])
  const about = query.get('about') ?? ''
  const pages = {
    ledger: <LedgerTab key={about} about={about} />,
    sheets: <SignedSheetsTab />,
    verify: <VerifyTab />,
    backups: <BackupsTab />,
    check: <CheckTab />,
  }
  return (
    <Page title="记录" full>
      <Tabs activeKey={tab} onChange={(key) => go(hrefOf(['records', key]))} items={tabs} />
      {Object.entries(pages).map(
        ([key, page]) =>
          opened.includes(key) && (
            <div key={key} className="records-tab" hidden={key !== tab}>
              {page}
            </div>
          ),
      )}
    </Page>
  )
}
