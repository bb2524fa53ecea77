import ExcelJS from 'exceljs'
import type { TextTable } from '#shared/domain/documents/index.ts'
import { safeText } from './cells.ts'

const rowsAtOnce = 2000

/**
 * Tables as plain sheets, text throughout: codes keep their digits, and 「=…」 of a roster stays what it is. `onRows` is awaited
 * after every few thousand rows.
 */
export async function textBook(
  tables: readonly TextTable[],
  mark: string,
  onRows: (done: number) => Promise<void>,
): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  for (const { name, headers, rows } of tables) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = headers.map((header) => ({ header, width: Math.max(12, header.length * 2 + 4) }))
    sheet.getRow(1).font = { bold: true }
    if (mark !== '') sheet.headerFooter.oddHeader = `&C${mark}`
    let done = 0
    for (const row of rows) {
      sheet.addRow(row.map(safeText)).numFmt = '@'
      done += 1
      if (done % rowsAtOnce === 0) await onRows(done)
    }
  }
  return book
}
