import { Alert, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useMay } from '#renderer/api/use-may.ts'
import { useOffice } from '#renderer/app/office-context.ts'
import { go, hrefOf } from '#renderer/app/router.ts'
import { EmptyPlace } from '#renderer/components/empty-place.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { clipboardText } from '#renderer/components/grid/cells.ts'
import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import { PagedTable } from '#renderer/components/paged-table.tsx'
import { ShowPersonal, usePersonal } from '#renderer/components/personal.tsx'
import { useCopy } from '#renderer/components/use-copy.ts'
import { usePagedRows } from '#renderer/components/use-paged-rows.ts'
import { Wait } from '#renderer/components/wait.tsx'
import type { Kept } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { importProblemText } from '#shared/text/import-problems.ts'
import { rosterUnits, rosterWords } from '#shared/text/roster-words.ts'
import type { BulkKind } from './bulk-acts.ts'
import { BulkBar } from './bulk-bar.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkOutcome } from './bulk-result.tsx'
import { BulkResult } from './bulk-result.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { Filters } from './filter-sentence.ts'
import { isNarrowed } from './filter-sentence.ts'
import { ItemsActs } from './items/items-acts.tsx'
import { StarterOffer } from './items/starter-offer.tsx'
import { UndoImport } from './import/undo-import.tsx'
import { usePasteIntoImport } from './import/pasted-cells.ts'
import { rosterColumns } from './roster-columns.tsx'
import { RosterPanel } from './roster-panel.tsx'
import { useCellEditing } from './use-cell-editing.ts'
import { useLayout } from './use-layout.ts'
import { useOpenedRecord } from './use-opened-record.ts'
import { usePicked } from './use-picked.ts'
import { useQuestion } from './use-question.ts'
import { useRosterExport } from './use-roster-export.tsx'

type AnyKept = Kept<RosterRecord[RosterName]>

interface RosterTabProps {
  readonly roster: RosterName
  readonly search: string
  readonly filters: Filters
  readonly open: string | null
}

/** One roster: list, search, filters, acts on many, details at the side. */
export function RosterTab({ roster, search, filters, open }: RosterTabProps) {
  const { status, reload } = useOffice()
  const asked = useQuestion(roster, search, filters)
  const { question } = asked
  const personal = usePersonal()
  const { under } = personal
  const all = useMemo(
    () => rosterColumns(status.today, under)[roster] as readonly PagedColumn<AnyKept>[],
    [roster, status.today, under],
  )
  const layout = useLayout(roster, all)
  const sort = layout.sort ?? { by: 'name', down: false }
  const rows = usePagedRows<AnyKept>('rosters.list', { ...question, sort })
  const picked = usePicked(question, rows.total)
  const opened = useOpenedRecord(roster, open)
  const exporting = useRosterExport(roster)
  const may = useMay('rosters.save')
  const copy = useCopy()
  usePasteIntoImport(roster)
  const [bulk, setBulk] = useState<BulkKind | null>(null)
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)

  const changed = () => {
    rows.reload()
    reload()
  }
  const cells = useCellEditing(roster, rows, personal, changed)
  const copyPicked = () => {
    const head = layout.columns.map(({ title }) => title)
    const lines = picked.records.map((row) => layout.columns.map((column) => column.text?.(row) ?? ''))
    void copy(clipboardText([head, ...lines]), `${lines.length} ${rosterUnits[roster]}`)
  }
  return (
    <>
      <div className="toolbar">
        {roster === 'items' && <ItemsActs empty={status.counts.items === 0} />}
        {may && (
          <>
            <Button
              disabled={status.counts[roster] === 0}
              loading={exporting.running}
              onClick={() => exporting.ask(isNarrowed(question) ? { question } : undefined)}
            >
              {isNarrowed(question) ? '导出筛选结果' : '导出表格'}
            </Button>
            <UndoImport roster={roster} state={rows.total} onUndone={changed} />
            <Button onClick={opened.start}>新增</Button>
            <Button type="primary" onClick={() => go(hrefOf(['rosters', roster], { import: '1' }))}>
              导入{rosterWords[roster]}
            </Button>
          </>
        )}
      </div>
      <FilterBar asked={asked} total={rows.total} all={status.counts[roster]}>
        {layout.columns.some(({ key }) => key === 'phone') && (
          <ShowPersonal personal={personal} what="电话" />
        )}
        <ColumnChoice all={all} layout={layout} />
      </FilterBar>
      {may && picked.count > 0 && (
        <BulkBar
          roster={roster}
          retired={question.retired}
          picked={picked}
          total={rows.total}
          exporting={exporting.running}
          onAct={setBulk}
          onExport={() => exporting.ask(picked.chosen ?? undefined)}
          onCopy={copyPicked}
        />
      )}
      {outcome !== null && (
        <BulkResult
          key={outcome.done.last}
          roster={roster}
          outcome={outcome}
          onUndone={() => {
            setOutcome(null)
            changed()
          }}
          onClose={() => setOutcome(null)}
        />
      )}
      {cells.told !== null && (
        <Alert
          className="bulk-result"
          type="warning"
          showIcon
          closable={{ onClose: cells.forget }}
          title={`${cells.told.name}：已保存。${cells.told.problems.map(importProblemText).join('')}`}
        />
      )}
      <FailureNotice failure={rows.failure} onRetry={rows.reload} />
      {exporting.dialog}
      {rows.loading && <Wait doing={`正在读取${rosterWords[roster]}名录`} />}
      <PagedTable
        name={`${rosterWords[roster]}名录`}
        columns={layout.columns}
        rows={rows}
        sort={sort}
        onSort={layout.setSort}
        onWidth={layout.setWidth}
        {...(may ? { picking: picked.picking } : {})}
        {...(cells.editing === null ? {} : { editing: cells.editing })}
        onOpen={opened.show}
        rowClass={(kept) => (kept.retired ? 'row-retired' : '')}
        empty={
          isNarrowed(question) || question.retired ? (
            <EmptyPlace>没有符合条件的{rosterWords[roster]}。去掉一个条件再看。</EmptyPlace>
          ) : (
            <EmptyPlace {...(roster === 'items' ? { action: <StarterOffer onAdded={changed} /> } : {})}>
              名录还没有内容。可从平台导出的表格或本单位的台账导入（xlsx、csv），也可逐{rosterUnits[roster]}
              新增。
            </EmptyPlace>
          )
        }
      />
      {may && bulk !== null && picked.chosen !== null && (
        <BulkDialog
          roster={roster}
          kind={bulk}
          chosen={picked.chosen}
          onDone={(done, act) => {
            setOutcome({ done, act })
            setBulk(null)
            picked.clear()
            changed()
          }}
          onClose={() => setBulk(null)}
        />
      )}
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
