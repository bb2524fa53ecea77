import type { Cell, Row, Section, TableBlock } from '../model.ts'
import { tableGrid } from '../table-grid.ts'
import { printable } from '../words.ts'
import { box, type Box, type FlowingTable } from './box.ts'
import { linesFor } from './lines-for.ts'
import { pageHeightOf } from './measures.ts'

const twipsPerMillimetre = 56.6929
/** Of a cell's text: twips, half-points */
const cellLine = 300
const cellSize = 21
/** Codes stand in 17 half-points, each character six tenths as wide as high where others have five. */
const codeSize = 20.4
const cellPadding = 120
/** Half a point, the line above a row */
const rule = 10
/** Lines of a row that is cut: two pieces stand on a page, so that no page stays half empty. */
const linesPerPiece = 12

/** A table row by row: merged rows stay together, the end of what is signed goes along with the signatures. */
export function tableBoxes(
  block: TableBlock,
  orientation: Section['orientation'],
  keepWithNext: boolean,
): readonly Box[] {
  const grid = tableGrid(block, orientation)
  const columns = grid.widths.map((width) => Math.round(width * twipsPerMillimetre))
  const heights = grid.rows.map((row, index) => rowHeight(row, { grid, columns }, index))
  const head = block.head.length
  const table: FlowingTable = {
    columns,
    grid,
    head,
    headHeight: heights.slice(0, head).reduce((sum, height) => sum + height, 0),
  }
  const last = grid.rows.length - 1
  return grid.rows.flatMap((row, index) => {
    const keepNext =
      index < head ||
      grid.joined[index] === true ||
      (block.keepTogether && index < last) ||
      (keepWithNext && index > last - 2)
    const height = heights[index] ?? cellLine
    if (isWhole(row, height, grid.merged[index] === true, orientation))
      return [rowBox(table, index, { cells: row.cells.map(safe), height, keepNext, continues: false })]
    return pieces(row, table, index).map((cells, piece, all) =>
      rowBox(table, index, {
        cells,
        height: piecesHeight(cells),
        keepNext: keepNext && piece === all.length - 1,
        continues: piece > 0,
      }),
    )
  })
}

interface RowBox {
  readonly cells: readonly Cell[]
  readonly height: number
  readonly keepNext: boolean
  readonly continues: boolean
}

function rowBox(table: FlowingTable, index: number, { cells, height, keepNext, continues }: RowBox): Box {
  const content = { kind: 'row', table, index, row: { cells, height, continues, isRepeated: false } } as const
  return box(height, { keepNext, contents: [{ at: 0, content }] })
}

const safe = (cell: Cell): Cell => ({ ...cell, text: printable(cell.text) })

/** A row higher than half a page may be cut, or its text would run off the paper. */
function isWhole(row: Row, height: number, merged: boolean, orientation: Section['orientation']): boolean {
  return merged || row.height > 0 || height <= pageHeightOf(orientation) / 2
}

/** As programs set it: a row with merged cells has the height that its file forecasts, or more. */
function rowHeight(row: Row, table: Grid, index: number): number {
  const forecast = table.grid.merged[index] === true ? (table.grid.heights[index] ?? 0) : row.height
  const lines = row.cells.flatMap((cell, at) =>
    cell.rows > 1 ? [] : [linesOf(table, index, at, cell).length],
  )
  return Math.max(Math.round(forecast * twipsPerMillimetre), Math.max(1, ...lines) * cellLine + rule)
}

type Grid = Pick<FlowingTable, 'columns' | 'grid'>

function linesOf({ columns, grid }: Grid, index: number, at: number, cell: Cell): readonly string[] {
  const start = grid.starts[index]?.[at] ?? 0
  const width = columns.slice(start, start + cell.columns).reduce((sum, one) => sum + one, 0) - cellPadding
  return linesFor(printable(cell.text), cell.style === 'code' ? codeSize : cellSize, {
    first: width,
    next: width,
  })
}

function pieces(row: Row, table: FlowingTable, index: number): readonly (readonly Cell[])[] {
  const lines = row.cells.map((cell, at) => linesOf(table, index, at, cell))
  const count = Math.ceil(Math.max(...lines.map(({ length }) => length)) / linesPerPiece)
  return Array.from({ length: count }, (_, piece) =>
    row.cells.map((cell, at) => ({
      ...cell,
      text: (lines[at] ?? []).slice(piece * linesPerPiece, (piece + 1) * linesPerPiece).join('\n'),
    })),
  )
}

const piecesHeight = (cells: readonly Cell[]) =>
  Math.max(...cells.map(({ text }) => text.split('\n').length)) * cellLine + rule
