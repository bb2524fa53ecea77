import { printable, type CellStyle } from '#shared/domain/documents/index.ts'
import type { Font } from 'exceljs'
import { fonts } from '../docx/fonts.ts'

export const fontOf = (name: string, size: number): Partial<Font> => ({ name, size })

export const cellFonts: Readonly<Record<CellStyle, Partial<Font>>> = {
  head: fontOf(fonts.hei, 10.5),
  label: fontOf(fonts.hei, 10.5),
  left: fontOf(fonts.body, 10.5),
  centre: fontOf(fonts.body, 10.5),
  number: fontOf(fonts.body, 10.5),
  date: fontOf(fonts.body, 10.5),
  code: fontOf(fonts.code, 9),
}

/**
 * A text cell, whatever the text looks like: exceljs writes a string as a shared string, never as a formula.
 * Excel reads `_x0041_` as an escape: the underscore itself is escaped then.
 */
export function safeText(text: string): string {
  return printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
