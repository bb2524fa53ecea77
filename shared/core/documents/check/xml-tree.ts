import type { Reading } from '../../files/reading.ts'
import { decodeEntities, type XmlHandler } from '../../files/xml-scanner.ts'

/** An element of a part: names without prefix, attributes by their local name. */
export interface Node {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Node[]
  /** Words that stand in it directly */
  readonly text: string
}

interface Growing extends Node {
  readonly children: Growing[]
  text: string
}

/** Elements that one paragraph or table may hold: more is no document that somebody typed. */
const mostAtOnce = 1_000_000

/** Hands over each element below `parent` as a tree and forgets it: a long document is never held as a whole. */
export class TreeHandler implements XmlHandler {
  private readonly reading: Reading
  private readonly part: string
  private readonly parent: string
  private readonly take: (node: Node) => void
  private readonly path: Growing[] = []
  /** A child of this name is passed over: the rows of a sheet are read by others. */
  private readonly pass: string
  private passing = 0
  private inside = false
  private count = 0

  constructor(reading: Reading, part: string, parent: string, take: (node: Node) => void, pass = '') {
    this.pass = pass
    this.reading = reading
    this.part = part
    this.parent = parent
    this.take = take
  }

  open(name: string, attributes: string): void {
    if (!this.inside) {
      this.inside = name === this.parent
      return
    }
    if (this.passing > 0 || (this.path.length === 0 && name === this.pass)) {
      this.passing += 1
      return
    }
    this.count += 1
    if (this.count > mostAtOnce) this.reading.damaged(this.part)
    const node: Growing = { name, attributes: attributesOf(attributes), children: [], text: '' }
    this.path.at(-1)?.children.push(node)
    this.path.push(node)
  }

  text(text: string): void {
    const node = this.path.at(-1)
    if (node !== undefined) node.text += text
  }

  close(): void {
    if (!this.inside) return
    if (this.passing > 0) {
      this.passing -= 1
      return
    }
    const node = this.path.pop()
    if (node === undefined) this.inside = false
    else if (this.path.length === 0) {
      this.count = 0
      this.take(node)
    }
  }
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = 0; ;) {
    const equals = source.indexOf('=', at)
    if (equals < 0) return found
    let from = equals + 1
    while (source.charCodeAt(from) <= 32) from += 1
    const end = source.indexOf(source.charAt(from), from + 1)
    if (end < 0) return found
    const name = source.slice(at, equals).trim()
    found.set(name.slice(name.indexOf(':') + 1), decodeEntities(source.slice(from + 1, end)))
    at = end + 1
  }
}

export function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child) => child.name === name)
}

export function childrenOf(node: Node | undefined, name: string): readonly Node[] {
  return node?.children.filter((child) => child.name === name) ?? []
}

/** The first element of this name at any depth, by reading order. */
export function within(node: Node | undefined, name: string): Node | undefined {
  for (const child of node?.children ?? []) {
    const found = child.name === name ? child : within(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

export function valueOf(node: Node | undefined, attribute = 'val'): string | undefined {
  return node?.attributes.get(attribute)
}

/** A whole number of an attribute; null where there is none that can be used. */
export function numberOf(node: Node | undefined, attribute = 'val'): number | null {
  return wholeNumber(valueOf(node, attribute))
}

/** Twips are plain numbers; newer writers may say 「12.5pt」 or 「2cm」 (ECMA-376 part 1, 22.9.2.14). */
export function wholeNumber(text: string | undefined): number | null {
  const found = /^\s*(-?\d{1,9}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?\s*$/.exec(text ?? '')
  return found === null ? null : Math.round(Number(found[1]) * (twipsPer[found[2] ?? ''] ?? 1))
}

const twipsPer: Readonly<Record<string, number>> = {
  mm: 56.6929,
  cm: 566.929,
  in: 1440,
  pt: 20,
  pc: 240,
  pi: 240,
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` is off (17.17.4 ST_OnOff). */
export function isOn(node: Node | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off'].includes(valueOf(node) ?? '1')
}
