import { dateOfSerial } from '#shared/domain/rosters/serial-date.ts'
import type { Cell, DateSystem } from '#shared/domain/rosters/workbook.ts'
import type { NumberStyle } from './number-style.ts'

/** A double keeps 15 digits of what was typed; from the 16th on the file holds an invention. */
const mostDigits = 999_999_999_999_999
/** From here on spreadsheets write powers of ten. */
const firstPower = 1e17

/**
 * A number as the clerk sees it, or the date that its style makes of it. `raw`: the digits, where the file holds digits; those of
 * a large number without a power of ten may be truer than the double.
 */
export function numberCell(value: number, style: NumberStyle, dateSystem: DateSystem, raw = ''): Cell {
  if (style === 'date') {
    const date = dateOfSerial(value, dateSystem)
    if (date !== null) return { kind: 'date', text: date }
  }
  const text = digitsOf(value, raw)
  const padded = typeof style === 'object' && /^\d+$/.test(text) ? text.padStart(style.zeros, '0') : text
  return { kind: 'number', text: padded, value }
}

function digitsOf(value: number, raw: string): string {
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(15)))
  const size = Math.abs(value)
  if (size <= mostDigits) return String(value)
  if (/^-?\d+$/.test(raw)) return raw
  return size < firstPower ? String(value) : inPowersOfTen(value)
}

/** 9.1130528713668275E+17: 15 digits where they are the number, else the 17 that always are. One rule for .xls and .xlsx. */
function inPowersOfTen(value: number): string {
  const short = value.toExponential(14)
  const digits = Number(short) === value ? short : value.toExponential(16)
  return digits.replace(/\.?0*e/, 'E')
}
