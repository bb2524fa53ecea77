import { join, record, u16, u32, type Bytes } from './biff-writer.ts'

export interface MadeString {
  readonly text: string
  /** Runs of a rich text, of 4 bytes each */
  readonly runs?: number
  /** Bytes of a guide to the pronunciation */
  readonly guide?: number
}

/** What must stay together: a byte, or a character that after a cut says anew how wide it is. */
type Atom =
  { readonly byte: number } | { readonly unit: number; readonly isWide: boolean; readonly isFirst: boolean }

/**
 * An SST cut into CONTINUE records before the atoms that `isCut` chooses. The first text's atoms begin at 0; a record never grows
 * beyond what one may hold.
 */
export function sharedStrings(
  strings: readonly MadeString[],
  isCut: (index: number) => boolean = () => false,
): Bytes {
  const bodies: number[][] = [[...u32(strings.length), ...u32(strings.length)]]
  let width = 1
  strings.flatMap(atomsOf).forEach((atom, index) => {
    const isFull = (bodies.at(-1)?.length ?? 0) > 8220
    if (isFull || isCut(index)) bodies.push('unit' in atom ? [atom.isWide ? 1 : 0] : [])
    if ('unit' in atom && (atom.isFirst || isFull || isCut(index))) width = atom.isWide ? 2 : 1
    const bytes = 'byte' in atom ? [atom.byte] : [...u16(atom.unit)].slice(0, width)
    bodies.at(-1)?.push(...bytes)
  })
  return join(...bodies.map((body, index) => record(index === 0 ? 0xfc : 0x3c, body)))
}

export function countAtoms(strings: readonly MadeString[]): number {
  return strings.flatMap(atomsOf).length
}

/** Characters that follow are as wide as the widest of what is left: after a cut a text can go on in narrow ones. */
function atomsOf({ text, runs = 0, guide = 0 }: MadeString): Atom[] {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  const lastWide = units.findLastIndex((unit) => unit > 0xff)
  const flags = (lastWide >= 0 ? 1 : 0) | (guide > 0 ? 4 : 0) | (runs > 0 ? 8 : 0)
  const head = [...u16(units.length), flags, ...(runs > 0 ? u16(runs) : []), ...(guide > 0 ? u32(guide) : [])]
  const tail = Array.from({ length: runs * 4 + guide }, (_, index) => 0xa0 + (index % 16))
  return [
    ...head.map((byte) => ({ byte })),
    ...units.map((unit, index) => ({ unit, isWide: index <= lastWide, isFirst: index === 0 })),
    ...tail.map((byte) => ({ byte })),
  ]
}
