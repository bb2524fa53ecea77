import type { Cell } from '#shared/domain/rosters/workbook.ts'
import type { Reading } from './reading.ts'

/** Rows are 1-based, columns 0-based; both corners belong to it. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

interface FilledRow {
  readonly number: number
  readonly cells: Cell[]
}

/**
 * Repeats the value of a merged area in all its cells. An office merges 凤凰镇 over the twenty rows of that township, and each
 * of the twenty means 凤凰镇; over two columns of a header it means both. Rows that hold nothing else are not brought to life.
 * `rows` are ascending.
 */
export function fillMergedCells(rows: readonly FilledRow[], areas: readonly Area[], reading: Reading): void {
  for (const area of areas) fill(rows, area, reading)
}

function fill(rows: readonly FilledRow[], area: Area, reading: Reading): void {
  let index = firstFrom(rows, area.top)
  const first = rows[index]
  const value = first?.number === area.top ? (first.cells[area.left] ?? '') : ''
  if (value === '') return
  for (let row = rows[index]; row !== undefined && row.number <= area.bottom; row = rows[index]) {
    for (let column = area.left; column <= area.right; column += 1) put(row.cells, column, value)
    // Also what was full already: areas that lie upon each other must not cost unbounded time.
    reading.useCells(area.right - area.left + 1)
    index += 1
  }
}

function put(cells: Cell[], column: number, value: Cell): void {
  while (cells.length < column) cells.push('')
  if ((cells[column] ?? '') === '') cells[column] = value
}

function firstFrom(rows: readonly FilledRow[], number: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
