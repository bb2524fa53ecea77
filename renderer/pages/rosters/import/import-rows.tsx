import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { importProblemText } from '#shared/text/import-problems.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { importColumns } from './import-columns.tsx'
import type { Outcome } from './import-words.ts'
import { outcomes, outcomeWords, rejectedCsv } from './import-words.ts'

interface ImportRowsProps {
  readonly preview: ImportPreview
  readonly onOpen: (row: ImportRow) => void
}

/** The rows of the file by what would become of them. */
export function ImportRows({ preview, onOpen }: ImportRowsProps) {
  const { call } = useOfficeApi()
  const { counts, token } = preview
  const [outcome, setOutcome] = useState<Outcome>(() => firstOf(counts))
  const rows = usePagedRows<ImportRow>('rosters.previewRows', { token, outcomes: [outcome] })
  const exportRejected = async () => {
    const rejected: ImportRow[] = []
    while (rejected.length < counts.rejected) {
      const asked = { token, outcomes: ['rejected' as const], offset: rejected.length, limit: 1000 }
      const answer = await call('rosters.previewRows', asked)
      if (!answer.ok || answer.value.rows.length === 0) return
      rejected.push(...answer.value.rows)
    }
    const headers = preview.columns.flatMap(({ field }) =>
      field === null ? [] : [{ field, word: fieldWord(preview.roster, field) }],
    )
    const csv = rejectedCsv(headers, rejected, importProblemText)
    saveBytes({ name: `不能导入的行-${preview.fileName}.csv`, bytes: new TextEncoder().encode(csv) })
  }
  return (
    <>
      <div className="filter-line">
        <Segmented<Outcome>
          value={outcome}
          onChange={setOutcome}
          options={outcomes.map((value) => ({
            value,
            label: `${outcomeWords[value]} ${counted(counts[value])}`,
          }))}
        />
        {outcome === 'rejected' && counts.rejected > 0 && (
          <>
            <span className="hint">点一行可以当场改正</span>
            <Button size="small" onClick={() => void exportRejected()}>
              导出这些行
            </Button>
          </>
        )}
      </div>
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      <PagedTable
        name={outcomeWords[outcome]}
        columns={importColumns(preview, outcome)}
        rows={rows}
        onOpen={onOpen}
        empty={<EmptyPlace>没有「{outcomeWords[outcome]}」的行。</EmptyPlace>}
      />
    </>
  )
}

function firstOf(counts: ImportPreview['counts']): Outcome {
  if (counts.rejected > 0) return 'rejected'
  return outcomes.find((outcome) => counts[outcome] > 0) ?? 'new'
}
