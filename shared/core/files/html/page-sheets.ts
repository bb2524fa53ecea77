import type { Sheet } from '#shared/domain/rosters/workbook.ts'
import { fillMergedCells } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import type { PageTable } from './page-table.ts'

/** The tables of a page as sheets: 表格1, 表格2 … in their order. A table of one column lists nothing; it only frames a page. */
export function sheetsOf(tables: readonly PageTable[], reading: Reading): readonly Sheet[] {
  return tables.flatMap(chosenFrom).map(({ rows, merges }, index) => {
    fillMergedCells(rows, merges, reading)
    return { name: `表格${index + 1}`, hidden: false, rows }
  })
}

/** Pages are laid out by tables too: one that holds a longer one than itself is a frame, and the one in it is what was meant. */
function chosenFrom(table: PageTable): readonly PageTable[] {
  const own = table.width > 1 && table.rows.length > 0 ? [table] : []
  const isFrame = own.length === 0 || table.nested.some((nested) => nested.height > table.height)
  return isFrame ? [...own, ...table.nested.flatMap(chosenFrom)] : own
}
