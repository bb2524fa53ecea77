import type { Area } from '../merged-cells.ts'

const mostColumns = 16_384

/** `AB12` → 27 (0-based), or null where it is no reference. */
export function columnOf(reference: string): number | null {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return at === 0 || at > 3 || column > mostColumns ? null : column - 1
}

/** `A1:C3` as an area, or null where it is none of two corners. */
export function areaOf(reference: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (match === null) return null
  const left = columnOf(match[1] ?? '')
  const right = columnOf(match[3] ?? '')
  if (left === null || right === null) return null
  return { top: Number(match[2]), left, bottom: Number(match[4]), right }
}
