import type { Cell } from '../model.ts'
import type { FlowingTable } from './box.ts'
import type { PlacedBox } from './flow.ts'
import type { PagePart, PageRow, TablePart } from './page.ts'

/** What stands on one page: boxes as parts, the rows of a table as one. */
export function partsOf(placed: readonly PlacedBox[]): readonly PagePart[] {
  const parts: PagePart[] = []
  let rows: PlacedRow[] = []
  const flush = () => {
    const [first] = rows
    if (first !== undefined) parts.push(fragment(first.table, rows))
    rows = []
  }
  for (const { box, top } of placed)
    for (const { at, content } of box.contents) {
      if (content.kind !== 'row') {
        flush()
        parts.push({ ...content, top: top + at })
        continue
      }
      if (rows[0] !== undefined && rows[0].table !== content.table) flush()
      rows.push({ ...content, top })
    }
  flush()
  return parts
}

interface PlacedRow {
  readonly table: FlowingTable
  readonly index: number
  readonly row: PageRow
  readonly top: number
}

function fragment(table: FlowingTable, rows: readonly PlacedRow[]): TablePart {
  const [first] = rows
  const from = first?.index ?? 0
  const to = (rows.at(-1)?.index ?? 0) + 1
  const goesOn = from >= table.head && table.head > 0
  const head = goesOn ? headRows(table) : []
  return {
    kind: 'table',
    top: (first?.top ?? 0) - (goesOn ? table.headHeight : 0),
    columns: table.columns,
    rows: [
      ...head,
      ...rows.map(({ index, row }) => ({
        ...row,
        cells:
          index === from && !row.continues
            ? openedRow(table, row, { from, to })
            : clamped(row.cells, index, to),
      })),
    ],
  }
}

/** The head's own rows once more; what merges into the body is none. */
function headRows(table: FlowingTable): readonly PageRow[] {
  const { rows, heights } = table.grid
  const whole = heights.slice(0, table.head).reduce((sum, height) => sum + height, 0)
  return rows.slice(0, table.head).map((row, index) => ({
    height: Math.round(((heights[index] ?? 0) / whole) * table.headHeight),
    cells: clamped(row.cells, index, table.head),
    continues: false,
    isRepeated: true,
  }))
}

const clamped = (cells: readonly Cell[], index: number, to: number): readonly Cell[] =>
  cells.map((cell) => (index + cell.rows > to ? { ...cell, rows: to - index } : cell))

/** The first row on a page, with the lower parts of merged cells that began on the page before; empty, their text stands there. */
function openedRow(
  { grid, head }: FlowingTable,
  row: PageRow,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Cell[] {
  const own = clamped(row.cells, from, to).map((cell, at) => ({ cell, column: grid.starts[from]?.[at] ?? 0 }))
  if (from <= head || grid.joined[from - 1] !== true) return own.map(({ cell }) => cell)
  const above = grid.rows.slice(head, from).flatMap(({ cells }, offset) =>
    cells.flatMap((cell, at) => {
      const end = head + offset + cell.rows
      if (end <= from) return []
      const rows = Math.min(end, to) - from
      return [{ cell: { ...cell, text: '', rows }, column: grid.starts[head + offset]?.[at] ?? 0 }]
    }),
  )
  return [...own, ...above].toSorted((one, other) => one.column - other.column).map(({ cell }) => cell)
}
