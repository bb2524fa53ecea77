import ExcelJS from 'exceljs'
import type { SheetColumn } from '#shared/domain/results/sheet-columns.ts'
import { sheetColumns } from '#shared/domain/results/sheet-columns.ts'

/** A row of 结果录入表 with its cells by column. */
export interface FilledRow {
  readonly text: (column: SheetColumn) => string
  readonly write: (column: SheetColumn, value: ExcelJS.CellValue) => void
  readonly remove: () => void
}

export async function bookOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return book
}

export const fileOf = async (book: ExcelJS.Workbook, name = '录入表.xlsx') => ({
  name,
  bytes: new Uint8Array(await book.xlsx.writeBuffer()),
})

export function rowsOf(book: ExcelJS.Workbook): readonly FilledRow[] {
  const sheet = book.getWorksheet('结果录入')
  if (sheet === undefined) return []
  const header = sheet.getRow(4)
  const at = new Map<string, number>()
  header.eachCell((cell, column) => at.set(cell.text, column))
  const rows: FilledRow[] = []
  for (let number = 5; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number)
    const cell = (column: SheetColumn) => row.getCell(at.get(sheetColumns[column]) ?? 0)
    rows.push({
      text: (column) => cell(column).text,
      write: (column, value) => {
        cell(column).value = value
      },
      remove: () => {
        row.eachCell({ includeEmpty: true }, (one) => {
          one.value = null
        })
      },
    })
  }
  return rows
}
