import { PlusOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton, IfMay } from '#renderer/components/if-may.tsx'
import { ReasonQuestion } from '#renderer/components/reason-question.tsx'
import type { EvidenceView } from '#shared/contract/index.ts'
import { fileSize } from '#shared/text/numbers.ts'
import { EvidencePicture } from './evidence-picture.tsx'

interface EvidenceListProps {
  /** empty: nothing was saved yet */
  readonly recordId: string
  readonly evidence: readonly EvidenceView[]
  /** The sheet is to be read again */
  readonly onChange: () => void
}

/** 佐证材料: photos, videos and PDFs, each kept with its digest; what was withdrawn stays, with its reason. */
export function EvidenceList({ recordId, evidence, onChange }: EvidenceListProps) {
  const add = useAct('results.addEvidence')
  const withdraw = useAct('results.withdrawEvidence')
  const [shown, setShown] = useState(evidence)
  const [leaving, setLeaving] = useState<EvidenceView | null>(null)
  const hand = async (files: readonly File[]) => {
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    )
    const answer = await add.run({ recordId, files: read })
    if (!answer.ok) return
    setShown(answer.value)
    onChange()
  }
  const leave = async (reason: string) => {
    if (leaving === null) return
    const answer = await withdraw.run({ attachmentId: leaving.id, reason })
    if (!answer.ok) return
    setShown(answer.value)
    setLeaving(null)
    onChange()
  }
  return (
    <section className="evidence" aria-label="佐证材料">
      <h3>佐证材料</h3>
      <div className="evidence-list">
        {shown.map((one) => (
          <figure key={one.id} className={one.withdrawn === null ? '' : 'withdrawn'}>
            <EvidencePicture evidence={one} />
            <figcaption title={`${one.name}\n校验码 ${one.sha256}`}>{one.name}</figcaption>
            <p className="hint">{fileSize(one.bytes)}</p>
            {one.withdrawn === null ? (
              <ActButton
                act="results.withdrawEvidence"
                type="link"
                size="small"
                onClick={() => setLeaving(one)}
              >
                撤回
              </ActButton>
            ) : (
              <p className="hint" title={one.withdrawn.reason}>
                已撤回：{one.withdrawn.reason}
              </p>
            )}
          </figure>
        ))}
        <IfMay act="results.addEvidence">
          <AddEvidence disabled={recordId === ''} running={add.running} onFiles={hand} />
        </IfMay>
      </div>
      <FailureNotice failure={add.failure} />
      {leaving !== null && (
        <ReasonQuestion
          title="撤回佐证材料"
          act="撤回"
          running={withdraw.running}
          failure={withdraw.failure}
          onDone={(reason) => void leave(reason)}
          onClose={() => setLeaving(null)}
        >
          「{leaving.name}」撤回后仍然保留，注明不再作为佐证。
        </ReasonQuestion>
      )}
    </section>
  )
}

interface AddEvidenceProps {
  readonly disabled: boolean
  readonly running: boolean
  readonly onFiles: (files: readonly File[]) => Promise<void>
}

function AddEvidence({ disabled, running, onFiles }: AddEvidenceProps) {
  return (
    <Upload
      multiple
      accept=".jpg,.jpeg,.png,.gif,.bmp,.webp,.heic,.heif,.mp4,.m4v,.mov,.3gp,.avi,.mkv,.webm,.pdf"
      showUploadList={false}
      disabled={disabled}
      beforeUpload={(file, all) => {
        // Called once for each: all go in one act.
        if (file === all[0]) void onFiles(all)
        return Upload.LIST_IGNORE
      }}
    >
      <Button icon={<PlusOutlined />} disabled={disabled} loading={running}>
        添加图片、视频或 PDF
      </Button>
      {disabled && <span className="hint">先存一次草稿，再添加</span>}
    </Upload>
  )
}
