import { noProperties, propertiesOf, type Properties } from './properties.ts'
import { childOf, childrenOf, numberOf, valueOf, type Node } from './xml-tree.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** e.g. 「（%2）」 */
  readonly text: string
  readonly paragraph: Properties
}

export interface NumberedLabel {
  readonly label: string
  readonly paragraph: Properties
}

const deepestLevel = 8

/** word/numbering.xml (17.9), and how far each list has counted: labels must be asked for in the document's order. */
export class Numbering {
  private readonly abstracts = new Map<string, ReadonlyMap<number, Level>>()
  private readonly lists = new Map<string, string>()
  private readonly overrides = new Map<string, ReadonlyMap<number, number>>()
  private readonly counts = new Map<string, number[]>()

  add(node: Node): void {
    if (node.name === 'abstractNum') {
      const levels = childrenOf(node, 'lvl').map(
        (level) => [numberOf(level, 'ilvl') ?? 0, levelOf(level)] as const,
      )
      this.abstracts.set(valueOf(node, 'abstractNumId') ?? '', new Map(levels))
    } else if (node.name === 'num') {
      const id = valueOf(node, 'numId') ?? ''
      this.lists.set(id, valueOf(childOf(node, 'abstractNumId')) ?? '')
      const starts = childrenOf(node, 'lvlOverride').flatMap((one) => {
        const start = numberOf(childOf(one, 'startOverride'))
        return start === null ? [] : [[numberOf(one, 'ilvl') ?? 0, start] as const]
      })
      this.overrides.set(id, new Map(starts))
    }
  }

  /** What the paragraph's list says of it, before it is counted. */
  paragraphOf(properties: Properties): Properties {
    const { list, depth } = placeIn(properties)
    return this.levels(list)?.get(depth)?.paragraph ?? noProperties
  }

  /** The label of the next paragraph with these properties; empty where it has none. */
  next(properties: Properties): string {
    const { list, depth } = placeIn(properties)
    const levels = this.levels(list)
    const level = levels?.get(depth)
    if (levels === undefined || level === undefined) return ''
    const abstract = this.lists.get(list) ?? ''
    // A list with starts of its own counts for itself; others go on with what shares their definition.
    const starts = this.overrides.get(list)
    const key = starts !== undefined && starts.size > 0 ? `own ${list}` : abstract
    const counts = this.counts.get(key) ?? []
    this.counts.set(key, counts)
    const first = (at: number) => starts?.get(at) ?? levels.get(at)?.start ?? 1
    counts[depth] = (counts[depth] ?? first(depth) - 1) + 1
    counts.length = depth + 1
    return level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return formatted(counts[at] ?? first(at), levels.get(at)?.format ?? 'decimal')
    })
  }

  private levels(list: string): ReadonlyMap<number, Level> | undefined {
    return list === '' || list === '0' ? undefined : this.abstracts.get(this.lists.get(list) ?? '')
  }
}

function placeIn(properties: Properties): { readonly list: string; readonly depth: number } {
  const depth = Number(properties.get('numPr/ilvl')?.get('val') ?? 0)
  return {
    list: properties.get('numPr/numId')?.get('val') ?? '',
    depth: Number.isInteger(depth) ? Math.min(deepestLevel, Math.max(0, depth)) : 0,
  }
}

function levelOf(node: Node): Level {
  const format = valueOf(childOf(node, 'numFmt')) ?? 'decimal'
  return {
    start: numberOf(childOf(node, 'start')) ?? 1,
    format,
    text: format === 'bullet' || format === 'none' ? '' : (valueOf(childOf(node, 'lvlText')) ?? ''),
    paragraph: propertiesOf(childOf(node, 'pPr')),
  }
}

const chineseFormats = new Set([
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'ideographDigital',
  'taiwaneseCountingThousand',
  'taiwaneseCounting',
])

function formatted(count: number, format: string): string {
  if (chineseFormats.has(format)) return chineseNumber(count)
  return format === 'decimalFullWidth'
    ? String(count).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    : String(count)
}

const digits = '零一二三四五六七八九'

/** 1–99 as they are written before a heading: 十, 十一, 二十 … */
function chineseNumber(count: number): string {
  if (count < 1 || count > 99) return String(count)
  const tens = Math.floor(count / 10)
  const ones = count % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return head + (ones === 0 ? '' : digits.charAt(ones))
}
