import type { CellValue } from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { written } from '../made-files.ts'
import { asExcelWrites, isCovered, type DirtyCell, type DirtySheet } from './sheets.ts'

/** As a library writes it: shared strings, relationships, styles. */
export async function asXlsx(sheets: readonly DirtySheet[]): Promise<Uint8Array> {
  const bytes = await written((workbook) => {
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
  return withPowersOfTen(bytes)
}

/** The library writes all digits of a large number; Excel and WPS write 9.1130528713668275E+17. */
function withPowersOfTen(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue
    const xml = strFromU8(part).replaceAll(/<v>(\d{18,})<\/v>/g, (_, digits: string) => {
      return `<v>${asExcelWrites(Number(digits))}</v>`
    })
    parts[name] = strToU8(xml)
  }
  return zipSync(parts)
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
