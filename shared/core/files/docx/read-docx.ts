import type { Sheet, Workbook } from '#shared/domain/rosters/workbook.ts'
import { fillMergedCells } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import { scanPart } from '../xlsx/xml-part.ts'
import type { ZipArchive } from '../zip-archive.ts'
import { DocumentHandler, type TitledTable } from './document-handler.ts'

/** The tables of a Word document as sheets, each named by the line above it: offices keep plans and lists in Word too. */
export async function readDocx(archive: ZipArchive, name: string, reading: Reading): Promise<Workbook> {
  const part = archive.parts.get(name.toLowerCase()) ?? reading.damaged(name)
  const handler = new DocumentHandler(reading)
  await scanPart(archive, part, handler, reading, { done: 0, total: part.bytes })
  if (handler.tables.length === 0) reading.stop({ code: 'document-without-table', file: reading.file })
  return {
    kind: 'docx',
    dateSystem: 1900,
    sheets: handler.tables.map((found, index) => sheetOf(found, index, reading)),
  }
}

function sheetOf({ title, table }: TitledTable, index: number, reading: Reading): Sheet {
  fillMergedCells(table.rows, table.merges, reading)
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { name: title === '' ? `表格${index + 1}` : title, hidden: false, rows }
}
