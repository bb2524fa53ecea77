import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { LedgerEntryView } from '#shared/contract/index.ts'
import { ledgerBodyText, ledgerKindWord } from '#shared/text/ledger-words.ts'
import { counted, longTime } from '#shared/text/numbers.ts'

const columns: readonly PagedColumn<LedgerEntryView>[] = [
  { key: 'sequence', title: '序号', width: 80, fixed: true, numeric: true, show: ({ sequence }) => sequence },
  { key: 'at', title: '时间', width: 170, show: ({ at }) => longTime(at) },
  { key: 'actor', title: '经办人', width: 110, show: ({ actor }) => actor },
  { key: 'kind', title: '操作', width: 150, show: ({ kind }) => ledgerKindWord(kind) },
  {
    key: 'body',
    title: '内容',
    width: 420,
    show: ({ kind, body }) => <span title={body}>{ledgerBodyText(kind, body)}</span>,
  },
  {
    key: 'hash',
    title: '记录码（前 12 位）',
    width: 170,
    show: ({ hash }) => <CodeGroups code={hash.slice(0, 12)} />,
  },
]

/** Every act, append-only and chained: shown, and verified when asked. */
export function LedgerTab() {
  const rows = usePagedRows<LedgerEntryView>('records.ledger', {})
  const verify = useAct('records.verifyLedger')
  const [head, setHead] = useState<{ readonly entries: number; readonly head: string } | null>(null)
  const check = async () => {
    setHead(null)
    const answer = await verify.run({})
    if (answer.ok) setHead(answer.value)
  }
  return (
    <>
      <div className="toolbar">
        <Button type="primary" loading={verify.running} onClick={() => void check()}>
          核对全部记录
        </Button>
      </div>
      {verify.running && <Wait doing="正在逐条核对" progress={verify.progress} onCancel={verify.cancel} />}
      <FailureNotice failure={verify.failure ?? rows.failure} onRetry={rows.reload} />
      {head !== null && (
        <div className="card done">
          <CheckCircleFilled className="verified" />
          <div>
            <p>{counted(head.entries)} 条记录首尾相接，没有改动。请与最近一张签字表上的记录码核对：</p>
            <CodeGroups code={head.head} />
          </div>
        </div>
      )}
      <div className="filter-line">
        <span>
          共 <strong>{counted(rows.total)}</strong> 条，只能增加，不能修改或删除
        </span>
      </div>
      <PagedTable
        name="操作记录"
        columns={columns}
        rows={rows}
        empty={<EmptyPlace>还没有操作记录。</EmptyPlace>}
      />
    </>
  )
}
