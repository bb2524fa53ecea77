import ExcelJS from 'exceljs'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { returnedHeaders, isReturnedHeader } from '#shared/domain/rosters/header.ts'
import { publicSheet } from '#shared/domain/rosters/roster-columns.ts'
import { cellText } from '#shared/domain/rosters/read-field.ts'
import type { SheetRow } from '#shared/domain/rosters/workbook.ts'
import type { Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { stableXlsx } from '../../documents/index.ts'
import { sheetName } from '../../documents/xlsx/build-xlsx.ts'
import { tellOfPersonal } from './export-roster.ts'
import type { ImportSession } from './import-session.ts'
import { readFile } from './imports.ts'

/** The rejected rows as the file has them, with what was mended so far, their row numbers and the reasons before them. */
export const exportRejected: Usecase<'rosters.exportRejected'> = async (
  context,
  { token, reasons, personal },
  run,
) => {
  const session = context.previews.get(token)
  if (session === undefined) return fail({ code: 'preview-gone' })
  const { table, file } = session
  const workbook = await readFile(file, run)
  if (!workbook.ok) return workbook
  const rejected = new Set(
    session.compared.filter(({ outcome }) => outcome === 'rejected').map(({ row }) => row),
  )
  const source = workbook.value.sheets.find(({ name }) => name === table.sheet)?.rows ?? []
  const rows = source.filter(({ number }) => rejected.has(number))
  const sheetOfRows = rejectedSheet(session, rows, reasons)
  if (personal) {
    const told = await tellOfPersonal(context, {
      roster: session.table.roster,
      count: rows.length,
      file: file.name,
    })
    if (!told.ok) return told
  }
  const { headers, rows: lines } = personal ? sheetOfRows : publicSheet(sheetOfRows, sheetOfRows.fields)
  const book = new ExcelJS.Workbook()
  const name = sheetName(table.sheet === '' ? '不能导入的行' : table.sheet, new Set())
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] })
  sheet.columns = headers.map((header, at) => ({ header, width: at === 1 ? 50 : widthOf(header) }))
  sheet.getRow(1).font = { bold: true }
  for (const line of lines) {
    // Text cells throughout: a code that is mended in Excel keeps its digits.
    const added = sheet.addRow(line)
    added.numFmt = '@'
    added.getCell(2).alignment = { wrapText: true, vertical: 'top' }
  }
  const title = `不能导入的行-${file.name.replace(/\.[^.]{1,5}$/, '')}`
  return ok({ name: `${title}.xlsx`, bytes: await stableXlsx({ title, date: dayOf(context) }, book) })
}

/** Numbers, reasons and the file's own columns; `fields`: what each holds. */
function rejectedSheet(
  session: ImportSession,
  rows: readonly SheetRow[],
  reasons: Readonly<Record<string, string>>,
) {
  const columns = ownColumns(session)
  return {
    headers: [returnedHeaders.row, returnedHeaders.reason, ...columns.map(({ text }) => text)],
    fields: ['row', 'reason', ...columns.map(({ index }) => fieldAt(session, index))],
    rows: rows.map((row) => [
      String(row.number),
      reasons[String(row.number)] ?? '',
      ...columns.map(({ index }) => shownCell(session, row, index)),
    ]),
  }
}

const fieldAt = ({ table }: ImportSession, index: number): string | undefined =>
  table.columns.find((column) => column.index === index)?.field?.field

const widthOf = (header: string) => Math.max(10, header.length * 2 + 4)

/** Every column of the file, empty ones between others too: its columns must be recognised as before. */
function ownColumns({ table }: ImportSession): readonly { readonly index: number; readonly text: string }[] {
  const last = Math.max(table.header.texts.length - 1, ...table.columns.map(({ index }) => index))
  return Array.from({ length: last + 1 }, (_, index) => ({
    index,
    text: table.header.texts[index] ?? '',
  })).filter(({ text }) => !isReturnedHeader(text))
}

function shownCell(session: ImportSession, row: SheetRow, index: number): string {
  const field = fieldAt(session, index)
  const mended = field === undefined ? undefined : session.mended.get(row.number)?.[field]
  const cell = row.cells[index]
  return mended ?? (cell === undefined ? '' : cellText(cell))
}
