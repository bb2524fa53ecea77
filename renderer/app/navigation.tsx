import {
  BarChartOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FieldNumberOutlined,
  FileTextOutlined,
  HistoryOutlined,
  HomeOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { StepId } from '#shared/flow.ts'
import { flow } from '#shared/flow.ts'
import { LedgerWatch } from './ledger-watch.tsx'
import { hrefOf, usePlace } from './router.ts'

const icons: Readonly<Record<StepId, ReactNode>> = {
  rosters: <TeamOutlined />,
  plan: <CalendarOutlined />,
  draw: <FieldNumberOutlined />,
  documents: <FileTextOutlined />,
  results: <CheckSquareOutlined />,
  report: <BarChartOutlined />,
}

export function Navigation() {
  const { parts } = usePlace()
  const here = parts[0] ?? 'today'
  return (
    <nav className="frame-nav" aria-label="主导航">
      <Entry id="today" name="今天" icon={<HomeOutlined />} here={here} />
      <div className="frame-nav-line" />
      {flow.map((step) => (
        <Entry key={step.id} id={step.id} name={step.name} icon={icons[step.id]} here={here} />
      ))}
      <div className="frame-nav-line" />
      <Entry id="records" name="记录" icon={<HistoryOutlined />} here={here} />
      <Entry id="settings" name="设置" icon={<SettingOutlined />} here={here} />
      <LedgerWatch />
    </nav>
  )
}

interface EntryProps {
  readonly id: string
  readonly name: string
  readonly icon: ReactNode
  readonly here: string
}

function Entry({ id, name, icon, here }: EntryProps) {
  return (
    <a
      href={hrefOf(id === 'today' ? [] : [id])}
      className="frame-nav-entry"
      aria-current={id === here ? 'page' : undefined}
    >
      {icon}
      <span>{name}</span>
    </a>
  )
}
