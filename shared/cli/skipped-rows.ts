import type { ImportPreview, ImportRow } from '#shared/contract/index.ts'
import { skipReasonText } from '#shared/text/import-problems.ts'

/** A row of the sheet that is no record, and why. `through`: the last of a long run of empty rows, told as one. */
export interface ToldSkip {
  readonly row: number
  readonly through?: number
  readonly reason: ImportPreview['skipped'][number]['reason']
  readonly text: string
  readonly message: string
}

/** A cell far below the table leaves a million empty rows between. */
const longestRun = 1000

/** Every row of the sheet that is not among `rows`, in order: what was passed over, the header itself, and the rows that are empty. */
export function skippedRows(
  preview: Pick<ImportPreview, 'headerRows' | 'skipped'>,
  rows: readonly Pick<ImportRow, 'row'>[],
): readonly ToldSkip[] {
  const header = preview.headerRows.map((row) => ({ row, reason: 'header', text: '' }) as const)
  const named = [...preview.skipped, ...header]
  const known = [...rows, ...named].map(({ row }) => row).toSorted((one, other) => one - other)
  const empty = known.flatMap((row, index) => emptyRows((known[index - 1] ?? 0) + 1, row - 1))
  const told = named.map((skipped) => ({ ...skipped, message: skipReasonText[skipped.reason] }))
  return [...told, ...empty].toSorted((one, other) => one.row - other.row)
}

function emptyRows(first: number, last: number): readonly ToldSkip[] {
  const blank = { reason: 'blank', text: '', message: skipReasonText.blank } as const
  if (last - first >= longestRun) return [{ row: first, through: last, ...blank }]
  const count = Math.max(0, last - first + 1)
  return Array.from({ length: count }, (_, index) => ({ row: first + index, ...blank }))
}
