import type { DocumentPage, PagePart, TablePart } from './page.ts'
import { codeLines } from '../words.ts'

/** The text of a page in reading order, a repeated head left out: to compare and to search. */
export function pageTexts({ parts }: DocumentPage): readonly string[] {
  return parts.flatMap(partTexts)
}

function partTexts(part: PagePart): readonly string[] {
  switch (part.kind) {
    case 'line':
      return part.segments.map(({ text }) => text)
    case 'rule':
    case 'picture':
      return []
    case 'code':
      return codeLines(part.code)
    case 'table':
      return tableTexts(part)
    default:
      return part satisfies never
  }
}

const tableTexts = ({ rows }: TablePart) =>
  rows.filter(({ isRepeated }) => !isRepeated).flatMap(({ cells }) => cells.map(({ text }) => text))
