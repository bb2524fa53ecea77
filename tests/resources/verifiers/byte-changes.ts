import type { Chance } from './chance.ts'
import type { Change, Package } from './verdicts.ts'
import { packed } from '#tests/domain/draw/package-maker.ts'

/** Every byte of a file changed to `values` others: its lowest bit, its highest, then any. */
export function changesOfFile(
  chance: Chance,
  path: string,
  bytes: Uint8Array,
  values: number,
): readonly Change[] {
  return [...bytes.keys()].flatMap((at) =>
    othersOf(chance, bytes[at] ?? 0, values).map((value) => ({ path, at, value, sums: false })),
  )
}

function othersOf(chance: Chance, byte: number, count: number): readonly number[] {
  const others = [byte ^ 1, byte ^ 0x80]
  while (others.length < count) others.push(byte ^ (1 + chance.upTo(254)))
  return others.slice(0, count)
}

/** Some bytes of any files, each file as often as another. */
export function someChanges(chance: Chance, files: Package, count: number): readonly Change[] {
  const paths = [...files.keys()].filter((path) => (files.get(path)?.length ?? 0) > 0)
  return Array.from({ length: count }, () => {
    const path = chance.pickOf(paths)
    const bytes = files.get(path) ?? new Uint8Array()
    const at = chance.upTo(bytes.length - 1)
    return { path, at, value: (bytes[at] ?? 0) ^ (1 + chance.upTo(254)), sums: false }
  })
}

export function changed(files: Package, { path, at, value, sums }: Change): Package {
  const bytes = Uint8Array.from(files.get(path) ?? [])
  bytes[at] = value
  const copy = new Map(files).set(path, bytes)
  return sums ? packed(copy) : copy
}
