import { Button, Table } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { RecusalForm } from '#renderer/components/recusal-form.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { RecusalView } from '#shared/contract/index.ts'
import { certificateNumber } from '#shared/domain/rosters/certificate-number.ts'
import { recusalSourceWords } from '#shared/text/roster-words.ts'

export function RecusalsTab() {
  const recusals = useQuery('recusals.list', {})
  const remove = useAct('recusals.remove')
  const [adding, setAdding] = useState(false)
  const drop = async ({ inspectorId, targetId }: RecusalView) => {
    const answer = await remove.run({ inspectorId, targetId })
    if (answer.ok) recusals.replace(answer.value)
  }
  return (
    <>
      <div className="toolbar">
        <Button type="primary" onClick={() => setAdding(true)}>
          登记回避
        </Button>
      </div>
      <FailureNotice failure={recusals.failure ?? remove.failure} onRetry={recusals.reload} />
      {recusals.loading && <Wait doing="正在读取回避登记" />}
      <Table<RecusalView>
        size="small"
        rowKey={({ inspectorId, targetId }) => `${inspectorId} ${targetId}`}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...(recusals.value ?? [])]}
        locale={{
          emptyText: recusals.loading ? (
            ' '
          ) : (
            <EmptyPlace>还没有回避登记。抽出检查对象后，检查人员也可在会场申报。</EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '检查人员',
            render: (_, row) => `${row.inspectorName}（${certificateNumber(row.inspectorId)}）`,
          },
          { title: '检查对象', render: (_, row) => `${row.targetName}（${row.targetId}）` },
          { title: '理由', dataIndex: 'reason' },
          { title: '提出人', width: 110, render: (_, row) => recusalSourceWords[row.source] },
          {
            title: '',
            width: 80,
            render: (_, row) => (
              <Button
                type="link"
                size="small"
                danger
                disabled={remove.running}
                onClick={() => void drop(row)}
              >
                撤销
              </Button>
            ),
          },
        ]}
      />
      {adding && <RecusalForm onClose={() => setAdding(false)} onSaved={recusals.replace} />}
    </>
  )
}
