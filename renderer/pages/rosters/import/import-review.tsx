import { Button, Select } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { confirmSentence, skipWords } from './import-words.ts'
import { ImportRows } from './import-rows.tsx'
import { RowCorrection } from './row-correction.tsx'

/** How the clerk wants the file to be read, where that differs from what was recognised. */
export interface Reading {
  readonly sheet?: string
  readonly columns?: Record<string, string | null>
  readonly defaults?: Record<string, string>
}

interface ImportReviewProps {
  readonly preview: ImportPreview
  readonly reading: boolean
  readonly onReread: (reading: Reading) => void
  readonly onPreview: (preview: ImportPreview) => void
  readonly onDone: (counts: ImportPreview['counts']) => void
}

/** What the file would do to the roster, before anything is written. */
export function ImportReview({ preview, reading, onReread, onPreview, onDone }: ImportReviewProps) {
  const [row, setRow] = useState<ImportRow | null>(null)
  const [mapping, setMapping] = useState(false)
  const [turn, setTurn] = useState(0)
  const confirm = useAct('rosters.confirmImport')
  const sound = preview.counts.new + preview.counts.changed
  const finish = async () => {
    const answer = await confirm.run({ token: preview.token })
    if (answer.ok) onDone(answer.value)
  }
  return (
    <>
      <div className="import-file">
        <strong>{preview.fileName}</strong>
        {preview.sheets.length > 1 && (
          <Select
            aria-label="工作表"
            value={preview.sheet}
            disabled={reading}
            options={preview.sheets.map((sheet) => ({ value: sheet, label: `工作表：${sheet}` }))}
            onChange={(sheet) => onReread({ sheet })}
          />
        )}
        <span>表头在第 {preview.headerRow} 行</span>
        {preview.skipped.length > 0 && (
          <span
            title={preview.skipped
              .map(({ row, reason, text }) => `第 ${row} 行 ${skipWords[reason]}：${text}`)
              .join('\n')}
          >
            跳过 {preview.skipped.length} 行（
            {[...new Set(preview.skipped.map(({ reason }) => skipWords[reason]))].join('、')}）
          </span>
        )}
        <Button size="small" onClick={() => setMapping(true)}>
          核对列名（{preview.columns.filter((column) => column.field !== null).length}/
          {preview.columns.length} 已辨认）
        </Button>
      </div>
      <ImportRows key={turn} preview={preview} onOpen={setRow} />
      <div className="import-foot">
        <FailureNotice failure={confirm.failure} />
        {confirm.running && (
          <Wait doing="正在写入名录" progress={confirm.progress} onCancel={confirm.cancel} />
        )}
        <span>{confirmSentence(preview.counts)}</span>
        <Button
          type="primary"
          disabled={sound === 0 || reading}
          loading={confirm.running}
          onClick={() => void finish()}
        >
          确认导入
        </Button>
      </div>
      {mapping && (
        <ColumnMapping
          preview={preview}
          onClose={() => setMapping(false)}
          onChange={(columns, defaults) => {
            setMapping(false)
            onReread({ sheet: preview.sheet, columns, defaults })
          }}
        />
      )}
      {row !== null && (
        <RowCorrection
          preview={preview}
          row={row}
          onClose={() => setRow(null)}
          onCorrected={(corrected) => {
            setRow(null)
            onPreview(corrected)
            setTurn((before) => before + 1)
          }}
        />
      )}
    </>
  )
}
