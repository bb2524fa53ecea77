import {
  tableGrid,
  textWidth,
  type Cell,
  type CellStyle,
  type Row,
  type Section,
  type TableBlock,
} from '#shared/domain/documents/index.ts'
import { Table, TableCell, TableRow } from 'docx'
import type { StyleId } from './styles.ts'
import { styled } from './text.ts'

const twipsPerMillimetre = 56.6929
// mm of text on a page; a row higher than half of it may be split, or its text could run off the paper.
const pageHeight = { portrait: 225, landscape: 156 } as const

/** LibreOffice does not take cell margins from the default table style: they stand in every table. */
export const cellMargins = { marginUnitType: 'dxa', top: 0, bottom: 0, left: 60, right: 60 } as const

const cellStyles: Readonly<Record<CellStyle, StyleId>> = {
  head: 'CellHead',
  label: 'CellLabel',
  left: 'Cell',
  centre: 'CellCentre',
  number: 'CellCentre',
  date: 'CellCentre',
  code: 'CellCode',
}

interface RowLook {
  readonly row: Row
  readonly head: boolean
  readonly keepNext: boolean
  readonly split: boolean
  /** Least height in mm; 0: what the text needs */
  readonly least: number
}

/** Fixed layout, a width for every column (WPS reads gridCol), the head repeated on every page, rows never split. */
export function docxTable(
  block: TableBlock,
  orientation: Section['orientation'],
  keepWithNext: boolean,
): Table {
  const grid = tableGrid(block, orientation)
  const widths = columnTwips(block.widths, orientation)
  const last = grid.rows.length - 1
  const looks = grid.rows.map((row, index): RowLook => {
    const height = grid.heights[index] ?? 0
    const head = index < block.head.length
    return {
      row,
      head,
      keepNext:
        head ||
        grid.joined[index] === true ||
        (block.keepTogether && index < last) ||
        // The end of what is signed goes along with the signatures.
        (keepWithNext && index > last - 2),
      split: height > pageHeight[orientation] / 2,
      // Word would put all that a merged cell needs into the last row it covers.
      least: grid.merged[index] === true ? height : row.height,
    }
  })
  return new Table({
    layout: 'fixed',
    width: { size: sum(widths), type: 'dxa' },
    columnWidths: widths,
    alignment: 'center',
    margins: cellMargins,
    rows: looks.map((look, index) => docxRow(look, cellTwips(look.row, grid.starts[index] ?? [], widths))),
  })
}

function docxRow(look: RowLook, widths: readonly number[]): TableRow {
  const value = Math.round(look.least * twipsPerMillimetre)
  return new TableRow({
    ...(look.head ? { tableHeader: true } : {}),
    ...(look.split ? {} : { cantSplit: true }),
    ...(value > 0 ? { height: { value, rule: 'atLeast' as const } } : {}),
    children: look.row.cells.map((cell, index) => docxCell(cell, widths[index] ?? 0, look.keepNext)),
  })
}

function docxCell(cell: Cell, width: number, keepNext: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: 'dxa' },
    verticalAlign: 'center',
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
    children: [styled(cellStyles[cell.style], cell.text, keepNext)],
  })
}

function cellTwips(row: Row, starts: readonly number[], widths: readonly number[]): readonly number[] {
  return row.cells.map(({ columns }, index) => {
    const start = starts[index] ?? 0
    return sum(widths.slice(start, start + columns))
  })
}

/** Twips of every column; together exactly the text's width. */
export function columnTwips(parts: readonly number[], orientation: Section['orientation']) {
  const total = Math.round(textWidth[orientation] * twipsPerMillimetre)
  const whole = sum(parts)
  const edges = parts.map((_, index) => Math.round((total * sum(parts.slice(0, index + 1))) / whole))
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
