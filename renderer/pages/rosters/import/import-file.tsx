import { Button, Select } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import type { ImportPreview } from '#shared/contract/index.ts'
import type { Reading } from './import-review.tsx'
import { skipReasonText } from '#shared/text/import-problems.ts'

interface ImportFileProps {
  readonly preview: ImportPreview
  readonly reading: boolean
  readonly onReread: (reading: Reading) => void
  readonly onPoint: () => void
  readonly onMap: () => void
}

/** How the file was read: sheet, header, what was skipped, which columns; each can be set otherwise. */
export function ImportFile({ preview, reading, onReread, onPoint, onMap }: ImportFileProps) {
  const forget = useAct('rosters.forgetColumns')
  const readAnew = async () => {
    const answer = await forget.run({ token: preview.token })
    if (answer.ok) onReread({ sheet: preview.sheet })
  }
  const found = preview.columns.filter((column) => column.field !== null).length
  return (
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
      <span>
        表头在第 {preview.headerRows.join('、')} 行
        <Button type="link" size="small" disabled={reading} onClick={onPoint}>
          指定表头行
        </Button>
      </span>
      {preview.skipped.length > 0 && (
        <span
          title={preview.skipped
            .map(({ row, reason, text }) => `第 ${row} 行 ${skipReasonText[reason]}：${text}`)
            .join('\n')}
        >
          跳过 {preview.skipped.length} 行（
          {[...new Set(preview.skipped.map(({ reason }) => skipReasonText[reason]))].join('、')}）
        </span>
      )}
      <Button size="small" disabled={reading} onClick={onMap}>
        核对列名（{found}/{preview.columns.length} 已辨认）
      </Button>
      {preview.isRemembered && (
        <span className="remembered">
          已按上次的对应关系
          <Button type="link" size="small" loading={forget.running} onClick={() => void readAnew()}>
            忘记，重新辨认
          </Button>
        </span>
      )}
    </div>
  )
}
