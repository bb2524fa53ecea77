import { Button, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { go, hrefOf } from '#renderer/app/router.ts'
import { Page } from '#renderer/components/page.tsx'
import { AboutTab } from './about-tab.tsx'
import { AccountsTab } from './accounts/accounts-tab.tsx'
import { CompareTab } from './rules/compare-tab.tsx'
import { RulesTab } from './rules/rules-tab.tsx'
import { DataTab } from './data-tab.tsx'
import { ProfileTab } from './profile-tab.tsx'
import { SecurityTab } from './security/security-tab.tsx'

interface Tab {
  readonly key: string
  readonly label: string
  readonly show: () => ReactNode
}

const tabs: readonly Tab[] = [
  { key: 'profile', label: '单位信息', show: () => <ProfileTab /> },
  { key: 'rules', label: '规则包', show: () => <RulesTab /> },
  { key: 'compare', label: '规则对照', show: () => <CompareTab /> },
  { key: 'accounts', label: '账号', show: () => <AccountsTab /> },
  { key: 'security', label: '安全', show: () => <SecurityTab /> },
  { key: 'data', label: '数据位置', show: () => <DataTab /> },
  { key: 'about', label: '关于', show: () => <AboutTab /> },
]

/** 设置: the office, the rules it works by, and the manual. */
export function SettingsPage({ tab }: { readonly tab: string }) {
  const shown = tabs.find(({ key }) => key === tab) ?? tabs[0]
  return (
    <Page
      title="设置"
      actions={
        <>
          <Button onClick={() => go('#/settings/holidays')}>节假日安排</Button>
          <Button onClick={() => go('#/settings/manual')}>使用手册</Button>
        </>
      }
    >
      <Tabs
        activeKey={shown?.key ?? ''}
        items={tabs.map(({ key, label }) => ({ key, label }))}
        onChange={(key) => go(hrefOf(['settings', key]))}
      />
      {shown?.show()}
    </Page>
  )
}
