import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Filters } from '#shared/domain/rosters/filters.ts'
import { filterKindOf, fitsFilter } from '#shared/domain/rosters/filters.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import type { SearchTexts } from '../search-text.ts'
import { searchWords } from '../search-text.ts'
import { newAnswers } from './answers.ts'
import type { CodedColumn } from './coded-column.ts'
import { codedColumn } from './coded-column.ts'
import { countByCode, valueCounts } from './counts.ts'
import { filteredOf, listColumns } from './list-columns.ts'
import { allByName, byCode, byColumn, byName, reranked } from './rank.ts'
import type { ListQuestion, ValueCount } from './questions.ts'
import { textIndex } from './text-index.ts'

/** What the index reads of a row; `cells` in the order of `listColumns`. */
export interface IndexedRow {
  readonly row: number
  readonly isRetired: boolean
  readonly texts: SearchTexts
  readonly cells: readonly string[]
}

/** All records of a roster as a list needs them, each at a position of its own. */
export interface Entries {
  readonly hasRoomFor: (rows: number) => boolean
  /** `touched` as they are now in `rows`; those that are not there are gone. */
  readonly replace: (touched: readonly number[], rows: readonly IndexedRow[]) => void
  readonly find: (question: ListQuestion, today: IsoDate) => readonly number[]
  readonly count: (field: string) => readonly ValueCount[]
}

const inUse = 'in-use'
const retired = 'retired'
const gone = 'gone'

/** `room`: how many rows may come or change before the whole is built anew. */
export function entriesOf(roster: RosterName, rows: readonly IndexedRow[], room: number): Entries {
  const rowids = rows.map(({ row }) => row)
  const positions = new Map(rowids.map((row, position) => [row, position]))
  const capacity = rows.length + room
  const state = codedColumn(capacity)
  const columns = new Map(listColumns(roster).map(({ field }) => [field, codedColumn(capacity)]))
  const texts = textIndex(rows.map((row) => row.texts))
  const put = (position: number, row: IndexedRow) => {
    state.put(position, row.isRetired ? retired : inUse)
    for (const [at, column] of [...columns.values()].entries()) column.put(position, row.cells[at] ?? '')
  }
  for (const [position, row] of rows.entries()) put(position, row)
  let order = allByName(texts)
  let changed = 0
  const orders = new Map<string, Uint32Array>()
  const answers = newAnswers()

  function place(row: number): number {
    const known = positions.get(row)
    if (known !== undefined) return known
    positions.set(row, rowids.length)
    return rowids.push(row) - 1
  }

  function replace(touched: readonly number[], now: readonly IndexedRow[]): void {
    const left = new Set(touched)
    const moved: number[] = []
    for (const row of now) {
      const isNew = !positions.has(row.row)
      const position = place(row.row)
      put(position, row)
      left.delete(row.row)
      const known = texts.textsAt(position)
      // Most edits leave name and code as they are, and with them the record's place.
      if (!isNew && known.name === row.texts.name && known.latin === row.texts.latin) continue
      texts.put(position, row.texts)
      moved.push(position)
    }
    for (const row of left) {
      const position = positions.get(row)
      if (position !== undefined) state.put(position, gone)
    }
    changed += touched.length
    if (moved.length > 0) order = reranked(order, moved, byName(texts))
    orders.clear()
    answers.clear()
  }

  function ordered({ by, down }: ListQuestion['sort']): Uint32Array {
    const key = `${by} ${down}`
    const known = orders.get(key)
    if (known !== undefined) return known
    const made = newOrder(by, down)
    orders.set(key, made)
    return made
  }

  function newOrder(by: string, down: boolean): Uint32Array {
    const column = columns.get(by)
    if (column !== undefined) return byColumn(order, column, down)
    const upwards = by === 'id' ? order.toSorted(byCode(texts)) : order
    return down ? upwards.toReversed() : upwards
  }

  function search(question: ListQuestion, today: IsoDate): readonly number[] {
    const marks = new Uint8Array(rowids.length).fill(1)
    const wanted = question.retired ? retired : inUse
    state.narrow(marks, (value) => value === wanted)
    narrowByFilters(roster, marks, columns, question.filters, today)
    for (const word of searchWords(question.search)) {
      const found = texts.marked(word)
      for (let at = 0; at < marks.length; at += 1) marks[at] = (marks[at] ?? 0) & (found[at] ?? 0)
    }
    const result: number[] = []
    for (const position of ordered(question.sort)) {
      if (marks[position] === 1) result.push(rowids[position] ?? 0)
    }
    return result
  }

  const isInUse = (position: number) => state.values[state.codeAt(position)] === inUse

  return {
    hasRoomFor: (more) => changed + more <= room,
    replace,
    find: (question, today) => answers.get(JSON.stringify([question, today]), () => search(question, today)),
    count: (field) => {
      const column = columns.get(field)
      const kind = filterKindOf(roster, field)
      if (column === undefined || kind === null) return []
      return valueCounts(kind, column, countByCode(rowids.length, column, isInUse))
    },
  }
}

function narrowByFilters(
  roster: RosterName,
  marks: Uint8Array,
  columns: ReadonlyMap<string, CodedColumn>,
  filters: Filters,
  today: IsoDate,
): void {
  for (const [field, wanted] of Object.entries(filters)) {
    const kind = filterKindOf(roster, field)
    const column = columns.get(field)
    if (wanted.length === 0) continue
    // A field that cannot be filtered by matches nothing: better an empty page than a wrong count.
    if (kind === null || column === undefined) marks.fill(0)
    else column.narrow(marks, (value) => fitsFilter(kind, filteredOf(kind, value), wanted, today))
  }
}
