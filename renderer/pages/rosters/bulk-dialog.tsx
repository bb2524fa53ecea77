import { Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { BulkAct, BulkDone, Chosen } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { counted } from '#shared/text/numbers.ts'
import { rosterUnits } from '#shared/text/roster-words.ts'
import type { BulkKind } from './bulk-acts.ts'
import { actWords } from './bulk-acts.ts'
import { BulkFields } from './bulk-fields.tsx'

interface BulkDialogProps {
  readonly roster: RosterName
  readonly kind: BulkKind
  readonly chosen: Chosen
  readonly onDone: (done: BulkDone, act: BulkAct) => void
  readonly onClose: () => void
}

const titles: Readonly<Record<BulkKind, string>> = {
  'add-words': '批量添加',
  'remove-words': '批量去掉',
  set: '批量修改一栏',
  retire: '批量移出名录',
  restore: '批量恢复到名录',
}

/** One act on many: what, to how many, asked once; all or nothing. */
export function BulkDialog({ roster, kind, chosen, onDone, onClose }: BulkDialogProps) {
  const count = useQuery('rosters.choose', chosen)
  const bulk = useAct('rosters.bulk')
  const [act, setAct] = useState<BulkAct | null>(kind === 'restore' ? { act: 'restore' } : null)
  const counting = count.value
  const unit = rosterUnits[roster]
  const run = async () => {
    if (act === null || counting === null) return
    const answer = await bulk.run({ chosen, counted: counting, act })
    if (answer.ok) onDone(answer.value, act)
  }
  const changed = bulk.failure?.code === 'chosen-changed-meanwhile'
  return (
    <Modal
      open
      width={520}
      title={titles[kind]}
      okText={counting === null ? '确定' : `对 ${counted(counting.count)} ${unit}执行`}
      okButtonProps={{
        disabled: act === null || counting === null || counting.count === 0,
        danger: kind === 'retire',
      }}
      confirmLoading={bulk.running}
      cancelText={bulk.running ? '停止' : '返回'}
      closable={!bulk.running}
      mask={{ closable: false }}
      onOk={() => void run()}
      onCancel={bulk.running ? bulk.cancel : onClose}
    >
      <BulkFields roster={roster} kind={kind} disabled={bulk.running} onChange={setAct} />
      <p className="bulk-sentence">
        {counting === null
          ? '正在统计……'
          : act === null
            ? `将作用于 ${counted(counting.count)} ${unit}。`
            : `将对 ${counted(counting.count)} ${unit}${actWords(roster, act)}。要么全部完成，要么一${unit}不改；完成后可以撤销。`}
      </p>
      {bulk.running && <Wait doing="正在写入" progress={bulk.progress} />}
      <FailureNotice
        failure={bulk.failure ?? count.failure}
        {...(changed
          ? {
              onRetry: () => {
                bulk.forget()
                count.reload()
              },
            }
          : {})}
      />
    </Modal>
  )
}
