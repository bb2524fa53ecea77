const millimetresPerPoint = 0.3528
const wide = /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uFFDC\u{20000}-\u{3FFFD}]/u

/** Width of a line of text in ems: a Han character is one, a digit or Latin letter half. */
export function ems(text: string): number {
  let width = 0
  for (const character of text) width += wide.test(character) ? 1 : 0.5
  return width
}

/** Lines a text needs in a column, at least 1: a forecast for row heights, not a layout. */
export function linesIn(text: string, millimetres: number, points: number): number {
  const room = Math.max(1, millimetres / (points * millimetresPerPoint))
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / room)), 0)
}
