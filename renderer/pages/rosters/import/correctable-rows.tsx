import { useState } from 'react'
import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { ImportRows } from './import-rows.tsx'
import { RowCorrection } from './row-correction.tsx'

interface CorrectableRowsProps {
  readonly preview: ImportPreview
  /** A row was corrected: the preview as it is now */
  readonly onPreview: (preview: ImportPreview) => void
}

/** Every row of a file that was read, each opened and mended where it stands. */
export function CorrectableRows({ preview, onPreview }: CorrectableRowsProps) {
  const [row, setRow] = useState<ImportRow | null>(null)
  const [turn, setTurn] = useState(0)
  return (
    <>
      <ImportRows key={turn} preview={preview} onOpen={setRow} />
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
