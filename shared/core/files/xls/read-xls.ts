import type { Sheet, Workbook } from '#shared/domain/rosters/workbook.ts'
import type { Reading } from '../reading.ts'
import type { BiffStream } from './biff-record.ts'
import { readGlobals, type BoundSheet, type Globals } from './globals.ts'
import { startAt } from './substream.ts'
import { biffStream, workbookStream } from './workbook-stream.ts'
import { readWorksheet } from './worksheet.ts'

/** Reads an .xls of Excel 5 to 2003 in its compound file (MS-CFB, MS-XLS), as Excel, WPS and LibreOffice write it. */
export async function readXls(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  return readBook(workbookStream(bytes, reading), reading)
}

/** Reads an .xls that is the bare stream of records: before Excel 5 every one, and those that small programs write to this day. */
export async function readBareXls(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  return readBook(biffStream(bytes, '', reading), reading)
}

async function readBook(stream: BiffStream, reading: Reading): Promise<Workbook> {
  const start = startAt(stream, 0) ?? reading.damaged(stream.name)
  if (start.kind === 'workspace') reading.stop({ code: 'workbook-too-old', file: reading.file })
  const globals = await readGlobals(stream, 0, start)
  const only: BoundSheet = { name: '', hidden: false, at: 0 }
  const sheets: Sheet[] = []
  for (const sheet of start.kind === 'globals' ? globals.sheets : [only]) {
    const read = await readSheet(stream, sheet, globals)
    if (read !== null) sheets.push(read)
  }
  return { kind: 'xls', dateSystem: globals.dateSystem, sheets }
}

/** Null: a chart, a macro sheet or a module. The record at the place says so; the list of sheets does in later editions only. */
async function readSheet(
  stream: BiffStream,
  { name, hidden, at }: BoundSheet,
  globals: Globals,
): Promise<Sheet | null> {
  const start = startAt(stream, at) ?? stream.reading.damaged(name)
  if (start.kind !== 'worksheet') return null
  return { name, hidden, rows: await readWorksheet(stream, at, globals) }
}
