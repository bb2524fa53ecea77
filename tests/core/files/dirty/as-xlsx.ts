import type { CellValue } from 'exceljs'
import { written } from '../made-files.ts'
import { isCovered, type DirtyCell, type DirtySheet } from './sheets.ts'

/** As a library writes it: shared strings, relationships, styles. */
export function asXlsx(sheets: readonly DirtySheet[]): Promise<Uint8Array> {
  return written((workbook) => {
    for (const sheet of sheets) {
      const page = workbook.addWorksheet(sheet.name, { state: sheet.hidden ? 'hidden' : 'visible' })
      for (const [index, cells] of sheet.rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          if (cell === null || isCovered(sheet, index + 1, column + 1)) continue
          const place = page.getCell(index + 1, column + 1)
          place.value = valueOf(cell)
          if (typeof cell === 'object' && cell.kind === 'day') place.numFmt = 'yyyy/m/d'
        }
      }
      for (const { top, left, bottom, right } of sheet.merges) page.mergeCells(top, left, bottom, right)
    }
  })
}

function valueOf(cell: Exclude<DirtyCell, null>): CellValue {
  if (typeof cell === 'string') return cell
  switch (cell.kind) {
    case 'number':
      return cell.value
    case 'day':
      return cell.serial
    case 'formula':
      return { formula: cell.formula, result: cell.value }
    case 'rich':
      return { richText: cell.runs.map((text, index) => ({ text, font: { bold: index % 2 === 1 } })) }
    case 'link':
      return { text: cell.text, hyperlink: cell.to }
    case 'error':
      return { error: cell.text as '#REF!' }
  }
}
