import type { Cell, Worksheet } from 'exceljs'

const millimetresPerUnit = 1.9
const millimetresPerPoint = 0.3528
/** What Excel leaves free at both sides of a cell */
const padding = 1.5

/** Cells whose text has no room, reckoned from widths and heights of the sheet alone. */
export function cutCells(sheet: Worksheet): readonly string[] {
  const cut: string[] = []
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      const text = textOf(cell)
      if (cell.master !== cell || text === '') return
      const { width, height } = roomOf(sheet, cell)
      const points = cell.font.size ?? 11
      const perLine = (width - padding) / (points * millimetresPerPoint)
      const isWrapped = cell.alignment.wrapText === true
      const lines = text
        .split('\n')
        .map((line) => (isWrapped ? Math.max(1, Math.ceil(widthIn(line) / perLine)) : 1))
      const needed = lines.reduce((sum, count) => sum + count, 0) * points * 1.15
      const isTooWide = !isWrapped && widthIn(text) > perLine
      if (isTooWide || needed > height + 1)
        cut.push(
          `${sheet.name} ${cell.address} ${Math.round(needed)} of ${Math.round(height)} ${text.slice(0, 12)}`,
        )
    }),
  )
  return cut
}

/** As it is shown: a day in its ten characters. */
export function textOf(cell: Cell): string {
  if (cell.value === null) return ''
  return cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.text
}

/** Ems: a Han character is one, a digit or letter half. */
const widthIn = (text: string) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x250 ? 0.5 : 1), 0)

/** In mm and points, of all that is merged into the cell. */
function roomOf(sheet: Worksheet, cell: Cell) {
  const [columns, rows] = [new Set<number>(), new Set<number>()]
  const [from, to] = rangeOf(sheet, cell)
  for (let column = from.column; column <= to.column; column += 1) columns.add(column)
  for (let row = from.row; row <= to.row; row += 1) rows.add(row)
  return {
    width: [...columns].reduce((sum, one) => sum + (sheet.getColumn(one).width ?? 9) * millimetresPerUnit, 0),
    height: [...rows].reduce((sum, one) => sum + (sheet.getRow(one).height ?? 15), 0),
  }
}

function rangeOf(sheet: Worksheet, cell: Cell) {
  let [column, row] = [Number(cell.col), Number(cell.row)]
  const from = { column, row }
  while (sheet.getCell(from.row, column + 1).master === cell && column < 64) column += 1
  while (sheet.getCell(row + 1, from.column).master === cell && row < 5000) row += 1
  return [from, { column, row }] as const
}
