import type { PagedColumn } from '#renderer/components/paged-table.tsx'
import type { Personal } from '#renderer/components/personal.tsx'
import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { longDate } from '#shared/text/numbers.ts'
import { importProblemText } from '#shared/text/import-problems.ts'
import { fieldWord } from '#shared/text/roster-words.ts'
import { withNumbers } from '../roster-columns.tsx'
import type { RowFilter } from './import-words.ts'
import { shownValue } from './import-words.ts'

/** Row number, then why or what changes, then the cells of the file. */
export function importColumns(
  preview: ImportPreview,
  outcome: RowFilter,
  under: Personal['under'],
): readonly PagedColumn<ImportRow>[] {
  const cells = preview.columns.flatMap(({ field }): PagedColumn<ImportRow>[] =>
    field === null
      ? []
      : [
          {
            key: field,
            title: fieldWord(preview.roster, field),
            width: field === 'name' ? 240 : field === 'id' ? 190 : 150,
            show: (row) => seen(under, field, longDate(shownValue(row.values[field]))),
          },
        ],
  )
  const number: PagedColumn<ImportRow> = {
    key: 'row',
    title: '行号',
    width: 64,
    fixed: true,
    numeric: true,
    show: (row) => row.row,
  }
  return [number, ...explanation(preview, outcome, under), ...cells]
}

/** Codes are looked at as they are, though some look like a telephone. */
const seen = (under: Personal['under'], field: string, text: string) =>
  withNumbers.includes(field) || field.startsWith('extra.') ? under(field, text) : text

function explanation(
  preview: ImportPreview,
  outcome: RowFilter,
  under: Personal['under'],
): readonly PagedColumn<ImportRow>[] {
  if (outcome === 'changed') {
    return [
      {
        key: 'changes',
        title: '变更（原 → 新）',
        width: 380,
        show: (row) => <Changes preview={preview} row={row} under={under} />,
      },
    ]
  }
  return [
    {
      key: 'problems',
      title: outcome === 'rejected' ? '原因' : '提醒',
      width: 300,
      show: (row) => (
        <span
          className={outcome === 'rejected' ? 'alarm' : 'hint'}
          title={row.problems.map(importProblemText).join(' ')}
        >
          {row.problems.map(importProblemText).join(' ')}
        </span>
      ),
    },
  ]
}

interface ChangesProps {
  readonly preview: ImportPreview
  readonly row: ImportRow
  readonly under: Personal['under']
}

function Changes({ preview, row, under }: ChangesProps) {
  const words = Object.entries(row.changes).map(
    ([field, { before, after }]) =>
      `${fieldWord(preview.roster, field)}：${seen(under, field, before) || '（空）'} → ${seen(under, field, after) || '（空）'}`,
  )
  return <span title={words.join('\n')}>{words.join('；')}</span>
}
