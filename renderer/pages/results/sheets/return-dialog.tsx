import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { ChosenFile } from '#renderer/components/file-choice.tsx'
import { FileChoice } from '#renderer/components/file-choice.tsx'
import { Labelled } from '#renderer/components/labelled.tsx'
import { usePersonalExport } from '#renderer/components/use-personal-export.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ResultSheetPreview } from '#shared/contract/index.ts'
import type { Decided } from './return-choice.ts'
import { countOf, reasonsOf, takenOf } from './return-choice.ts'
import { ReturnedTargets } from './returned-targets.tsx'
import type { SheetDraw } from './sheet-buttons.tsx'

interface ReturnDialogProps {
  readonly draw: SheetDraw
  readonly onTaken: () => void
  readonly onClose: () => void
}

interface Read {
  readonly file: ChosenFile
  readonly preview: ResultSheetPreview
}

/** 收回 Excel: looked at target by target, and what can be taken is taken whole or not at all. */
export function ReturnDialog({ draw, onTaken, onClose }: ReturnDialogProps) {
  const { reload } = useOffice()
  const look = useAct('results.previewSheet')
  const take = useAct('results.takeSheet')
  const [read, setRead] = useState<Read | null>(null)
  const [decided, setDecided] = useState<Decided>(new Set())
  const [reason, setReason] = useState('')
  const [taken, setTaken] = useState(0)
  const { drawId } = draw
  const chosen = read === null ? [] : takenOf(read.preview, decided)
  const needsReason = chosen.some(({ wasApproved }) => wasApproved)
  const open = async (file: ChosenFile) => {
    setRead(null)
    setTaken(0)
    setDecided(new Set())
    take.forget()
    const answer = await look.run({ drawId, file })
    if (answer.ok) setRead({ file, preview: answer.value })
  }
  const run = async () => {
    if (read === null) return
    const own = chosen.map(({ targetId, version }) => ({ targetId, version }))
    const answer = await take.run({ drawId, file: read.file, take: own, reason: reason.trim() })
    if (!answer.ok) return
    await open(read.file)
    setTaken(answer.value.taken)
    onTaken()
    reload()
  }
  const back = useSendBack(drawId, read)
  return (
    <Modal
      open
      className="tall-dialog"
      width={1080}
      title={`收回 Excel 录入表：${draw.number}`}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <div key="told" className="dialog-told">
          {taken > 0 && <p role="status">已录入 {taken} 户，等待审核。</p>}
          <FailureNotice failure={take.failure} />
        </div>,
        <Button key="close" onClick={onClose}>
          {taken > 0 ? '完成' : '返回'}
        </Button>,
        <Button
          key="back"
          disabled={read === null || countOf(read.preview, 'rejected') === 0}
          onClick={back.ask}
        >
          导出待更正的
        </Button>,
        <Button
          key="act"
          type="primary"
          disabled={chosen.length === 0 || (needsReason && reason.trim() === '')}
          loading={take.running}
          onClick={() => void run()}
        >
          {chosen.length === 0 ? '录入' : `录入 ${chosen.length} 户`}
        </Button>,
      ]}
    >
      {read === null && (
        <FileChoice
          prompt="点击选择或拖入部门发回的录入表"
          hint="逐户核对，先看后录；用发出的原表，.xls 也可以"
          accept=".xlsx,.xls,.xlsm"
          disabled={look.running || take.running}
          onChoose={(file) => void open(file)}
        />
      )}
      {look.running && <Wait doing="正在核对录入表" progress={look.progress} onCancel={look.cancel} />}
      <FailureNotice failure={look.failure} />
      {read !== null && (
        <>
          <p>
            <strong>{read.file.name}</strong>　{read.preview.department} 第 {read.preview.edition} 版
            <Button type="link" size="small" onClick={() => setRead(null)}>
              换一个文件
            </Button>
          </p>
          <ReturnedTargets preview={read.preview} decided={decided} onDecide={setDecided} />
        </>
      )}
      {needsReason && (
        <Labelled label="更正理由" hint="其中有已经审核过的记录，改动必须写明理由" wide>
          <Input maxLength={400} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Labelled>
      )}
      {back.dialog}
    </Modal>
  )
}

/** What cannot be taken as a file for the department, which wrote it, to mend. */
function useSendBack(drawId: string, read: Read | null) {
  const act = useAct('results.exportRejected')
  const make = async (personal: boolean) => {
    if (read === null) return null
    const reasons = reasonsOf(read.preview)
    const answer = await act.run({ drawId, file: read.file, reasons, personal })
    return answer.ok ? answer.value : null
  }
  return usePersonalExport({
    act,
    title: '导出待更正的',
    withoutThem: '检查情况、备注等栏里写了电话、身份证号的，整格留空，请部门更正时重填。',
    make,
  })
}
