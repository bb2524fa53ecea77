import { Input, Table } from 'antd'
import { useMemo, useState } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import type { DrawView, ReplacementView, SeatView } from '#shared/contract/index.ts'
import { counted, longTime } from '#shared/text/numbers.ts'
import { AttachmentList } from './attachment-list.tsx'
import type { SeatRow } from './seat-rows.ts'
import { seatRows } from './seat-rows.ts'

interface TargetsTabProps {
  readonly view: DrawView
  readonly onReplace: (seat: SeatView) => void
}

/** Drawn targets in the order of their tickets; who came for whom, and why. */
export function TargetsTab({ view, onReplace }: TargetsTabProps) {
  const [words, setWords] = useState('')
  const rows = useMemo(() => seatRows(view, words.trim()), [view, words])
  const mayReplace = (view.state === 'finished' || view.state === 'drawn-1') && view.openRound === null
  return (
    <div className="scrolling">
      <div className="filter-line">
        <Input.Search
          allowClear
          className="filter-search"
          aria-label="在检查对象中查找"
          placeholder="企业名称或代码"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span>
          共 <strong>{counted(rows.length)}</strong> 户，递补 <strong>{view.replacements.length}</strong> 次
        </span>
      </div>
      <Table<SeatRow>
        size="small"
        rowKey={({ seat }) => seat.targetId}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...rows]}
        locale={{ emptyText: <EmptyPlace>第一轮抽出检查对象之后，这里是名单和递补。</EmptyPlace> }}
        columns={[
          { title: '检查对象', render: (_, row) => <SeatNames row={row} /> },
          { title: '类别/乡镇', width: 190, render: (_, { drawn }) => drawn?.stratum || drawn?.class },
          {
            title: '签号（前 12 位）',
            width: 180,
            render: (_, { drawn }) =>
              drawn === null || drawn.ticket === '' ? (
                <span className="hint">全部列入，不抽签</span>
              ) : (
                <CodeGroups code={drawn.ticket.slice(0, 12)} />
              ),
          },
          {
            title: '',
            width: 80,
            render: (_, { seat, drawn }) =>
              mayReplace &&
              drawn?.outcome === 'winner' && (
                <ActButton act="draw.replace" size="small" onClick={() => onReplace(seat)}>
                  递补
                </ActButton>
              ),
          },
        ]}
      />
    </div>
  )
}

function SeatNames({ row: { seat, drawn, replacements } }: { readonly row: SeatRow }) {
  if (replacements.length === 0) {
    return (
      <span className="seat-names">
        {seat.inspectedName}
        <span className="code hint">{seat.inspectedId}</span>
      </span>
    )
  }
  return (
    <>
      <del className="hint">{drawn?.name ?? seat.targetId}</del>
      {replacements.map((one) => (
        <Replacement
          key={one.replacementId}
          replacement={one}
          isLast={one.replacementId === seat.inspectedId}
        />
      ))}
    </>
  )
}

interface ReplacementProps {
  readonly replacement: ReplacementView
  readonly isLast: boolean
}

function Replacement({ replacement: one, isLast }: ReplacementProps) {
  return (
    <div>
      <span className="seat-names">
        {isLast ? one.replacementName : <del className="hint">{one.replacementName}</del>}
        <span className="code hint">{one.replacementId}</span>
      </span>
      <div className="hint">
        {longTime(one.at)}递补，第 {one.rank} 位，签号 <CodeGroups code={one.ticket.slice(0, 12)} />
        。理由：{one.reason}
      </div>
      <AttachmentList documents={one.documents} />
    </div>
  )
}
