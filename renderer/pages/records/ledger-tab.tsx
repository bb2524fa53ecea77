import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import { Wait } from '#renderer/components/wait.tsx'
import { useMay } from '#renderer/api/use-may.ts'
import { useLedgerState } from '#renderer/api/use-ledger-state.ts'
import type { LedgerEntryView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { ChainState } from './chain-state.tsx'
import { ClockCorrection } from './clock-correction.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { LedgerFilters } from './ledger-filters.tsx'
import { ledgerColumns } from './ledger-columns.tsx'
import { isNarrow, noFilter, questionOf } from './ledger-question.ts'
import { useLedgerTable, useLedgerText } from './use-ledger-export.ts'

interface LedgerTabProps {
  /** A draw's number or a record's id to begin with */
  readonly about: string
}

/** Every act, append-only and chained: found, looked into, verified, exported. */
export function LedgerTab({ about }: LedgerTabProps) {
  const [filter, setFilter] = useState({ ...noFilter, about })
  const [opened, setOpened] = useState<number | null>(null)
  const question = questionOf(filter)
  const rows = usePagedRows<LedgerEntryView>('records.ledger', question)
  const state = useLedgerState()
  const mayExport = useMay('records.exportLedger')
  const table = useLedgerTable(question, rows.total)
  const text = useLedgerText()
  return (
    <>
      <div className="toolbar">
        <Dropdown
          trigger={['click']}
          disabled={table.running}
          menu={{
            items: [
              { key: 'table', label: '表格（.xlsx，给人看）', onClick: () => void table.save() },
              ...(mayExport
                ? [
                    {
                      key: 'text',
                      label: '核对文本（.tsv，含个人信息原样，可用 sha256sum 核对）',
                      onClick: text.ask,
                    },
                  ]
                : []),
            ],
          }}
        >
          <Button loading={table.running}>导出</Button>
        </Dropdown>
        <ClockCorrection onDone={rows.reload} />
      </div>
      <ChainState state={state.value} onChecked={state.reload} />
      <LedgerFilters filter={filter} actors={state.value?.actors ?? []} onChange={setFilter} />
      <div className="filter-line">
        <span>
          共 <strong>{counted(rows.total)}</strong> 条
          {isNarrow(filter) ? '符合' : '，只能增加，不能修改或删除'}
        </span>
        {isNarrow(filter) && (
          <Button type="link" size="small" onClick={() => setFilter(noFilter)}>
            去掉全部条件
          </Button>
        )}
      </div>
      <FailureNotice failure={rows.failure ?? state.failure ?? table.failure} onRetry={rows.reload} />
      {table.running && <Wait doing="正在导出" progress={table.progress} onCancel={table.cancel} />}
      {rows.loading && <Wait doing="正在查找操作记录" />}
      <PagedTable
        name="操作记录"
        columns={ledgerColumns}
        rows={rows}
        onOpen={({ sequence }) => setOpened(sequence)}
        empty={
          <EmptyPlace>
            {isNarrow(filter) ? '没有符合条件的记录。去掉一些条件再看。' : '还没有操作记录。'}
          </EmptyPlace>
        }
      />
      {text.dialog}
      {opened !== null && (
        <EntryPanel key={opened} sequence={opened} onOpen={setOpened} onClose={() => setOpened(null)} />
      )}
    </>
  )
}
