import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FilesField } from '#renderer/components/files-field.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { DrawView, SeatView } from '#shared/contract/index.ts'
import { reservePlace } from './reserve.ts'

interface ReplaceDialogProps {
  readonly view: DrawView
  readonly seat: SeatView
  readonly onView: (view: DrawView) => void
  readonly onClose: () => void
}

/** 递补: the next of the reserve comes, nobody chooses. With a reason and a paper, and for good. */
export function ReplaceDialog({ view, seat, onView, onClose }: ReplaceDialogProps) {
  const place = reservePlace(view, seat.targetId)
  const [reason, setReason] = useState('')
  const [documents, setDocuments] = useState<readonly ChosenFile[]>([])
  const [asked, setAsked] = useState(false)
  const act = useAct('draw.replace')
  const lack =
    reason.trim() === '' ? '请写明理由。' : documents.length === 0 ? '请附上证明材料，例如现场核查记录。' : ''
  const run = async () => {
    setAsked(true)
    if (lack !== '') return
    const answer = await act.run({
      drawId: view.id,
      targetId: seat.inspectedId,
      reason: reason.trim(),
      documents: [...documents],
    })
    if (!answer.ok) return
    onView(answer.value)
    onClose()
  }
  return (
    <Modal
      open
      className="tall-dialog"
      width={760}
      title={`递补：${seat.inspectedName}`}
      closable={!act.running}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <div key="told" className="dialog-told">
          {asked && lack !== '' && <p className="field-refusal">{lack}</p>}
          {act.running && <Wait doing="正在登记递补" progress={act.progress} />}
          <FailureNotice failure={act.failure} />
        </div>,
        <Button key="close" disabled={act.running} onClick={onClose}>
          返回
        </Button>,
        <Button
          key="act"
          danger
          type="primary"
          disabled={place === null}
          loading={act.running}
          onClick={() => void run()}
        >
          确认递补，不能撤回
        </Button>,
      ]}
    >
      {place === null ? (
        <p>这一户是全部列入检查的，不抽签，没有递补名单。确实不能检查的，请在检查结果中如实登记原因。</p>
      ) : (
        <>
          <NextInReserve drawId={view.id} {...place} />
          <p>
            只能由签号排在最前、还没有用过的一户递补，谁也不能挑选。递补之后不能撤回；原来的一户仍留在抽取记录里，派到这一户的检查人员不变。
          </p>
          <Input.TextArea
            aria-label="递补理由"
            rows={2}
            maxLength={400}
            placeholder="理由，例：现场核查已停产，厂房出租"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <FilesField
            kind="documents"
            value={documents}
            hint="现场核查记录、注销证明等，扫描件或照片，可以有几份"
            onChange={setDocuments}
          />
        </>
      )}
    </Modal>
  )
}

interface NextInReserveProps {
  readonly drawId: string
  readonly stratum: string
  readonly rank: number
}

function NextInReserve({ drawId, stratum, rank }: NextInReserveProps) {
  const next = useQuery('draw.stratumTickets', {
    drawId,
    of: 'target',
    stratum,
    order: 'rank',
    offset: rank - 1,
    limit: 1,
  })
  const [lot] = next.value?.rows ?? []
  if (next.value === null) return <FailureNotice failure={next.failure} onRetry={next.reload} />
  if (lot === undefined) return <p className="field-refusal">「{stratum}」的递补名单已经用完，不能再递补。</p>
  return (
    <dl className="detail-facts">
      <dt>递补上来的是</dt>
      <dd>
        <strong>{lot.name}</strong>　<span className="code">{lot.id}</span>
      </dd>
      <dt>签号</dt>
      <dd>
        <CodeGroups code={lot.ticket.slice(0, 12)} />
        　「{stratum}」第 {lot.rank} 位
      </dd>
    </dl>
  )
}
