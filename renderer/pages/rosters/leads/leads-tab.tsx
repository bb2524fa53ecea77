import { Button, Input } from 'antd'
import { IfMay } from '#renderer/components/if-may.tsx'
import { useState } from 'react'
import { useOffice } from '#renderer/app/office-context.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { LeadView } from '#shared/contract/index.ts'
import { leadHandlings } from '#shared/domain/plan/leads.ts'
import type { LeadHandling } from '#shared/domain/plan/leads.ts'
import { leadHandlingWords } from '#shared/text/lead-words.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { SeveralFilter, YearFilter } from '../register-filters.tsx'
import { LeadForm } from './lead-form.tsx'
import { LeadPanel } from './lead-panel.tsx'

/** 线索与专项: why somebody is inspected outside the draw. Never mixed with draws, counted by the yearly cap. */
export function LeadsTab({ search: asked }: { readonly search: string }) {
  const { status } = useOffice()
  const [search, setSearch] = useState(asked)
  const [year, setYear] = useState(asked === '' ? status.today.slice(0, 4) : '')
  const [handlings, setHandlings] = useState<readonly LeadHandling[]>([])
  const [opened, setOpened] = useState<LeadView | null>(null)
  const [editing, setEditing] = useState<LeadView | 'new' | null>(null)
  const rows = usePagedRows<LeadView>('leads.list', { search, year, handlings: [...handlings] })
  const isNarrowed = search !== '' || handlings.length > 0
  const changed = (lead: LeadView | null) => {
    setOpened(lead)
    rows.reload()
  }
  return (
    <>
      <div className="toolbar">
        <IfMay act="leads.save">
          <Button type="primary" onClick={() => setEditing('new')}>
            登记线索
          </Button>
        </IfMay>
      </div>
      <div className="filter-bar">
        <Input.Search
          allowClear
          className="filter-search"
          aria-label="查找线索"
          placeholder="编号、内容、检查对象"
          defaultValue={search}
          onSearch={(words) => setSearch(words.trim())}
        />
        <YearFilter today={status.today} value={year} onChange={setYear} />
        <SeveralFilter
          what="办理情况"
          options={leadHandlings.map((value) => ({ value, label: leadHandlingWords[value] }))}
          chosen={handlings}
          onChange={setHandlings}
        />
      </div>
      <div className="filter-line">
        <span>
          共 <strong>{counted(rows.total)}</strong> 条
        </span>
      </div>
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      {rows.loading && <Wait doing="正在读取线索" />}
      <PagedTable
        name="线索与专项"
        columns={columns}
        rows={rows}
        onOpen={setOpened}
        empty={
          isNarrowed ? (
            <EmptyPlace>没有符合条件的线索。换一个年度或去掉条件再看。</EmptyPlace>
          ) : (
            <EmptyPlace>
              {year !== '' && `${year}年`}
              还没有登记线索。投诉举报、转办交办、上级部署等引起的检查不参加随机抽取，登记在这里；检查后按规则包计入或不计入年度频次，也可以转为定向抽查任务。
            </EmptyPlace>
          )
        }
      />
      {opened !== null && (
        <LeadPanel
          lead={opened}
          onEdit={() => setEditing(opened)}
          onChanged={changed}
          onClose={() => setOpened(null)}
        />
      )}
      {editing !== null && (
        <LeadForm
          lead={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={changed}
        />
      )}
    </>
  )
}

const targetsOf = ({ targets }: LeadView) => {
  const [first, ...others] = targets
  if (first === undefined) return '未指明'
  return others.length === 0 ? first.name : `${first.name}等 ${targets.length} 户`
}

const columns: readonly PagedColumn<LeadView>[] = [
  { key: 'number', title: '登记编号', width: 130, fixed: true, show: (row) => row.number },
  { key: 'received', title: '收到日期', width: 130, show: (row) => longDate(row.receivedOn) },
  { key: 'source', title: '来源', width: 130, show: (row) => row.source },
  { key: 'content', title: '内容', width: 300, show: (row) => row.content },
  { key: 'targets', title: '检查对象', width: 260, show: targetsOf },
  { key: 'handling', title: '办理情况', width: 120, show: (row) => leadHandlingWords[row.handling] },
]
