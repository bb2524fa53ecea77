import { Button, Table } from 'antd'
import { rowChoice } from '#renderer/components/row-choice.ts'
import type { VolumeLine } from '#shared/contract/index.ts'
import { completeness, volumeStateWords } from '#shared/text/archive-words.ts'
import { longDate } from '#shared/text/numbers.ts'

interface VolumeTableProps {
  readonly lines: readonly VolumeLine[]
  readonly chosen: readonly string[]
  readonly onChoose: (keys: readonly string[]) => void
  readonly onOpen: (key: string) => void
}

const day = (date: string) => (date === '' ? '' : longDate(date))

export function VolumeTable({ lines, chosen, onChoose, onOpen }: VolumeTableProps) {
  return (
    <div className="scrolling">
      <Table<VolumeLine>
        size="small"
        rowKey="key"
        sticky
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...lines]}
        rowSelection={{
          ...rowChoice<VolumeLine>({ chosen, onChoose, nameOf: ({ name }) => name }),
          preserveSelectedRowKeys: true,
        }}
        columns={[
          {
            title: '案卷名称',
            className: 'archive-names-cell',
            render: (_, { key, name }) => (
              <Button type="link" className="count-link" onClick={() => onOpen(key)}>
                {name}
              </Button>
            ),
          },
          { title: '检查结束', width: 130, render: (_, { endedOn }) => day(endedOn) },
          { title: '归档期限', width: 130, render: (_, { dueOn }) => day(dueOn) },
          { title: '件数', width: 64, align: 'right', dataIndex: 'pieces' },
          {
            title: '材料',
            width: 200,
            render: (_, line) =>
              line.missing.length === 0 ? (
                completeness(line)
              ) : (
                <span title={line.missing.join('、')}>
                  <strong>{completeness(line)}</strong>
                  <span className="hint archive-lack">{line.missing.join('、')}</span>
                </span>
              ),
          },
          { title: '情况', width: 190, render: (_, line) => <State line={line} /> },
        ]}
      />
    </div>
  )
}

function State({ line: { state, filed, added, over } }: { readonly line: VolumeLine }) {
  return (
    <>
      <span className={state === 'overdue' ? 'alarm' : ''}>{volumeStateWords[state]}</span>
      {filed !== null && (
        <span className="hint archive-lack">
          {filed.shelf === '' ? longDate(filed.day) : filed.shelf}
          {added.length > 0 && `，归档后新增 ${added.length} 件`}
          {over && '，保管期满'}
        </span>
      )}
    </>
  )
}
