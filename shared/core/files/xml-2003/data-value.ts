import type { Cell, DateSystem } from '#shared/domain/rosters/workbook.ts'
import { numberCell } from '../number-cell.ts'
import type { NumberStyle } from '../number-style.ts'

const uncalculated: Cell = { kind: 'uncalculated', text: '' }

export interface DataCell {
  /** ss:Type of the data; empty where the cell has none */
  readonly type: string
  readonly raw: string
  readonly style: NumberStyle
  readonly hasFormula: boolean
}

/** The content of `<Data>` by its type; only where that is a number, by the cell's style. */
export function valueOfData({ type, raw, style, hasFormula }: DataCell, dateSystem: DateSystem): Cell {
  if (raw === '') return hasFormula && type !== 'String' ? uncalculated : ''
  switch (type) {
    case 'Number':
      return numberOf(raw, style, dateSystem)
    case 'DateTime':
      return { kind: 'date', text: dayOf(raw) }
    case 'Boolean':
      return { kind: 'flag', value: raw === '1' || raw === 'true' }
    case 'Error':
      return { kind: 'error', text: raw }
    default:
      return raw
  }
}

function numberOf(raw: string, style: NumberStyle, dateSystem: DateSystem): Cell {
  const value = Number(raw)
  return raw.trim() === '' || !Number.isFinite(value) ? raw : numberCell(value, style, dateSystem, raw)
}

/** `2023-05-08T00:00:00.000` → `2023-05-08`: midnight is how a day without a time is written. */
function dayOf(raw: string): string {
  return raw
    .replace('T', ' ')
    .replace(/\.0+$/, '')
    .replace(/ 00:00:00$/, '')
}
