import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'

export const docxParts = /^word\/(?:document|numbering|header\d*|footer\d*)\.xml$/
export const docxStyles = /^word\/styles\.xml$/
export const xlsxParts = /^xl\/(?:worksheets\/sheet\d+|styles|sharedStrings)\.xml$/

/** The parts of a file one after the other, an element a line: attributes in order, ids of relations and drawings by their first use. */
export function normalised(bytes: Uint8Array, parts: RegExp): string {
  const files = Object.entries(unzipSync(bytes))
    .filter(([name]) => parts.test(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `${files.map(([name, part]) => `${name}\n${pretty(strFromU8(part))}`).join('\n')}\n`
}

/** Attributes whose values only have to be each other's. */
const named = new Set(['r:id', 'r:embed', 'w:rsidR', 'w:rsidRDefault', 'w14:paraId'])

function pretty(xml: string): string {
  const lines: string[] = []
  const ids = new Map<string, string>()
  let depth = 0
  const stable = (name: string, value: string) => {
    if (!named.has(name)) return value
    ids.set(value, ids.get(value) ?? `id${ids.size + 1}`)
    return ids.get(value) ?? ''
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own = Object.entries(attributes)
          .filter(([attribute]) => !attribute.startsWith('xmlns'))
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([attribute, value]) => ` ${attribute}="${stable(attribute, value)}"`)
        lines.push(`${' '.repeat(depth)}${name}${own.join('')}`)
        depth += 1
      },
      ontext(text) {
        lines.push(`${' '.repeat(depth)}'${text.replaceAll('\n', '\\n')}'`)
      },
      onclosetag() {
        depth -= 1
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return lines.join('\n')
}
