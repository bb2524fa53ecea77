import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { ShowPersonal, usePersonal } from '#renderer/components/personal.tsx'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { importColumns } from './import-columns.tsx'
import type { RowFilter } from './import-words.ts'
import { countOf, emptySentence, rowFilters, rowFilterWords } from './import-words.ts'
import { useRejectedExport } from './use-rejected-export.ts'

interface ImportRowsProps {
  readonly preview: ImportPreview
  readonly onOpen: (row: ImportRow) => void
}

/** The rows of the file by what would become of them. */
export function ImportRows({ preview, onOpen }: ImportRowsProps) {
  const { counts, token } = preview
  const [filter, setFilter] = useState<RowFilter>(() => firstOf(preview))
  const asked = filter === 'warned' ? { token, warned: true } : { token, outcomes: [filter] }
  const rows = usePagedRows<ImportRow>('rosters.previewRows', asked)
  const rejected = useRejectedExport(preview)
  const personal = usePersonal()
  return (
    <>
      <div className="filter-line">
        <Segmented<RowFilter>
          value={filter}
          onChange={setFilter}
          options={rowFilters.map((value) => ({
            value,
            label: `${rowFilterWords[value]} ${counted(countOf(preview, value))}`,
          }))}
        />
        {filter !== 'unchanged' && countOf(preview, filter) > 0 && (
          <span className="hint">点一行可以当场改正</span>
        )}
        {filter === 'rejected' && counts.rejected > 0 && (
          <Button size="small" onClick={rejected.ask}>
            导出这些行（含原因，改好可再导入）
          </Button>
        )}
        <span className="spring" />
        {preview.columns.some(({ field }) => field === 'phone') && (
          <ShowPersonal personal={personal} what="电话" />
        )}
      </div>
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      {rejected.dialog}
      <PagedTable
        name={rowFilterWords[filter]}
        columns={importColumns(preview, filter, personal.under)}
        rows={rows}
        onOpen={onOpen}
        empty={<EmptyPlace>{emptySentence(preview, filter)}</EmptyPlace>}
      />
    </>
  )
}

function firstOf(preview: ImportPreview): RowFilter {
  if (preview.counts.rejected > 0) return 'rejected'
  return (['new', 'changed'] as const).find((filter) => preview.counts[filter] > 0) ?? 'unchanged'
}
