import type { ColumnChoice } from './columns.ts'
import { isReturnedHeader, plainHeader, type Header } from './header.ts'
import type { Assumptions } from './read-row.ts'

/** What a clerk once told of a file's columns. `columns` by the column's place among those of the file's own. */
export interface RememberedReading {
  readonly columns: Readonly<Record<string, string | null>>
  readonly defaults: Assumptions
}

/** By `headerKey` */
export type RememberedReadings = ReadonlyMap<string, RememberedReading>

/** Two files with the same key have the same columns in the same order, however the header is spaced or marked. */
export function headerKey(header: Header): string {
  const texts = header.texts.filter((text) => !isReturnedHeader(text)).map(plainHeader)
  while (texts.at(-1) === '') texts.pop()
  return texts.join('\t')
}

/** The choice for this file's own columns; `remembered` may come from a file without the columns that this program adds. */
export function choiceFor(header: Header, remembered: RememberedReading): ColumnChoice {
  const places = ownPlaces(header)
  return Object.fromEntries(
    Object.entries(remembered.columns).flatMap(([place, field]) => {
      const index = places[Number(place)]
      return index === undefined ? [] : [[index, field]]
    }),
  )
}

/** The inverse of `choiceFor`: a choice by column index, to be kept. */
export function keptChoice(header: Header, choice: ColumnChoice): RememberedReading['columns'] {
  return Object.fromEntries(
    ownPlaces(header).flatMap((index, place) => {
      const field = choice[index]
      return field === undefined ? [] : [[String(place), field]]
    }),
  )
}

function ownPlaces(header: Header): readonly number[] {
  return [...header.texts.keys()].filter((index) => !isReturnedHeader(header.texts[index] ?? ''))
}
