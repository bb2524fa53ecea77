import { Button, Modal, Table } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import { rowChoice } from '#renderer/components/row-choice.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { ResultLine } from '#shared/contract/index.ts'
import { longDate } from '#shared/text/numbers.ts'
import { changedText, recordFieldWords } from '#shared/text/record-words.ts'

interface ReviewDialogProps {
  readonly drawId: string
  /** Those that wait for the reviewer */
  readonly lines: readonly ResultLine[]
  readonly onDone: () => void
  readonly onClose: () => void
}

const keyOf = ({ recordId }: ResultLine) => recordId
const seen = ({ recordId: id, version }: ResultLine) => ({ id, version })

const whatItSays = ({ recordId }: ResultLine) => <WhatItSays recordId={recordId} />

/** What the records say, those with problems first; nothing is chosen beforehand. */
export function ReviewDialog({ drawId, lines, onDone, onClose }: ReviewDialogProps) {
  const approve = useAct('results.approve')
  const giveBack = useAct('results.return')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [returning, setReturning] = useState(false)
  const shown = lines.toSorted((one, other) => Number(other.isProblem) - Number(one.isProblem))
  const records = shown.filter((line) => chosen.includes(keyOf(line))).map(seen)
  const finish = (isDone: boolean) => {
    if (!isDone) return
    setReturning(false)
    setChosen([])
    onDone()
    // Nothing waits any more.
    if (records.length === lines.length) onClose()
  }
  return (
    <Modal
      open
      width={920}
      title={`审核检查结果（待审核 ${lines.length} 份）`}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          返回
        </Button>,
        <Button key="return" danger disabled={records.length === 0} onClick={() => setReturning(true)}>
          退回 {records.length} 份
        </Button>,
        <Button
          key="approve"
          type="primary"
          disabled={records.length === 0}
          loading={approve.running}
          onClick={() => void approve.run({ drawId, records }).then(({ ok }) => finish(ok))}
        >
          审核通过 {records.length} 份
        </Button>,
      ]}
    >
      <FailureNotice failure={approve.failure} />
      <Table<ResultLine>
        size="small"
        rowKey={keyOf}
        dataSource={shown}
        pagination={false}
        scroll={{ y: 420 }}
        rowSelection={rowChoice<ResultLine>({
          chosen,
          onChoose: setChosen,
          nameOf: ({ targetName, department }) => `${targetName}，${department}`,
        })}
        expandable={{ expandedRowRender: whatItSays }}
        columns={[
          { title: '检查对象', dataIndex: 'targetName' },
          { title: '部门', dataIndex: 'department', width: 170 },
          {
            title: '检查结果',
            width: 200,
            render: (_, line) => (
              <span className={line.isProblem ? 'line-state problem' : ''}>{line.result.join('、')}</span>
            ),
          },
          { title: '检查结束', width: 140, render: (_, { endedOn }) => longDate(endedOn) },
          { title: '录入人', dataIndex: 'actor', width: 100 },
        ]}
      />
      {returning && (
        <ReasonQuestion
          title={`退回 ${records.length} 份`}
          act="退回"
          running={giveBack.running}
          failure={giveBack.failure}
          onDone={(reason) => void giveBack.run({ drawId, records, reason }).then(({ ok }) => finish(ok))}
          onClose={() => setReturning(false)}
        >
          录入人会看到退回的理由，改好后重新送审。
        </ReasonQuestion>
      )}
    </Modal>
  )
}

/** All that the record holds now. */
function WhatItSays({ recordId }: { readonly recordId: string }) {
  const content = useQuery('results.content', { recordId })
  if (content.value === null)
    return content.failure === null ? (
      <Wait doing="正在读取" />
    ) : (
      <FailureNotice failure={content.failure} onRetry={content.reload} />
    )
  return (
    <dl className="what-it-says">
      {content.value.map(({ field, item, after }) => (
        <div key={`${item} ${field}`}>
          <dt>
            {item !== '' && `${item} · `}
            {recordFieldWords[field]}
          </dt>
          <dd>{changedText(field, after)}</dd>
        </div>
      ))}
    </dl>
  )
}
