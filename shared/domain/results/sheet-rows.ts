import { cellText } from '../rosters/read-field.ts'
import type { Cell, Sheet, SheetRow, Workbook } from '../rosters/workbook.ts'
import type { SheetColumn } from './sheet-columns.ts'
import { sheetColumnNames, sheetColumns } from './sheet-columns.ts'

/** One row of the workbook, cell by cell; `number` as Excel shows it. */
export interface RowTexts {
  readonly number: number
  readonly texts: Readonly<Record<SheetColumn, string>>
  /** Columns whose cell holds an error or a formula without a result */
  readonly broken: readonly SheetColumn[]
}

const oldestHeader = 30

/** Rows below the header, wherever it stands; a column that is not found is named. */
export function rowsIn({ sheets }: Workbook): readonly RowTexts[] | null {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const found = headerIn(sheet)
    if (found !== null) return found
  }
  return null
}

function headerIn({ rows }: Sheet): readonly RowTexts[] | null {
  for (const [index, { cells }] of rows.slice(0, oldestHeader).entries()) {
    const texts = cells.map((cell) => cellText(cell).replaceAll(/\s/gu, ''))
    const at = new Map(sheetColumnNames.map((name) => [name, texts.indexOf(sheetColumns[name])]))
    if ([...at.values()].every((column) => column >= 0))
      return rows.slice(index + 1).flatMap((row) => rowOf(row, at))
  }
  return null
}

/** Rows that name neither a target nor an item are notes. */
function rowOf({ number, cells }: SheetRow, at: ReadonlyMap<SheetColumn, number>): readonly RowTexts[] {
  const cellAt = (column: SheetColumn): Cell => cells[at.get(column) ?? -1] ?? ''
  const texts = Object.fromEntries(
    sheetColumnNames.map((column) => [column, cellText(cellAt(column)).trim()]),
  ) as Record<SheetColumn, string>
  if (texts.targetId === '' && texts.itemId === '') return []
  return [{ number, texts, broken: sheetColumnNames.filter((column) => isBroken(cellAt(column))) }]
}

const isBroken = (cell: Cell) =>
  typeof cell !== 'string' && (cell.kind === 'error' || cell.kind === 'uncalculated')
