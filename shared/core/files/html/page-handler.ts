import type { Handler } from 'htmlparser2'
import type { Reading } from '../reading.ts'
import { PageTable } from './page-table.ts'

/** Beyond, a table's text is still read, into the cell that holds it: texts would be copied for every level. */
const deepestTable = 20
/** Elements left open cost time at every later tag; browsers stop at 512. */
const deepestElement = 1000
/** What no clerk sees: programs, styles, and the pinyin above a name. */
const unseen = new Set(['script', 'style', 'title', 'template', 'rt', 'rp'])
const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'hr', 'blockquote', 'caption'])

/**
 * The tables of a page. Rows that are not displayed are read like any: a filter hides rows in every kind of file, and what is
 * filtered away is still in the roster.
 */
export class PageHandler implements Partial<Handler> {
  readonly tables: PageTable[] = []
  hasFrames = false
  private readonly reading: Reading
  private readonly open: PageTable[] = []
  private depth = 0
  private unread = 0
  private tooDeep = 0

  constructor(reading: Reading) {
    this.reading = reading
  }

  /** A table has begun and not ended. */
  get isInTable(): boolean {
    return this.open.length > 0
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1
    if (this.depth > deepestElement) this.reading.damaged('HTML')
    if (unseen.has(name)) this.unread += 1
    else if (name === 'table') this.startTable()
    else if (name === 'frameset') this.hasFrames = true
    else if (this.tooDeep > 0) this.table?.text?.add(' ')
    else if (name === 'tr') this.table?.startRow()
    else if (name === 'td' || name === 'th') this.table?.startCell(attributes)
    else if (name === 'br') this.table?.text?.addLineBreak()
    else if (blocks.has(name)) this.table?.text?.addEdge()
  }

  ontext(text: string): void {
    if (this.unread === 0) this.table?.text?.add(text)
  }

  onclosetag(name: string): void {
    this.depth -= 1
    if (unseen.has(name)) this.unread -= 1
    else if (name === 'table') this.endTable()
    else if (this.tooDeep > 0) return
    else if (name === 'tr') this.table?.endRow()
    else if (name === 'td' || name === 'th') this.table?.endCell()
    else if (blocks.has(name)) this.table?.text?.addEdge()
  }

  private get table(): PageTable | undefined {
    return this.open.at(-1)
  }

  private startTable(): void {
    if (this.open.length === deepestTable) this.tooDeep += 1
    else this.open.push(new PageTable(this.reading))
  }

  private endTable(): void {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1
      return
    }
    const table = this.open.pop()
    if (table === undefined) return
    table.endRow()
    const holder = this.table
    if (holder === undefined) this.tables.push(table)
    else {
      holder.nested.push(table)
      addText(holder, table)
    }
  }
}

/** A table within a cell is text of that cell: its rows are lines. */
function addText(holder: PageTable, { rows }: PageTable): void {
  const { text } = holder
  if (text === null) return
  for (const { cells } of rows) {
    text.addEdge()
    for (const cell of cells) {
      const words = typeof cell === 'string' ? cell : 'text' in cell ? cell.text : ''
      for (const [index, line] of words.split('\n').entries()) {
        if (index > 0) text.addLineBreak()
        text.add(line)
      }
      text.add(' ')
    }
  }
  text.addEdge()
}
