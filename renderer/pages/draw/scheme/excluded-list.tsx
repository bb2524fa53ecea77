import { Button, Modal, Table } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { PoolView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { counted } from '#shared/text/numbers.ts'

interface ExcludedListProps {
  readonly scheme: Scheme
  readonly excluded: PoolView['excluded']
}

/** Reasons with counts; one click names everybody left out for it. */
export function ExcludedList({ scheme, excluded }: ExcludedListProps) {
  const [asked, setAsked] = useState<string | null>(null)
  if (excluded.length === 0) return null
  return (
    <>
      <ul className="excluded">
        {excluded.map(({ reason, count }) => (
          <li key={reason}>
            不参加：{reason}{' '}
            <Button type="link" size="small" onClick={() => setAsked(reason)}>
              {counted(count)} 户
            </Button>
          </li>
        ))}
      </ul>
      {asked !== null && <ExcludedDialog scheme={scheme} reason={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

const pageSize = 10

function ExcludedDialog(props: {
  readonly scheme: Scheme
  readonly reason: string
  readonly onClose: () => void
}) {
  const { scheme, reason, onClose } = props
  const [page, setPage] = useState(1)
  const found = useQuery('scheme.excluded', {
    scheme,
    reason,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  })
  return (
    <Modal open width={720} title={`不参加抽取：${reason}`} footer={null} onCancel={onClose}>
      <FailureNotice failure={found.failure} onRetry={found.reload} />
      <Table
        size="small"
        rowKey="id"
        loading={found.loading}
        dataSource={[...(found.value?.rows ?? [])]}
        pagination={{
          current: page,
          pageSize,
          total: found.value?.total ?? 0,
          showSizeChanger: false,
          showTotal: (total) => `共 ${counted(total)} 户`,
          onChange: setPage,
        }}
        columns={[
          { title: '检查对象', dataIndex: 'name' },
          { title: '代码', dataIndex: 'id', width: 190, className: 'code' },
          { title: '乡镇', dataIndex: 'region', width: 120 },
        ]}
      />
    </Modal>
  )
}
