import { breakTitle } from './official/break-title.ts'
import { officialPage, usualLook } from './official/look.ts'

/** A count as a cell prints it; null: for the pen. */
export const countText = (count: number | null): string => (count === null ? '' : String(count))

/** What follows a label on a line: the word, or a place for the pen. */
export const orPen = (text: string, pen: string): string => (text.trim() === '' ? pen : text)

/** A long title of an upright table in lines that keep words whole. */
export const formTitle = (title: string): string =>
  breakTitle(title, officialPage(usualLook).width).join('\n')
