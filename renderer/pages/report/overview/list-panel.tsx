import { Drawer, Table } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { OverviewRow } from '#shared/contract/index.ts'
import type { OverviewChart } from '#shared/domain/report/overview.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { chartWords, partUnit, partWord } from '#shared/text/overview-words.ts'
import type { Opens } from './shapes.ts'

/** A number of a picture, and what its bar is called */
export interface AskedList extends Opens {
  readonly year: number
  readonly chart: OverviewChart
  readonly where: string
}

const pageSize = 50

/** The list that a number of a picture counts. */
export function ListPanel({ asked, onClose }: { readonly asked: AskedList; readonly onClose: () => void }) {
  const { year, chart, bar, part, where } = asked
  const [page, setPage] = useState(1)
  const offset = (page - 1) * pageSize
  const list = useQuery('overview.list', { year, chart, bar, part, offset, limit: pageSize })
  const total = list.value?.total ?? 0
  const unit = partUnit(chart, part)
  return (
    <Drawer
      open
      size={760}
      title={`${where} · ${partWord(chart, part)}${list.value === null ? '' : `：${counted(total)}${unit}`}`}
      onClose={onClose}
    >
      <p className="hint">
        {year}年度{chartWords[chart].title}。{chartWords[chart].source}
      </p>
      <FailureNotice failure={list.failure} onRetry={list.reload} />
      {list.loading && list.value === null && <Wait doing="正在列出" />}
      {list.value !== null && (
        <Table<OverviewRow>
          size="small"
          rowKey="key"
          loading={list.loading}
          pagination={{
            current: page,
            pageSize,
            total,
            hideOnSinglePage: true,
            showSizeChanger: false,
            onChange: setPage,
          }}
          dataSource={[...list.value.rows]}
          columns={columnsFrom(offset)}
          locale={{ emptyText: <EmptyPlace>没有计入这个数的内容。</EmptyPlace> }}
        />
      )}
    </Drawer>
  )
}

const columnsFrom = (offset: number) => [
  {
    title: '序号',
    width: 60,
    render: (_: unknown, _row: OverviewRow, index: number) => offset + index + 1,
  },
  {
    title: '名称',
    width: 250,
    render: (_: unknown, { name, id }: OverviewRow) => (
      <>
        {name}
        {id !== '' && <div className="code hint">{id}</div>}
      </>
    ),
  },
  {
    title: '部门',
    width: 150,
    render: (_: unknown, { departments }: OverviewRow) => departments.join('、'),
  },
  { title: '日期', width: 120, render: (_: unknown, { day }: OverviewRow) => longDate(day) },
  { title: '说明', render: (_: unknown, { words }: OverviewRow) => words.join('；') },
]
