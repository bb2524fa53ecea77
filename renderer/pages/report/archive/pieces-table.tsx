import { Table } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import type { PieceView, VolumeView } from '#shared/contract/index.ts'
import { pieceKindWords } from '#shared/text/archive-words.ts'
import { longDate } from '#shared/text/numbers.ts'
import { DescribeDialog } from './describe-dialog.tsx'

interface PiecesTableProps {
  readonly volume: string
  readonly pieces: readonly PieceView[]
  readonly isOpen: boolean
  readonly onChanged: (view: VolumeView) => void
}

/** 卷内文件 in their order, with the pages running through the volume. */
export function PiecesTable({ volume, pieces, isOpen, onChanged }: PiecesTableProps) {
  const [described, setDescribed] = useState<PieceView | null>(null)
  const [removed, setRemoved] = useState<PieceView | null>(null)
  const remove = useAct('archive.removePiece')
  const take = async (reason: string) => {
    if (removed === null) return
    const answer = await remove.run({ volume, piece: removed.key, reason })
    if (!answer.ok) return
    setRemoved(null)
    onChanged(answer.value)
  }
  return (
    <>
      <Table<PieceView>
        size="small"
        rowKey="key"
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...pieces]}
        locale={{ emptyText: <EmptyPlace>卷内还没有文件。</EmptyPlace> }}
        columns={[
          { title: '序号', width: 56, render: (_, _row, index) => index + 1 },
          {
            title: '文件名称',
            render: (_, { name, number, remark, place, destroyed }) => (
              <>
                {name}
                {number !== '' && <span className="hint">　{number}</span>}
                <div className="hint">
                  {[place === '' ? '' : `原件：${place}`, remark, destroyed ? '文件已销毁' : '']
                    .filter(Boolean)
                    .join('；')}
                </div>
              </>
            ),
          },
          { title: '类别', width: 100, render: (_, { kind }) => pieceKindWords[kind] },
          { title: '日期', width: 125, render: (_, { date }) => (date === '' ? '' : longDate(date)) },
          {
            title: '页数',
            width: 110,
            render: (_, { pages, span }) => (
              <>
                {pages ?? ''}
                <div className="hint">{span}</div>
              </>
            ),
          },
          ...(isOpen
            ? [
                {
                  title: '',
                  width: 120,
                  render: (_: unknown, piece: PieceView) => (
                    <>
                      <ActButton
                        act="archive.describePiece"
                        size="small"
                        type="link"
                        onClick={() => setDescribed(piece)}
                      >
                        填页数
                      </ActButton>
                      {piece.byHand && (
                        <ActButton
                          act="archive.removePiece"
                          size="small"
                          type="link"
                          onClick={() => setRemoved(piece)}
                        >
                          移出
                        </ActButton>
                      )}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {described !== null && (
        <DescribeDialog
          volume={volume}
          piece={described}
          onDone={(view) => {
            setDescribed(null)
            onChanged(view)
          }}
          onClose={() => setDescribed(null)}
        />
      )}
      {removed !== null && (
        <ReasonQuestion
          title={`移出「${removed.name}」`}
          act="移出"
          running={remove.running}
          failure={remove.failure}
          onDone={(reason) => void take(reason)}
          onClose={() => setRemoved(null)}
        >
          移出后不再列入本卷目录，登记过的内容仍在办理经过里。
        </ReasonQuestion>
      )}
    </>
  )
}
