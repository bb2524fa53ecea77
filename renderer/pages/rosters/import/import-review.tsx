import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ImportCounts, ImportPreview } from '#shared/contract/index.ts'
import { CorrectableRows } from './correctable-rows.tsx'
import { FileReading } from './file-reading.tsx'
import { confirmSentence } from './import-words.ts'
import { missingCount, missingReason } from './missing-words.ts'
import type { Retirement } from './retire-missing.tsx'
import { RetireMissing } from './retire-missing.tsx'
import { ScaleNotice } from '../vocabularies/scale-notice.tsx'

/** How the clerk wants the file to be read, where that differs from what was recognised. */
export interface Reading {
  readonly sheet?: string
  readonly headerRow?: number
  readonly columns?: Record<string, string | null>
  readonly defaults?: Record<string, string>
}

interface ImportReviewProps {
  readonly preview: ImportPreview
  readonly reading: boolean
  readonly onReread: (reading: Reading) => void
  /** The clerk wants to point at the header */
  readonly onPoint: () => void
  readonly onPreview: (preview: ImportPreview) => void
  readonly onDone: (counts: ImportCounts) => void
}

/** What the file would do to the roster, before anything is written. */
export function ImportReview(props: ImportReviewProps) {
  const { preview, reading, onReread, onPoint, onPreview, onDone } = props
  const [retirement, setRetirement] = useState<Retirement | null>(null)
  const [reason] = useState(() => missingReason(preview.fileName, new Date()))
  const confirm = useAct('rosters.confirmImport')
  const retired = retirement === null ? 0 : missingCount(preview.missing, retirement.extent)
  const acts = preview.counts.new + preview.counts.changed + retired
  const withoutReason = retirement !== null && retirement.reason.trim() === ''
  const finish = async () => {
    const asked = retirement === null ? {} : { retireMissing: retirement }
    const answer = await confirm.run({ token: preview.token, ...asked })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <>
      <FileReading preview={preview} reading={reading} onReread={onReread} onPoint={onPoint} />
      <ScaleNotice
        preview={preview}
        reading={reading}
        onStated={(columns, defaults) =>
          onReread({
            sheet: preview.sheet,
            headerRow: preview.headerRows[0] ?? 1,
            columns,
            defaults,
          })
        }
      />
      <CorrectableRows preview={preview} onPreview={onPreview} />
      <RetireMissing preview={preview} value={retirement} reason={reason} onChange={setRetirement} />
      <div className="import-foot">
        <FailureNotice failure={confirm.failure} />
        {confirm.running && (
          <Wait doing="正在写入名录" progress={confirm.progress} onCancel={confirm.cancel} />
        )}
        <span>{confirmSentence(preview.counts, retired)}</span>
        <Button
          type="primary"
          disabled={acts === 0 || reading || withoutReason}
          loading={confirm.running}
          onClick={() => void finish()}
        >
          确认导入
        </Button>
      </div>
    </>
  )
}
