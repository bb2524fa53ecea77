import { Button, Tabs } from 'antd'
import type { ReactNode } from 'react'
import { go, hrefOf } from '#renderer/app/router.ts'
import { Page } from '#renderer/components/page.tsx'
import { CompareTab } from './rules/compare-tab.tsx'
import { RulesTab } from './rules/rules-tab.tsx'
import { DataTab } from './data-tab.tsx'
import { ProfileTab } from './profile-tab.tsx'

interface Tab {
  readonly key: string
  readonly label: string
  readonly show: () => ReactNode
}

const tabs: readonly Tab[] = [
  { key: 'profile', label: '单位信息', show: () => <ProfileTab /> },
  { key: 'rules', label: '规则包', show: () => <RulesTab /> },
  { key: 'compare', label: '规则对照', show: () => <CompareTab /> },
  { key: 'data', label: '数据位置', show: () => <DataTab /> },
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
