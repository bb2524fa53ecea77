import type { BlockFacts, ParagraphFacts, RunFacts } from '#shared/domain/documents/conformance/facts.ts'
import type { Reading } from '../../files/reading.ts'
import { readDrawing } from './drawing.ts'
import type { Numbering } from './numbering.ts'
import { paragraphFacts } from './paragraphs.ts'
import { cascade, propertiesOf } from './properties.ts'
import { RunReader, sizeOf } from './runs.ts'
import type { StyleLook, Styles, ThemeFonts } from './styles.ts'
import { readTableFacts } from './tables.ts'
import { childOf, valueOf, type Node } from './xml-tree.ts'

/** Everything that a block's looks depend on. */
export interface Sources {
  readonly styles: Styles
  readonly theme: ThemeFonts
  readonly numbering: Numbering
  readonly reading: Reading
}

/** Elements that only wrap blocks: content controls, custom XML, tracked insertions. */
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

/** Reads blocks in the order of the document: paragraphs, tables and automatic numbers are counted on the way. */
export class BlockReader {
  readonly sources: Sources
  /** Section properties met so far, each at the end of its section */
  readonly sectionEnds: Node[] = []
  private paragraphs = 0
  private tables = 0
  private depth = 0
  private breakPending = false

  constructor(sources: Sources) {
    this.sources = sources
  }

  get section(): number {
    return this.sectionEnds.length + 1
  }

  read(children: readonly Node[], table?: StyleLook): readonly BlockFacts[] {
    const blocks: BlockFacts[] = []
    for (const node of children) {
      if (node.name === 'p') blocks.push(this.paragraph(node, table))
      else if (node.name === 'tbl') blocks.push(this.table(node))
      else if (node.name === 'AlternateContent')
        blocks.push(...this.read(childOf(node, 'Choice')?.children ?? [], table))
      else if (wrappers.has(node.name)) blocks.push(...this.read(node.children, table))
      else if (node.name === 'sectPr') this.sectionEnds.push(node)
    }
    return blocks
  }

  private paragraph(node: Node, table: StyleLook | undefined): ParagraphFacts {
    this.sources.reading.useRow()
    this.paragraphs += 1
    const number = this.paragraphs
    const { styles, theme, numbering } = this.sources
    const own = childOf(node, 'pPr')
    const direct = propertiesOf(own)
    const style = styles.look(direct.get('pStyle')?.get('val'), 'paragraph')
    const base = styles.defaults
    const list = cascade(style.paragraph, direct)
    const properties = direct.has('numPr/numId')
      ? cascade(base.paragraph, table?.paragraph, style.paragraph, numbering.paragraphOf(list), direct)
      : cascade(base.paragraph, table?.paragraph, numbering.paragraphOf(list), style.paragraph, direct)
    const run = cascade(base.run, table?.run, style.run)
    const label = numbering.next(list)
    const drawing = (drawn: Node) => readDrawing(drawn, (inner) => this.read(inner))
    const inline = new RunReader({ styles, theme, drawing }, run).read(node)
    const end = cascade(run, propertiesOf(childOf(own, 'rPr')))
    const place = {
      section: this.section,
      number,
      startsPage: this.breakPending,
      label: label === '' ? null : labelRun(label, inline.runs[0]),
      endSize: sizeOf(end),
    }
    if (this.depth === 0) this.breakPending = inline.breaksAfter
    const facts = paragraphFacts(properties, inline, place)
    if (this.depth === 0 && inline.breaksBefore && facts.text.trim() === '') this.breakPending = true
    const ends = childOf(own, 'sectPr')
    if (ends !== undefined && this.depth === 0) this.sectionEnds.push(ends)
    return facts
  }

  private table(node: Node): BlockFacts {
    if (this.depth === 0) this.tables += 1
    this.depth += 1
    const id = valueOf(childOf(childOf(node, 'tblPr'), 'tblStyle'))
    const look = this.sources.styles.look(id, 'table')
    const place = { section: this.section, number: this.tables }
    const facts = readTableFacts(node, look, place, (children) => this.read(children, look))
    this.depth -= 1
    return facts
  }
}

/** A label is set like the first words after it, unless its list says otherwise: near enough to judge its form. */
function labelRun(text: string, first: RunFacts | undefined): RunFacts | null {
  return first === undefined ? null : { ...first, text, isPageNumber: false, rare: false }
}
