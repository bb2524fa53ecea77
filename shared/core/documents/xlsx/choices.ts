import type { DataValidation, Worksheet } from 'exceljs'

/** A cell in which one of the words is to be written; row and column from 1. */
export interface ChoicePlace {
  readonly row: number
  readonly column: number
  readonly words: readonly string[]
}

// There at run time and missing in the types.
type Validated = Worksheet & {
  readonly dataValidations: { readonly add: (range: string, rule: DataValidation) => void }
}

/**
 * A list to choose from for each run of cells below one another. As ranges, because exceljs joins single cells in the order of
 * their names, I10 before I5, into ranges that overlap: Excel calls such a file damaged. `places`: by row
 */
export function offerChoices(sheet: Worksheet, places: readonly ChoicePlace[]): void {
  const { dataValidations } = sheet as Validated
  for (const { first, last } of runsOf(places)) {
    const name = (place: ChoicePlace) => sheet.getCell(place.row, place.column).address
    const range = first.row === last.row ? name(first) : `${name(first)}:${name(last)}`
    dataValidations.add(range, listOf(first.words))
  }
}

interface Run {
  readonly first: ChoicePlace
  last: ChoicePlace
}

function runsOf(places: readonly ChoicePlace[]): readonly Run[] {
  const runs: Run[] = []
  for (const place of places) {
    const above = runs.find(
      ({ first, last }) =>
        last.column === place.column &&
        last.row === place.row - 1 &&
        first.words.join() === place.words.join(),
    )
    if (above === undefined) runs.push({ first: place, last: place })
    else above.last = place
  }
  return runs
}

/** Another word can still be written: whoever reads the answer says what it does not understand. */
function listOf(words: readonly string[]): DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${words.join(',')}"`],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请从列表中选择',
    error: words.join('、'),
  }
}
