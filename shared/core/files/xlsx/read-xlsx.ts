import type { Sheet, Workbook } from '#shared/domain/rosters/workbook.ts'
import { fillMergedCells } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import { inOrder } from '../sheet-rows.ts'
import type { ZipArchive } from '../zip-archive.ts'
import type { CellContext } from './cell-value.ts'
import { SharedStrings } from './shared-strings.ts'
import { Styles } from './styles.ts'
import { findParts, type SheetPart } from './workbook-parts.ts'
import { Worksheet } from './worksheet.ts'
import { scanPart, type Meter } from './xml-part.ts'

/**
 * Reads an .xlsx or .xlsm. The parts are read here rather than by exceljs: its stream reader loses the names and states of sheets
 * that come before workbook.xml, as they do in offices' own exports, and its whole reader took 9 s and 1 GB for an 11 KB form.
 */
export async function readXlsx(
  archive: ZipArchive,
  workbookName: string,
  reading: Reading,
): Promise<Workbook> {
  const meter = meterOf(archive)
  const parts = await findParts(archive, workbookName, reading, meter)
  const strings = new SharedStrings(reading)
  const styles = new Styles()
  if (parts.sharedStrings) await scanPart(archive, parts.sharedStrings, strings, reading, meter)
  if (parts.styles) await scanPart(archive, parts.styles, styles, reading, meter)
  const context = { strings: strings.texts, styles: styles.cellStyles, dateSystem: parts.dateSystem }
  const sheets: Sheet[] = []
  for (const sheet of parts.sheets) sheets.push(await readSheet(archive, sheet, context, reading, meter))
  return { kind: 'xlsx', dateSystem: parts.dateSystem, sheets }
}

async function readSheet(
  archive: ZipArchive,
  { name, hidden, part }: SheetPart,
  context: CellContext,
  reading: Reading,
  meter: Meter,
): Promise<Sheet> {
  const worksheet = new Worksheet(context, reading, part.name)
  await scanPart(archive, part, worksheet, reading, meter)
  const rows = inOrder(worksheet.rows)
  // Excel opens no such file, and of two rows of one number a clerk could mend neither.
  if (rows.some(({ number }, index) => number === rows[index - 1]?.number)) reading.damaged(part.name)
  fillMergedCells(rows, worksheet.merges, reading)
  return { name, hidden, rows }
}

function meterOf(archive: ZipArchive): Meter {
  const isRead = (name: string): boolean => /worksheets\/|sharedstrings|styles|workbook/i.test(name)
  const read = [...archive.parts.values()].filter((part) => isRead(part.name))
  return { done: 0, total: read.reduce((sum, part) => sum + part.bytes, 0) }
}
