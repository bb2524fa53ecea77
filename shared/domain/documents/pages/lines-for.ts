import { breakLines, widthOf } from '../official/break-lines.ts'

// Of a style without room between its characters, widths grow with the size alone.
const measured = 'OfficialImprint'
const measuredSize = 28

// A quarter of a character, between Han characters and digits or letters of a form.
const apart = (measuredSize * 10) / 4

/** Lines of a text set without room between its characters; size in half-points, room in twips. */
export function linesFor(text: string, size: number, room: { first: number; next: number }) {
  const scale = measuredSize / size
  return breakLines(text, measured, { first: room.first * scale, next: room.next * scale, apart })
}

/** Twips */
export const widthFor = (text: string, size: number): number =>
  (widthOf(text, measured) * size) / measuredSize
