import type { Reading } from '../reading.ts'
import { attribute, type XmlHandler } from '../xml-scanner.ts'
import { WordTable } from './word-table.ts'

export interface TitledTable {
  /** The last paragraph of words before the table: what an office writes above its table */
  readonly title: string
  readonly table: WordTable
}

const longestTitle = 200

/** The tables of a document's body in their order. A table within a cell is text of that cell. */
export class DocumentHandler implements XmlHandler {
  readonly tables: TitledTable[] = []
  private readonly reading: Reading
  private table: WordTable | null = null
  private depth = 0
  private cell: string[] = []
  private paragraph = ''
  private title = ''
  private isText = false
  /** Within words that a tracked change struck out, or a second form of what was there already (mc:Fallback) */
  private deleted = 0

  constructor(reading: Reading) {
    this.reading = reading
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'tbl':
        return this.startTable()
      case 'tr':
        return this.atTop((table) => table.startRow())
      case 'tc':
        return this.atTop((table) => {
          table.startCell()
          this.cell = []
        })
      case 'gridBefore':
        return this.atTop((table) => table.skipColumns(countIn(attributes)))
      case 'gridSpan':
        return this.atTop((table) => table.setSpan(countIn(attributes)))
      case 'vMerge':
        return this.atTop((table) =>
          table.setMerge(attribute(attributes, 'val') === 'restart' ? 'start' : 'on'),
        )
      case 'p':
        // A text box stands within a paragraph and has paragraphs of its own.
        return this.endParagraph()
      case 't':
        this.isText = this.deleted === 0
        return
      case 'tab':
      case 'br':
      case 'cr':
        // `<w:tab>` is also a tab stop in a paragraph's properties, before any of its words.
        if (this.paragraph !== '') this.paragraph += name === 'tab' ? ' ' : '\n'
        return
      case 'del':
      case 'moveFrom':
      case 'Fallback':
        this.deleted += 1
        return
      default:
    }
  }

  text(text: string): void {
    if (this.isText) this.paragraph += text
  }

  close(name: string): void {
    switch (name) {
      case 't':
        this.isText = false
        return
      case 'p':
        return this.endParagraph()
      case 'tc':
        return this.atTop((table) => table.endCell(this.cell.join('\n')))
      case 'tr':
        return this.atTop((table) => table.endRow())
      case 'tbl':
        return this.endTable()
      case 'del':
      case 'moveFrom':
      case 'Fallback':
        this.deleted -= 1
        return
      default:
    }
  }

  private atTop(act: (table: WordTable) => void): void {
    if (this.table !== null && this.depth === 1) act(this.table)
  }

  private startTable(): void {
    this.depth += 1
    if (this.depth === 1) this.table = new WordTable(this.reading)
  }

  private endTable(): void {
    this.depth -= 1
    if (this.depth > 0 || this.table === null) return
    this.table.end()
    this.tables.push({ title: this.title, table: this.table })
    this.table = null
    this.title = ''
  }

  private endParagraph(): void {
    const words = this.paragraph.trim()
    this.paragraph = ''
    if (words === '') return
    if (this.depth > 0) this.cell.push(words)
    else this.title = words.slice(0, longestTitle)
  }
}

function countIn(attributes: string): number {
  const count = Number(attribute(attributes, 'val') ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 0
}
