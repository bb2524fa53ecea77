import { Table, Tag } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useClerk } from '#renderer/app/use-clerk.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { AttachmentList } from '#renderer/pages/draw/detail/attachment-list.tsx'
import type { PublicationBatchView, PublicationOverview } from '#shared/contract/index.ts'
import { counted, longDate } from '#shared/text/numbers.ts'
import { AmendDialog } from './amend-dialog.tsx'
import type { PublicationFilter } from './publication-filter.ts'
import { PublicationFilters } from './publication-filters.tsx'

interface BatchListProps {
  readonly overview: PublicationOverview
  readonly filter: PublicationFilter
  readonly onChanged: () => void
}

interface Row extends PublicationBatchView {
  readonly number: string
}

type Asking = { readonly what: 'amend' | 'withdraw'; readonly batch: Row }

/** 公示批次: what was published together, when and where, with its screenshots. */
export function BatchList({ overview, filter, onChanged }: BatchListProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const rows = overview.draws
    .filter(({ draw }) => filter.draw === '' || draw.id === filter.draw)
    .flatMap(({ draw, batches }) => batches.map((batch): Row => ({ ...batch, number: draw.number })))
  const done = () => {
    setAsking(null)
    onChanged()
  }
  const close = () => setAsking(null)
  return (
    <div className="scrolling">
      <div className="filter-line publication-filters">
        <PublicationFilters draws={overview.draws} filter={filter} kind="batches" />
        <span>
          共 <strong>{counted(rows.length)}</strong> 批
        </span>
      </div>
      <Table<Row>
        size="small"
        rowKey="id"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={rows}
        locale={{ emptyText: <EmptyPlace>登记公示之后，每一批列在这里，附公示截图。</EmptyPlace> }}
        columns={[
          { title: '批次', width: 190, render: (_, { number, serial }) => `${number} 第 ${serial} 批` },
          { title: '日期', width: 130, render: (_, { day }) => longDate(day) },
          { title: '公示在', render: (_, batch) => <Where batch={batch} /> },
          { title: '数量', width: 180, render: (_, batch) => <Extent batch={batch} /> },
          {
            title: '截图',
            width: 210,
            render: (_, { screenshots, kind }) =>
              screenshots.length === 0 && kind === 'published' ? (
                <span className="hint">没有</span>
              ) : (
                <AttachmentList documents={screenshots} />
              ),
          },
          {
            title: '',
            width: 120,
            render: (_, batch) =>
              batch.withdrawn === null && (
                <>
                  <ActButton
                    act="publication.amend"
                    type="link"
                    size="small"
                    onClick={() => setAsking({ what: 'amend', batch })}
                  >
                    更正
                  </ActButton>
                  <ActButton
                    act="publication.withdraw"
                    type="link"
                    size="small"
                    onClick={() => setAsking({ what: 'withdraw', batch })}
                  >
                    撤销
                  </ActButton>
                </>
              ),
          },
        ]}
      />
      {asking?.what === 'amend' && (
        <AmendDialog batch={asking.batch} places={overview.places} onDone={done} onClose={close} />
      )}
      {asking?.what === 'withdraw' && <WithdrawQuestion batch={asking.batch} onDone={done} onClose={close} />}
    </div>
  )
}

function Where({ batch: { kind, place, who, reason, withdrawn, amended } }: { readonly batch: Row }) {
  return (
    <>
      <div>
        {kind === 'published' ? place : '不予公示'}
        <span className="hint">（{who}）</span>
      </div>
      {reason !== '' && <div className="hint">{reason}</div>}
      {amended > 0 && <div className="hint">登记更正过 {amended} 次，原来的登记在操作记录里。</div>}
      {withdrawn !== null && (
        <div className="alarm">
          {longDate(withdrawn.day)}撤销（{withdrawn.who}）：{withdrawn.reason}
        </div>
      )}
    </>
  )
}

function Extent({ batch: { targets, records, corrections, late } }: { readonly batch: Row }) {
  return (
    <>
      {counted(targets)} 户次，记录 {counted(records)} 条
      {corrections > 0 && <div>其中更正公示 {counted(corrections)} 条</div>}
      {late > 0 && <Tag color="error">逾期 {counted(late)} 条</Tag>}
    </>
  )
}

interface WithdrawQuestionProps {
  readonly batch: Row
  readonly onDone: () => void
  readonly onClose: () => void
}

function WithdrawQuestion({ batch, onDone, onClose }: WithdrawQuestionProps) {
  const who = useClerk()
  const withdraw = useAct('publication.withdraw')
  const run = async (reason: string) => {
    const answer = await withdraw.run({ batchId: batch.id, who, reason })
    if (answer.ok) onDone()
  }
  return (
    <ReasonQuestion
      title={`撤销登记：${batch.number} 第 ${batch.serial} 批`}
      act="撤销登记"
      running={withdraw.running}
      failure={withdraw.failure}
      onDone={(reason) => void run(reason)}
      onClose={onClose}
    >
      撤销之后，这一批的 {batch.records} 条记录回到登记之前的状态，期限照旧计算。登记和撤销都留在操作记录里。
    </ReasonQuestion>
  )
}
