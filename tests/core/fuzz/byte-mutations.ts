import type { Chance } from './chance.ts'

/** Changes bytes without knowing what they are. `others` are files to take pieces from. */
export type Mutation = (
  bytes: Uint8Array,
  chance: Chance,
  others: readonly Uint8Array[],
) => Uint8Array<ArrayBuffer>

export const byteMutations: Readonly<Record<string, Mutation>> = {
  'flipped bits': (bytes, chance) => {
    const changed = Uint8Array.from(bytes)
    for (let count = 1 + chance.below(20); count > 0; count -= 1) {
      const at = chance.below(changed.length)
      changed[at] = (changed[at] ?? 0) ^ (1 << chance.below(8))
    }
    return changed
  },
  'other bytes': (bytes, chance) => {
    const changed = Uint8Array.from(bytes)
    const [from, to] = spanIn(bytes, chance, 64)
    for (let at = from; at < to; at += 1) changed[at] = chance.below(256)
    return changed
  },
  'cut off': (bytes, chance) => bytes.slice(0, chance.below(bytes.length)),
  'a hole': (bytes, chance) => {
    const [from, to] = spanIn(bytes, chance, 4096)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  'a piece twice': (bytes, chance) => {
    const [from, to] = spanIn(bytes, chance, 4096)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  'a piece of another file': (bytes, chance, others) => {
    const other = chance.pick(others)
    const [from, to] = spanIn(other, chance, 4096)
    const [start, end] = spanIn(bytes, chance, 4096)
    return joined(bytes.subarray(0, start), other.subarray(from, to), bytes.subarray(end))
  },
  'an inserted run': (bytes, chance) => {
    const at = chance.below(bytes.length)
    const run = new Uint8Array(1 + chance.below(20_000)).fill(chance.pick([0, 0x20, 0x22, 0x3c, 0x41, 0xff]))
    return joined(bytes.subarray(0, at), run, bytes.subarray(at))
  },
  'a number of its own': (bytes, chance) => {
    const changed = Uint8Array.from(bytes)
    const at = chance.below(Math.max(1, changed.length - 4))
    const value = chance.pick([0, 1, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff, changed.length])
    if (changed.length >= 4) new DataView(changed.buffer).setUint32(at, value, true)
    return changed
  },
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts))
}

function spanIn(bytes: Uint8Array, chance: Chance, longest: number): readonly [number, number] {
  const from = chance.below(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + chance.below(longest))]
}
