import ExcelJS from 'exceljs'
import { safeFileName } from '#shared/domain/documents/index.ts'
import type { Context } from '../../context.ts'
import { breathe, dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { stableXlsx } from '../../documents/index.ts'
import { sheetName } from '../../documents/xlsx/build-xlsx.ts'
import { safeText } from '../../documents/xlsx/cells.ts'
import { findOffice } from '../../store/offices.ts'

export interface TextSheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A list as .xlsx under its title, to be imported again; a rehearsal's says so in its name and above every page. Every cell is text: codes keep their digits, and 「=…」 stays a text. */
export async function textWorkbook(
  context: Context,
  title: string,
  { headers, rows }: TextSheet,
  run: Run,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const mark = (await findOffice(context.db))?.rehearsal === true ? '演练' : ''
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(sheetName(title, new Set()), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = headers.map((header) => ({ header, width: Math.max(10, header.length * 2 + 4) }))
  sheet.getRow(1).font = { bold: true }
  if (mark !== '') sheet.headerFooter.oddHeader = `&C${mark}`
  for (const [index, row] of rows.entries()) {
    sheet.addRow(row.map(safeText))
    if (index % 2000 === 0) {
      run.onProgress({ doing: 'writing-file', done: index, total: rows.length })
      await breathe(run)
    }
  }
  const bytes = await stableXlsx({ title, date: dayOf(context) }, book)
  return { name: `${mark}${mark === '' ? '' : ' '}${safeFileName(title)}.xlsx`, bytes }
}
