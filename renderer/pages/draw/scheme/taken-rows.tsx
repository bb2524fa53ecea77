import { CorrectableRows } from '#renderer/pages/rosters/import/correctable-rows.tsx'
import { FileReading } from '#renderer/pages/rosters/import/file-reading.tsx'
import type { Reading } from '#renderer/pages/rosters/import/import-review.tsx'
import type { ImportPreview } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'

interface TakenRowsProps {
  readonly preview: ImportPreview
  readonly reading: boolean
  readonly onReread: (reading: Reading) => void
  readonly onPoint: () => void
  readonly onPreview: (preview: ImportPreview) => void
}

/** Whom the initiator's file names, against our roster; another sheet or other columns where the list was read wrongly. */
export function TakenRows({ preview, reading, onReread, onPoint, onPreview }: TakenRowsProps) {
  const { counts } = preview
  const known = counts.changed + counts.unchanged
  return (
    <>
      <FileReading preview={preview} reading={reading} onReread={onReread} onPoint={onPoint} />
      <p>
        {counted(known)} 户在本单位名录中
        {counts.new > 0 && `，${counted(counts.new)} 户不在，采用时加入名录`}
        {counts.rejected > 0 ? (
          <strong>；{counted(counts.rejected)} 行读不出，须先改正，名单不能只采用一部分。</strong>
        ) : (
          '。名录中已有的不因此改动。'
        )}
      </p>
      <div className="taken-rows">
        <CorrectableRows key={preview.token} preview={preview} onPreview={onPreview} />
      </div>
    </>
  )
}
