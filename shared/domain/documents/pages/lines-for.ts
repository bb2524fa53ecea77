import { breakLines, widthOf } from '../official/break-lines.ts'

// Of a style without room between its characters, widths grow with the size alone.
const measured = 'OfficialImprint'
const measuredSize = 28

/** Lines of a text set without room between its characters; size in half-points, room in twips. */
export function linesFor(text: string, size: number, room: { first: number; next: number }) {
  const scale = measuredSize / size
  return breakLines(text, measured, { first: room.first * scale, next: room.next * scale })
}

/** Twips */
export const widthFor = (text: string, size: number): number =>
  (widthOf(text, measured) * size) / measuredSize
