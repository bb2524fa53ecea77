import type { SheetFacts, WorkbookFacts } from './facts.ts'
import type { FindingPlace, Problem } from './finding.ts'
import { words } from './measures.ts'

const a4 = 9
/** A sheet of fewer rows prints on one page. */
const longSheet = 40

const placeOfSheet = ({ name }: SheetFacts, row: number | null = null): FindingPlace => ({
  section: null,
  paragraph: row,
  table: null,
  sheet: name,
  words: '',
})

/** L01: A4 (5.1), as wide as the page, its head on every page. */
export function checkSheets({ sheets }: WorkbookFacts): readonly Problem[] {
  return sheets.flatMap((sheet) => {
    if (sheet.rowCount === 0) return []
    const place = placeOfSheet(sheet)
    const problems: Problem[] = []
    if (sheet.paper !== a4) problems.push({ problem: 'sheet-paper', place })
    if (!sheet.fitsWidth) problems.push({ problem: 'sheet-width', place })
    if (!sheet.titleRows && sheet.rowCount >= longSheet) problems.push({ problem: 'sheet-titles', place })
    return problems
  })
}

/** L02: codes and telephone numbers are text, dates are dates. */
export function checkColumns({ sheets }: WorkbookFacts): readonly Problem[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.flatMap(({ heading, holds, wrong }): readonly Problem[] => {
      if (wrong === null) return []
      const place = { ...placeOfSheet(sheet, wrong.row), words: heading }
      return [
        { problem: holds === 'date' ? 'date-as-words' : 'code-as-number', place, found: words(wrong.text) },
      ]
    }),
  )
}
