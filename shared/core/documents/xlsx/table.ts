import {
  tableGrid,
  type Cell,
  type CellStyle,
  type Section,
  type TableBlock,
} from '#shared/domain/documents/index.ts'
import type { Style, Worksheet } from 'exceljs'
import { cellFonts, safeText } from './cells.ts'
import { offerChoices, type ChoicePlace } from './choices.ts'

const thin = { style: 'thin' } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const pointsPerMillimetre = 2.835
const leastPoints = 20
const mostPoints = 409

/**
 * The table at the foot of the sheet. Excel does not heighten rows for merged cells: heights are forecast. No row of
 * Excel's can be higher than 409 points: a higher one is made of several, with its cells merged over them. `columns`: widths of
 * the sheet's own columns.
 */
export function placeTable(
  sheet: Worksheet,
  block: TableBlock,
  orientation: Section['orientation'],
  columns: readonly number[],
): void {
  const grid = tableGrid(block, orientation)
  const edges = columnEdges(grid.widths, columns)
  const points = grid.heights.map((height) => Math.max(leastPoints, height * pointsPerMillimetre + 4))
  const parts = points.map((height) => Math.ceil(height / mostPoints))
  const top = sheet.rowCount + 1
  const tops = startsOf(parts, top)
  const rowOf = (index: number) => tops[index] ?? top
  const choices: ChoicePlace[] = []
  grid.rows.forEach((row, index) =>
    row.cells.forEach((cell, at) => {
      const rows = rowOf(index + cell.rows) - rowOf(index)
      const start = grid.starts[index]?.[at] ?? 0
      const first = edges[start] ?? start
      const end = edges[start + cell.columns] ?? start + cell.columns
      const place = { row: rowOf(index), column: first + 1 }
      putCell(sheet, { ...cell, rows, columns: end - first }, place.row, place.column)
      if (cell.choices !== undefined) choices.push({ ...place, words: cell.choices })
    }),
  )
  offerChoices(sheet, choices)
  parts.forEach((count, index) => {
    for (let part = 0; part < count; part += 1)
      sheet.getRow(rowOf(index) + part).height = (points[index] ?? leastPoints) / count
  })
  if (block.head.length > 0) {
    const last = rowOf(block.head.length) - 1
    sheet.pageSetup.printTitlesRow = `${top}:${last}`
    sheet.views = [{ state: 'frozen', ySplit: last }]
  }
}

function putCell(sheet: Worksheet, model: Cell, row: number, column: number): void {
  const lastRow = row + model.rows - 1
  const lastColumn = column + model.columns - 1
  const look = cellLooks[model.style]
  for (let at = row; at <= lastRow; at += 1)
    for (let over = column; over <= lastColumn; over += 1) sheet.getCell(at, over).style = look
  if (lastRow > row || lastColumn > column) sheet.mergeCells(row, column, lastRow, lastColumn)
  sheet.getCell(row, column).value = cellValue(model)
}

// 「@」 keeps a code a code when a clerk edits it: 18 digits as a number lose the last three.
const formats: Readonly<Partial<Record<CellStyle, string>>> = { number: '0', date: 'yyyy-mm-dd' }

const lookOf = (style: CellStyle): Partial<Style> => ({
  font: cellFonts[style],
  border,
  alignment: {
    horizontal: style === 'left' || style === 'label' ? 'left' : 'center',
    vertical: 'middle',
    wrapText: true,
  },
  numFmt: formats[style] ?? '@',
})

// One object for all cells that look alike: exceljs works out a style once per object.
const cellLooks: Readonly<Record<CellStyle, Partial<Style>>> = {
  head: lookOf('head'),
  label: lookOf('label'),
  left: lookOf('left'),
  centre: lookOf('centre'),
  number: lookOf('number'),
  date: lookOf('date'),
  code: lookOf('code'),
}

function cellValue(model: Cell): string | number | Date | null {
  if (model.text === '') return null
  if (model.style === 'date') return dayIn(model.text) ?? safeText(model.text)
  return model.style === 'number' && /^\d{1,9}$/.test(model.text) ? Number(model.text) : safeText(model.text)
}

/** A day of the calendar as a spreadsheet counts it, without a time; null: none. */
function dayIn(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? null : day
}

/**
 * Before which of the sheet's columns each of a table's begins, and the end: a later table of other columns takes the edges
 * that lie nearest to its own.
 */
function columnEdges(own: readonly number[], sheet: readonly number[]): readonly number[] {
  const wanted = startsOf(own, 0)
  if (own.length > sheet.length) return wanted.map((_, index) => index)
  const there = startsOf(sheet, 0)
  const edges = [0]
  for (let index = 1; index < own.length; index += 1) {
    const least = (edges.at(-1) ?? 0) + 1
    const most = sheet.length - (own.length - index)
    const free = Array.from({ length: most - least + 1 }, (_, at) => least + at)
    const off = (edge: number) => Math.abs((there[edge] ?? 0) - (wanted[index] ?? 0))
    edges.push(free.reduce((best, edge) => (off(edge) < off(best) ? edge : best), least))
  }
  return [...edges, sheet.length]
}

/** Where each begins when they follow one another from `first`, and where the one after the last would. */
function startsOf(lengths: readonly number[], first: number): readonly number[] {
  const starts = [first]
  for (const length of lengths) starts.push((starts.at(-1) ?? first) + length)
  return starts
}
