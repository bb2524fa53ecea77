import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { ImportRow, ListImportPreview } from '#shared/contract/index.ts'
import { isRejecting } from '#shared/domain/rosters/problems.ts'
import { fieldNamed } from '#shared/domain/rosters/roster-fields.ts'
import { importProblemText } from '#shared/text/import-problems.ts'
import { longDate } from '#shared/text/numbers.ts'
import type { Outcome } from './import/import-words.ts'
import { shownValue } from './import/import-words.ts'

export type ListName = 'inspections' | 'recusals'

const wordOf = (list: ListName, field: string) => fieldNamed(list, field)?.header ?? field

/** Row number, then why or what changes, then what was read of the row. */
export function listColumns(
  list: ListName,
  preview: ListImportPreview,
  outcome: Outcome,
): readonly PagedColumn<ImportRow>[] {
  const fields = preview.columns.flatMap(({ field }) => (field === null ? [] : [field]))
  return [
    {
      key: 'row',
      title: '行号',
      width: 64,
      fixed: true,
      numeric: true,
      show: (row) => row.row,
    },
    {
      key: 'told',
      title: outcome === 'rejected' ? '原因' : outcome === 'changed' ? '变更（原 → 新）' : '提醒',
      width: outcome === 'rejected' ? 520 : 340,
      show: (row) => {
        const words = outcome === 'changed' ? changesOf(list, row) : problemsOf(row, outcome)
        return (
          <span className={outcome === 'rejected' ? 'alarm' : 'hint'} title={words}>
            {words}
          </span>
        )
      },
    },
    ...fields.map((field): PagedColumn<ImportRow> => ({
      key: field,
      title: wordOf(list, field),
      width: field === 'name' ? 240 : field === 'id' ? 190 : 140,
      show: (row) => longDate(shownValue(row.values[field])),
    })),
  ]
}

/** Of a rejected row only what keeps it out. */
function problemsOf({ problems }: ImportRow, outcome: Outcome): string {
  const told = outcome === 'rejected' ? problems.filter(isRejecting) : problems
  return told.map(importProblemText).join(' ')
}

function changesOf(list: ListName, row: ImportRow): string {
  return Object.entries(row.changes)
    .map(([field, { before, after }]) => {
      const word = wordOf(list, field.replace(/^extra\./, ''))
      return `${word}：${before || '（空）'} → ${after || '（空）'}`
    })
    .join('；')
}
