import { cascade, noProperties, propertiesOf, type Properties } from './properties.ts'
import { childOf, childrenOf, isOn, valueOf, type Node } from './xml-tree.ts'

interface Style {
  readonly basedOn: string | undefined
  readonly paragraph: Properties
  readonly run: Properties
  readonly table: Properties
}

/** The two sets of properties that a style gives, its ancestors' included. */
export interface StyleLook {
  readonly paragraph: Properties
  readonly run: Properties
  readonly table: Properties
}

const plain: StyleLook = { paragraph: noProperties, run: noProperties, table: noProperties }

/** A style that is based on itself over others would never end; Word's own limit is far lower. */
const deepest = 50

/** word/styles.xml: what is said for all, and by each style (17.7). */
export class Styles {
  private readonly styles = new Map<string, Style>()
  private readonly looks = new Map<string, StyleLook>()
  private readonly usual = new Map<string, string>()
  defaults: StyleLook = plain

  add(node: Node): void {
    if (node.name === 'docDefaults') {
      const paragraph = propertiesOf(childOf(childOf(node, 'pPrDefault'), 'pPr'))
      this.defaults = { ...plain, paragraph, run: propertiesOf(childOf(childOf(node, 'rPrDefault'), 'rPr')) }
    }
    const id = valueOf(node, 'styleId')
    if (node.name !== 'style' || id === undefined) return
    const type = valueOf(node, 'type') ?? 'paragraph'
    if (['1', 'true', 'on'].includes(valueOf(node, 'default') ?? '')) this.usual.set(type, id)
    this.styles.set(id, {
      basedOn: valueOf(childOf(node, 'basedOn')),
      paragraph: propertiesOf(childOf(node, 'pPr')),
      run: propertiesOf(childOf(node, 'rPr')),
      table: propertiesOf(childOf(node, 'tblPr')),
    })
  }

  /** Of the style with this id, or of the type's default style. */
  look(id: string | undefined, type: 'paragraph' | 'character' | 'table'): StyleLook {
    const known = id !== undefined && this.styles.has(id) ? id : this.usual.get(type)
    if (known === undefined) return plain
    const before = this.looks.get(known)
    if (before !== undefined) return before
    const line = this.ancestry(known)
    const look = {
      paragraph: cascade(...line.map(({ paragraph }) => paragraph)),
      run: cascade(...line.map(({ run }) => run)),
      table: cascade(...line.map(({ table }) => table)),
    }
    this.looks.set(known, look)
    return look
  }

  /** The eldest first */
  private ancestry(id: string): readonly Style[] {
    const line: Style[] = []
    for (let at: string | undefined = id; at !== undefined && line.length < deepest;) {
      const style = this.styles.get(at)
      if (style === undefined || line.includes(style)) break
      line.unshift(style)
      at = style.basedOn
    }
    return line
  }
}

/** word/theme/theme1.xml: which fonts stand behind 「minorEastAsia」 and the like (20.1.4.1). */
export class ThemeFonts {
  private readonly fonts = new Map<string, string>()

  add(node: Node): void {
    const scheme = childOf(node, 'fontScheme')
    for (const size of ['major', 'minor'] as const) {
      const font = childOf(scheme, `${size}Font`)
      const simplified = childrenOf(font, 'font').find((one) => valueOf(one, 'script') === 'Hans')
      const eastern = valueOf(childOf(font, 'ea'), 'typeface') ?? ''
      const latin = valueOf(childOf(font, 'latin'), 'typeface') ?? ''
      this.fonts.set(`${size}EastAsia`, eastern === '' ? (valueOf(simplified, 'typeface') ?? '') : eastern)
      for (const use of ['Ascii', 'HAnsi']) this.fonts.set(`${size}${use}`, latin)
    }
  }

  font(reference: string): string {
    return this.fonts.get(reference) ?? ''
  }
}

/** word/settings.xml: whether odd and even pages differ (17.10.1). */
export class Settings {
  evenAndOdd = false

  add(node: Node): void {
    if (node.name === 'evenAndOddHeaders') this.evenAndOdd = isOn(node)
  }
}
