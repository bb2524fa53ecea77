import type { Node } from './xml-tree.ts'

type Attributes = ReadonlyMap<string, string>
/** Element → its attributes; an element within another as `pBdr/top`. */
export type Properties = ReadonlyMap<string, Attributes>

export const noProperties: Properties = new Map()

/** These say several things at once, each of which a lower level may leave as it was; others are replaced as a whole. */
const merged = new Set(['ind', 'spacing', 'rFonts'])
const nested = new Set(['pBdr', 'numPr', 'tblBorders', 'tcBorders'])

/** What a `pPr`, `rPr`, `tblPr` … says itself. What it said before a tracked change is left out. */
export function propertiesOf(node: Node | undefined): Properties {
  const found = new Map<string, Attributes>()
  for (const child of node?.children ?? []) {
    if (child.name.endsWith('Change')) continue
    if (nested.has(child.name))
      for (const part of child.children) found.set(`${child.name}/${part.name}`, part.attributes)
    else found.set(child.name, child.attributes)
  }
  return found
}

/** Later levels prevail over earlier ones (ECMA-376 part 1, 17.7.2). */
export function cascade(...levels: readonly (Properties | undefined)[]): Properties {
  const result = new Map<string, Attributes>()
  for (const level of levels)
    for (const [name, attributes] of level ?? noProperties) {
      const before = result.get(name)
      result.set(
        name,
        before !== undefined && merged.has(name) ? mergeAttributes(before, attributes) : attributes,
      )
    }
  return result
}

/** Attribute → those of an earlier level that it sets aside. */
const setsAside: Readonly<Record<string, readonly string[]>> = {
  firstLine: ['hanging'],
  hanging: ['firstLine'],
  firstLineChars: ['hangingChars'],
  hangingChars: ['firstLineChars'],
  eastAsia: ['eastAsiaTheme'],
  ascii: ['asciiTheme'],
  hAnsi: ['hAnsiTheme'],
}

function mergeAttributes(before: Attributes, after: Attributes): Attributes {
  const result = new Map(before)
  for (const name of after.keys()) for (const other of setsAside[name] ?? []) result.delete(other)
  for (const [name, value] of after) result.set(name, value)
  return result
}

export function flag(properties: Properties, name: string): boolean | undefined {
  const attributes = properties.get(name)
  return attributes === undefined ? undefined : !['0', 'false', 'off'].includes(attributes.get('val') ?? '1')
}
