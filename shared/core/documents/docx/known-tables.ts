import type { Section, TableBlock } from '#shared/domain/documents/index.ts'
import { FileChild } from 'docx'
import { docxTable } from './tables.ts'

/** Beyond so many, new ones are not remembered: a few megabytes of text. */
const mostTables = 500

const place = /<table-place>(\d+)<\/table-place>(<w:tbl>.*?<\/w:tbl>)?/gs

/** Stands where a table is: before one that is written now, or instead of one that was. */
class TablePlace extends FileChild {
  constructor(number: number) {
    super('table-place')
    this.root.push(String(number))
  }
}

/**
 * Tables of one long file. A thousand joint records repeat the same check points, methods and inspectors: each such table is
 * made once by the docx package, and its text stands wherever the same table follows.
 */
export class KnownTables {
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []

  place(block: TableBlock, orientation: Section['orientation'], keepWithNext: boolean): FileChild[] {
    const made = () => docxTable(block, orientation, keepWithNext)
    const key = JSON.stringify([block, orientation, keepWithNext])
    const known = this.#numbers.get(key)
    if (known !== undefined) return [new TablePlace(known)]
    const number = this.#numbers.size
    if (number === mostTables) return [made()]
    this.#numbers.set(key, number)
    return [new TablePlace(number), made()]
  }

  /** A batch's text with every table in its place. */
  fill(body: string): string {
    return body.replaceAll(place, (_: string, number: string, made: string | undefined) => {
      // A slice of a batch's text would keep all of the batch in memory: what is remembered is a copy.
      if (made !== undefined) this.#texts[Number(number)] = Buffer.from(made).toString()
      return made ?? this.#texts[Number(number)] ?? ''
    })
  }
}
