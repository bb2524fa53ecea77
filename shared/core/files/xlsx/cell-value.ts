import type { Cell, DateSystem } from '#shared/domain/rosters/workbook.ts'
import { numberCell } from '../number-cell.ts'
import type { NumberStyle } from '../number-style.ts'
import { attribute } from '../xml-scanner.ts'

/** What the parts of the workbook say about every cell. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly styles: readonly NumberStyle[]
  readonly dateSystem: DateSystem
}

/**
 * The content of `<v>`, read by the cell's type (`t`) and, only where that is a number, by the style among its attributes.
 * Null: it refers to a text that is not there.
 */
export function valueOf(type: string, raw: string, attributes: string, context: CellContext): Cell | null {
  switch (type) {
    case 's':
      return context.strings[Number(raw)] ?? null
    case 'b':
      return { kind: 'flag', value: raw === '1' || raw === 'true' }
    case 'e':
      return { kind: 'error', text: raw }
    case 'd':
      return { kind: 'date', text: raw.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, '') }
    case '':
    case 'n':
      return numberOf(raw, styleIn(attributes, context), context)
    default:
      return raw
  }
}

function styleIn(attributes: string, { styles }: CellContext): NumberStyle {
  const style = attribute(attributes, 's') ?? ''
  return (style === '' ? undefined : styles[Number(style)]) ?? 'plain'
}

function numberOf(raw: string, style: NumberStyle, context: CellContext): Cell {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  return numberCell(value, style, context.dateSystem, raw)
}
