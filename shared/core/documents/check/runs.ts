import type { BoxFacts, LineFacts, RunFacts } from '#shared/domain/documents/conformance/facts.ts'
import { byCoverage } from '../docx/fonts.ts'
import type { Drawn } from './drawing.ts'
import { cascade, flag, propertiesOf, type Properties } from './properties.ts'
import type { Styles, ThemeFonts } from './styles.ts'
import { childOf, valueOf, wholeNumber, type Node } from './xml-tree.ts'

export interface RunSources {
  readonly styles: Styles
  readonly theme: ThemeFonts
  readonly drawing: (node: Node) => Drawn
}

/** What stands in a paragraph, in reading order. */
export interface Inline {
  readonly runs: readonly RunFacts[]
  readonly boxes: readonly BoxFacts[]
  readonly lines: readonly LineFacts[]
  readonly breaksBefore: boolean
  readonly breaksAfter: boolean
}

const struckOut = new Set(['del', 'moveFrom', 'Fallback', 'rPr', 'pPr', 'sdtPr', 'sdtEndPr'])

/** Reads the runs of a paragraph. Words that a tracked change struck out are not there; those it put in are. */
export class RunReader {
  private readonly sources: RunSources
  /** What the paragraph gives every run */
  private readonly base: Properties
  private readonly runs: RunFacts[] = []
  private readonly boxes: BoxFacts[] = []
  private readonly lines: LineFacts[] = []
  private readonly fields: { instruction: string; inResult: boolean }[] = []
  private breaksBefore = false
  private breaksAfter = false

  constructor(sources: RunSources, base: Properties) {
    this.sources = sources
    this.base = base
  }

  read(paragraph: Node): Inline {
    this.walk(paragraph)
    const { runs, boxes, lines, breaksBefore, breaksAfter } = this
    return { runs, boxes, lines, breaksBefore, breaksAfter }
  }

  private walk(node: Node): void {
    for (const child of node.children) {
      if (struckOut.has(child.name)) continue
      if (child.name === 'r') this.run(child)
      else if (child.name === 'fldSimple' && isPageField(valueOf(child, 'instr') ?? ''))
        this.pageNumber(this.base)
      else this.walk(child)
    }
  }

  private run(node: Node): void {
    const own = propertiesOf(childOf(node, 'rPr'))
    const styled = own.get('rStyle')?.get('val')
    const style = styled === undefined ? undefined : this.sources.styles.look(styled, 'character').run
    const properties = cascade(this.base, style, own)
    if (flag(properties, 'vanish') === true) return
    this.content(node, properties)
  }

  private content(node: Node, properties: Properties): void {
    for (const child of node.children) {
      if (child.name === 'AlternateContent') {
        const choice = childOf(child, 'Choice') ?? childOf(child, 'Fallback')
        if (choice !== undefined) this.content(choice, properties)
      } else if (child.name === 'drawing' || child.name === 'pict' || child.name === 'object') {
        const { boxes, lines } = this.sources.drawing(child)
        this.boxes.push(...boxes)
        this.lines.push(...lines)
      } else if (child.name === 'fldChar') this.field(valueOf(child, 'fldCharType') ?? '', properties)
      else if (child.name === 'instrText') this.instruct(child.text)
      else if (child.name === 'pgNum') this.pageNumber(properties)
      else if (child.name === 'br' && valueOf(child, 'type') === 'page') this.pageBreak()
      else this.say(textOf(child), properties)
    }
  }

  private field(type: string, properties: Properties): void {
    const field = this.fields.at(-1)
    if (type === 'begin') this.fields.push({ instruction: '', inResult: false })
    else if (type === 'separate' && field !== undefined) field.inResult = true
    else if (type === 'end' && field !== undefined) {
      this.fields.pop()
      if (isPageField(field.instruction)) this.pageNumber(properties)
    }
  }

  private instruct(text: string): void {
    const field = this.fields.at(-1)
    if (field !== undefined) field.instruction += text
  }

  private pageBreak(): void {
    if (this.runs.some(({ text }) => text.trim() !== '')) this.breaksAfter = true
    else this.breaksBefore = true
  }

  private pageNumber(properties: Properties): void {
    this.runs.push({ ...this.look('1', properties), isPageNumber: true })
  }

  private say(text: string, properties: Properties): void {
    const field = this.fields.at(-1)
    if (text === '' || (field !== undefined && isPageField(field.instruction))) return
    this.runs.push(this.look(text, properties))
  }

  private look(text: string, properties: Properties): RunFacts {
    const fonts = properties.get('rFonts')
    const themed = fonts?.get('eastAsiaTheme')
    const latinTheme = fonts?.get('asciiTheme')
    const { theme } = this.sources
    return {
      text,
      font: themed === undefined ? (fonts?.get('eastAsia') ?? '') : theme.font(themed),
      latinFont: latinTheme === undefined ? (fonts?.get('ascii') ?? '') : theme.font(latinTheme),
      themed: themed !== undefined,
      size: sizeOf(properties),
      bold: flag(properties, 'b') === true,
      colour: colourOf(properties),
      spacing: wholeNumber(properties.get('spacing')?.get('val')) ?? 0,
      rare: isRare(text),
      isPageNumber: false,
    }
  }
}

/** Word's own size where nobody says one: 10 points (17.3.2.38). */
export function sizeOf(properties: Properties): number {
  const size = wholeNumber(properties.get('sz')?.get('val'))
  return size === null || size <= 0 ? 20 : size
}

function colourOf(properties: Properties): string {
  const colour = (properties.get('color')?.get('val') ?? 'auto').toUpperCase()
  return /^[0-9A-F]{6}$/.test(colour) ? colour : '000000'
}

function isPageField(instruction: string): boolean {
  return /^\s*PAGE\b/i.test(instruction)
}

function textOf(node: Node): string {
  if (node.name === 't') return node.text
  if (node.name === 'tab' || node.name === 'ptab') return '\t'
  if (node.name === 'br' || node.name === 'cr') return '\n'
  if (node.name === 'noBreakHyphen') return '-'
  if (node.name !== 'sym') return ''
  const code = Number.parseInt(valueOf(node, 'char') ?? '', 16)
  return code > 0 && code <= 0xffff ? String.fromCodePoint(code) : ''
}

function isRare(text: string): boolean {
  const han = byCoverage(text).filter((part) => /\p{Script=Han}/u.test(part.text))
  return han.length > 0 && han.every(({ covered }) => !covered)
}
