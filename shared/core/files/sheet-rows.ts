import type { SheetRow } from '#shared/domain/rosters/workbook.ts'

/** Ascending by number, whatever order the writer used. */
export function inOrder<Row extends SheetRow>(rows: Row[]): Row[] {
  const isSorted = rows.every((row, index) => index === 0 || (rows[index - 1]?.number ?? 0) < row.number)
  return isSorted ? rows : rows.toSorted((one, other) => one.number - other.number)
}
