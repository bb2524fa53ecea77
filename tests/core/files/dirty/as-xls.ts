import { cells, record, u16, unicode, xls, type Bytes } from '../xls/biff-writer.ts'
import { sharedStrings } from '../xls/shared-strings-writer.ts'
import { isCovered, shownIn, type DirtyCell, type DirtySheet } from './sheets.ts'

const ofText = [0, 0, 0, 0, 0, 0, 0xff, 0xff]
/** MS-XLS 2.5.10 */
const errorCodes: Readonly<Record<string, number>> = { '#VALUE!': 0x0f, '#REF!': 0x17, '#N/A': 0x2a }

/** As Excel 97 to 2003 save it: texts shared by the sheets, the second cell format a date. */
export function asXls(sheets: readonly DirtySheet[]): Uint8Array {
  const texts: { readonly text: string; readonly runs: number }[] = []
  const shared = (text: string, runs = 0): number => texts.push({ text, runs }) - 1
  const made = sheets.map((sheet) => ({
    name: sheet.name,
    state: sheet.hidden ? 1 : 0,
    records: [...recordsOf(sheet, shared), merged(sheet)],
  }))
  return xls({
    globals: [0, 14].map((format) => record(0xe0, u16(0, format))),
    strings: sharedStrings(texts),
    sheets: made,
  })
}

type Share = (text: string, runs?: number) => number

function recordsOf(sheet: DirtySheet, shared: Share): readonly Bytes[] {
  return sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      isCovered(sheet, index + 1, column + 1) ? [] : recordsFor(cell, index, column, shared),
    ),
  )
}

function recordsFor(cell: DirtyCell, row: number, column: number, shared: Share): readonly Bytes[] {
  if (cell === null) return []
  if (typeof cell === 'string') return [cells.shared(row, column, shared(cell))]
  switch (cell.kind) {
    case 'number':
      return [cells.number(row, column, cell.value)]
    case 'day':
      return [cells.number(row, column, cell.serial, 1)]
    case 'formula':
      return [cells.formula(row, column, ofText), cells.formulaText(unicode(cell.value))]
    case 'rich':
      return [cells.shared(row, column, shared(shownIn(cell), cell.runs.length))]
    case 'link':
      return [cells.shared(row, column, shared(cell.text))]
    case 'error':
      return [cells.flagOrError(row, column, errorCodes[cell.text] ?? 0, 1)]
  }
}

function merged({ merges }: DirtySheet): Bytes {
  const areas = merges.map(({ top, left, bottom, right }) => u16(top - 1, bottom - 1, left - 1, right - 1))
  return record(0xe5, u16(merges.length), ...areas)
}
