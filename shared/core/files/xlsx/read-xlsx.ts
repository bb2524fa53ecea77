import type { Sheet, Workbook } from '#shared/domain/rosters/workbook.ts'
import { fillMergedCells } from '../merged-cells.ts'
import type { Reading } from '../reading.ts'
import { inOrder } from '../sheet-rows.ts'
import { openZip, type ZipArchive, type ZipPart } from '../zip-archive.ts'
import type { CellContext } from './cell-value.ts'
import { SharedStrings } from './shared-strings.ts'
import { Styles } from './styles.ts'
import { findParts, mainDocument, type SheetPart } from './workbook-parts.ts'
import { Worksheet } from './worksheet.ts'
import { scanPart, type Meter } from './xml-part.ts'

/**
 * Reads an .xlsx or .xlsm. The parts are read here rather than by exceljs: its stream reader loses the names and states of sheets
 * that come before workbook.xml, as they do in offices' own exports, and its whole reader took 9 s and 1 GB for an 11 KB form.
 */
export async function readXlsx(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  const archive = openZip(bytes, reading)
  const meter = meterOf(archive)
  const workbookName = await workbookPartOf(archive, reading, meter)
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
  fillMergedCells(rows, worksheet.merges, reading)
  return { name, hidden, rows }
}

/** A zip that is no workbook is named for what it is. */
async function workbookPartOf(archive: ZipArchive, reading: Reading, meter: Meter): Promise<string> {
  const file = reading.file
  const names = [...archive.parts.values()].map((part: ZipPart) => part.name)
  const named = names.find((name) => /^xl\/workbook\.(xml|bin)$/i.test(name))
  const found = named ?? (await mainDocument(archive, reading, meter)) ?? ''
  if (/^word\//i.test(found)) reading.stop({ code: 'file-foreign', file, looksLike: 'word' })
  if (/^ppt\//i.test(found)) reading.stop({ code: 'file-foreign', file, looksLike: 'presentation' })
  if (/\.bin$/i.test(found)) reading.stop({ code: 'xlsb-not-yet-read', file })
  if (names.includes('content.xml')) reading.stop({ code: 'file-foreign', file, looksLike: 'ods' })
  if (found === '') reading.stop({ code: 'file-foreign', file, looksLike: 'zip' })
  return found
}

function meterOf(archive: ZipArchive): Meter {
  const isRead = (name: string): boolean => /worksheets\/|sharedstrings|styles|workbook/i.test(name)
  const read = [...archive.parts.values()].filter((part) => isRead(part.name))
  return { done: 0, total: read.reduce((sum, part) => sum + part.bytes, 0) }
}
