import { useState } from 'react'
import type { ImportPreview } from '#shared/contract/index.ts'
import { ColumnMapping } from './column-mapping.tsx'
import { ImportFile } from './import-file.tsx'
import type { Reading } from './import-review.tsx'

interface FileReadingProps {
  readonly preview: ImportPreview
  readonly reading: boolean
  readonly onReread: (reading: Reading) => void
  /** The clerk wants to point at the header */
  readonly onPoint: () => void
}

/** How a file was read, and its columns put right. */
export function FileReading({ preview, reading, onReread, onPoint }: FileReadingProps) {
  const [mapping, setMapping] = useState(false)
  return (
    <>
      <ImportFile
        preview={preview}
        reading={reading}
        onReread={onReread}
        onPoint={onPoint}
        onMap={() => setMapping(true)}
      />
      {mapping && (
        <ColumnMapping
          preview={preview}
          onClose={() => setMapping(false)}
          onChange={(columns, defaults) => {
            setMapping(false)
            onReread({ sheet: preview.sheet, headerRow: preview.headerRows[0] ?? 1, columns, defaults })
          }}
        />
      )}
    </>
  )
}
