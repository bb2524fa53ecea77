import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { Kept } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { rosterUnits, rosterWords } from '#shared/text/roster-words.ts'
import { FilterBar } from './filter-bar.tsx'
import type { Filters } from './filter-sentence.ts'
import { isNarrowed, questionOf } from './filter-sentence.ts'
import { rosterColumns } from './roster-columns.tsx'
import { usePasteIntoImport } from './import/pasted-cells.ts'
import { UndoImport } from './import/undo-import.tsx'
import { RosterPanel } from './roster-panel.tsx'
import { useOpenedRecord } from './use-opened-record.ts'

export type AnyRecord = RosterRecord[RosterName]

interface RosterTabProps {
  readonly roster: RosterName
  readonly search: string
  readonly open: string | null
}

/** One roster: list, search, filters, details at the side. */
export function RosterTab({ roster, search: asked, open }: RosterTabProps) {
  const { status, reload } = useOffice()
  const [search, setSearch] = useState(asked)
  const [filters, setFilters] = useState<Filters>({})
  const [retired, setRetired] = useState(false)
  const rows = usePagedRows<Kept<AnyRecord>>('rosters.list', questionOf(roster, search, filters, retired))
  const opened = useOpenedRecord(roster, open)
  const exporting = useAct('rosters.export')
  usePasteIntoImport(roster)
  const columns = rosterColumns[roster] as readonly PagedColumn<Kept<AnyRecord>>[]

  const changed = () => {
    rows.reload()
    reload()
  }
  const exportAll = async () => {
    const answer = await exporting.run({ roster })
    if (answer.ok) saveBytes(answer.value)
  }
  return (
    <>
      <div className="toolbar">
        <Button
          disabled={status.counts[roster] === 0}
          loading={exporting.running}
          onClick={() => void exportAll()}
        >
          导出表格
        </Button>
        <UndoImport roster={roster} state={rows.total} onUndone={changed} />
        <Button onClick={opened.start}>新增</Button>
        <Button type="primary" onClick={() => go(hrefOf(['rosters', roster], { import: '1' }))}>
          导入{rosterWords[roster]}
        </Button>
      </div>
      <FilterBar
        key={search}
        roster={roster}
        search={search}
        filters={filters}
        retired={retired}
        total={rows.total}
        all={status.counts[roster]}
        onSearch={setSearch}
        onFilters={setFilters}
        onRetired={setRetired}
      />
      <FailureNotice failure={rows.failure ?? exporting.failure} onRetry={rows.reload} />
      {exporting.running && (
        <Wait doing="正在导出" progress={exporting.progress} onCancel={exporting.cancel} />
      )}
      {rows.loading && <Wait doing={`正在读取${rosterWords[roster]}名录`} />}
      <PagedTable
        name={`${rosterWords[roster]}名录`}
        columns={columns}
        rows={rows}
        onOpen={opened.show}
        rowClass={(kept) => (kept.retired ? 'row-retired' : '')}
        empty={
          isNarrowed(search, filters) ? (
            <EmptyPlace>没有符合条件的{rosterWords[roster]}。去掉一个条件再看。</EmptyPlace>
          ) : (
            <EmptyPlace>
              名录还没有内容。可从平台导出的表格或本单位的台账导入（xlsx、csv），也可逐{rosterUnits[roster]}
              新增。
            </EmptyPlace>
          )
        }
      />
      {opened.record !== null && (
        <RosterPanel
          key={opened.key}
          roster={roster}
          kept={opened.record}
          onClose={opened.close}
          onChanged={changed}
        />
      )}
    </>
  )
}
