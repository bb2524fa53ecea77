import { fail, ok } from '#shared/domain/kernel/result.ts'
import { cellText } from '#shared/domain/rosters/read-field.ts'
import type { Sheet } from '#shared/domain/rosters/workbook.ts'
import type { Usecase } from '../../context.ts'
import { readFile } from './imports.ts'

const mostRows = 40
const mostColumns = 60
const mostText = 60

/** The first rows of a sheet as they stand; of several the one with most rows, unless one is named. */
export const previewSheet: Usecase<'rosters.previewSheet'> = async (_context, { file, sheet }, run) => {
  const workbook = await readFile(file, run)
  if (!workbook.ok) return workbook
  const { sheets } = workbook.value
  const shown = sheet === undefined ? fullest(sheets) : sheets.find(({ name }) => name === sheet)
  if (shown === undefined) {
    return fail({ code: 'sheet-not-found', sheet: sheet ?? '', sheets: sheets.map(({ name }) => name) })
  }
  return ok({
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: shown.name,
    rows: shown.rows.slice(0, mostRows).map(({ number, cells }) => ({
      row: number,
      cells: cells.slice(0, mostColumns).map((cell) => cellText(cell).slice(0, mostText)),
    })),
  })
}

function fullest(sheets: readonly Sheet[]): Sheet | undefined {
  const visible = sheets.filter(({ hidden }) => !hidden)
  return visible.toSorted((one, other) => other.rows.length - one.rows.length)[0] ?? sheets[0]
}
