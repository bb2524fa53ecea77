import {
  linesIn,
  officialTexts,
  printable,
  tableGrid,
  textWidth,
  type Block,
  type Section,
} from '#shared/domain/documents/index.ts'
import { assertNever } from '#shared/domain/kernel/result.ts'
import type { Alignment, Font, Workbook, Worksheet } from 'exceljs'
import { fonts } from '../docx/fonts.ts'
import { fontOf, safeText } from './cells.ts'
import { placeTable } from './table.ts'

interface LineLook {
  readonly font: Partial<Font>
  readonly horizontal: NonNullable<Alignment['horizontal']>
}

const looks = {
  title: { font: fontOf(fonts.song, 20), horizontal: 'center' },
  subtitle: { font: fontOf(fonts.kai, 14), horizontal: 'center' },
  heading: { font: fontOf(fonts.hei, 12), horizontal: 'left' },
  addressee: { font: fontOf(fonts.body, 12), horizontal: 'left' },
  subheading: { font: fontOf(fonts.kai, 12), horizontal: 'left' },
  point: { font: fontOf(fonts.body, 12), horizontal: 'left' },
  subpoint: { font: fontOf(fonts.body, 12), horizontal: 'left' },
  text: { font: fontOf(fonts.body, 12), horizontal: 'left' },
  annex: { font: fontOf(fonts.hei, 12), horizontal: 'left' },
  remark: { font: fontOf(fonts.body, 12), horizontal: 'left' },
  note: { font: fontOf(fonts.body, 10.5), horizontal: 'left' },
} as const satisfies Record<string, LineLook>

/** One section as a sheet: A4, as wide as the page, its table's head on every printed page. */
export function addSheet(book: Workbook, section: Section, mark: string, name: string): void {
  const sheet = book.addWorksheet(name, {
    pageSetup: {
      orientation: section.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.9, bottom: 0.8, header: 0.4, footer: 0.4 },
    },
    headerFooter: { oddHeader: headerText(mark), oddFooter: '&C— &P —' },
  })
  // exceljs names A4 by a const enum, which does not exist once types are stripped.
  Object.assign(sheet.pageSetup, { paperSize: 9 })
  const widths = columnWidths(section)
  sheet.columns = widths.map((width) => ({ width: width / millimetresPerColumnUnit }))
  for (const block of section.blocks) addBlock(sheet, block, widths, section.orientation)
}

// A column's width counts digits of the default font: about 1.9 mm each at 11 pt.
const millimetresPerColumnUnit = 1.9

function columnWidths({ blocks, orientation }: Section): readonly number[] {
  const first = blocks.find((block) => block.kind === 'table')
  return first === undefined ? [textWidth[orientation]] : tableGrid(first, orientation).widths
}

function addBlock(
  sheet: Worksheet,
  block: Block,
  widths: readonly number[],
  orientation: Section['orientation'],
): void {
  switch (block.kind) {
    case 'paragraph':
      addLine(sheet, block.text, looks[block.role], widths)
      return
    case 'sides':
      addSides(sheet, block.left, block.right, widths)
      return
    case 'code':
      addLine(sheet, `${block.caption}：${block.code}`, looks.note, widths)
      return
    case 'picture':
      // A sheet is for numbers: it has the words alone.
      addLine(sheet, block.words, looks.note, widths)
      return
    case 'table':
      placeTable(sheet, block, orientation, widths)
      return
    case 'letterhead':
    case 'annex-list':
    case 'signature':
    case 'imprint':
      for (const text of officialTexts(block)) addLine(sheet, text, looks.text, widths)
      return
    case 'page-break':
      sheet.lastRow?.addPageBreak()
      return
    default:
      assertNever(block)
  }
}

function addLine(sheet: Worksheet, text: string, look: LineLook, widths: readonly number[]): void {
  const row = sheet.addRow([])
  const points = look.font.size ?? 11
  const width = widths.reduce((sum, part) => sum + part, 0)
  row.height = linesIn(text, width, points) * points * 1.5
  sheet.mergeCells(row.number, 1, row.number, Math.max(1, widths.length))
  const cell = row.getCell(1)
  cell.value = safeText(text)
  cell.font = look.font
  cell.alignment = { horizontal: look.horizontal, vertical: 'middle', wrapText: true }
}

const sidesPoints = looks.text.font.size ?? 11

/** At either side of one row, which is as high as the longer text needs: Excel does not heighten merged cells. */
function addSides(sheet: Worksheet, left: string, right: string, widths: readonly number[]): void {
  const row = sheet.addRow([])
  const columns = widths.length
  const half = Math.max(1, Math.ceil(columns * 0.6))
  const sides = [
    { from: 1, to: half, text: left, horizontal: 'left' },
    ...(columns > half ? [{ from: half + 1, to: columns, text: right, horizontal: 'right' } as const] : []),
  ] as const
  const lines = sides.map(({ from, to, text }) => {
    const width = widths.slice(from - 1, to).reduce((sum, one) => sum + one, 0)
    return linesIn(text, Math.max(1, width - cellPadding), sidesPoints)
  })
  row.height = Math.max(22, Math.max(...lines) * sidesPoints * 1.5)
  for (const { from, to, text, horizontal } of sides) {
    sheet.mergeCells(row.number, from, row.number, to)
    const cell = row.getCell(from)
    cell.value = safeText(text)
    cell.font = looks.text.font
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
  }
}

/** mm that Excel leaves free at the sides of a cell */
const cellPadding = 2

function headerText(mark: string): string {
  return mark === '' ? '' : `&C${printable(mark).replaceAll('&', '&&')}`
}
