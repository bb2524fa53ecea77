import { strToU8, unzipSync, zipSync } from 'fflate'
import { gb18030, utf16 } from '#tests/core/files/dirty/as-csv.ts'
import { byteMutations, joined, type Mutation } from './byte-mutations.ts'
import type { Chance } from './chance.ts'
import { textMutations } from './text-mutations.ts'

/** Changes one part of a zip and packs it again with its right checksum: what only the reader of the part can notice. */
export const zipMutation: Mutation = (bytes, chance, others) => {
  const parts = unzipSync(bytes)
  const name = chance.pick(Object.keys(parts))
  const part = parts[name] ?? new Uint8Array()
  if (chance.below(12) === 0) delete parts[name]
  else if (chance.below(4) === 0 && part.length > 0) {
    parts[name] = chance.pick(Object.values(byteMutations))(part, chance, others)
  } else parts[name] = textMutation(part, chance, others)
  return zipSync(parts)
}

/** Changes text as text and puts it back in the encoding it came in; what has none goes through as single bytes. */
export const textMutation: Mutation = (bytes, chance) => {
  const { text, encode } = decoded(bytes)
  return Uint8Array.from(encode(chance.pick(Object.values(textMutations))(text, chance)))
}

interface Decoded {
  readonly text: string
  readonly encode: (text: string) => Uint8Array
}

function decoded(bytes: Uint8Array): Decoded {
  const marked = { 0xfffe: 'utf-16le', 0xfeff: 'utf-16be' }[((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)]
  if (marked !== undefined) {
    const byteOrder = marked === 'utf-16le' ? 'little' : 'big'
    return { text: new TextDecoder(marked).decode(bytes), encode: (text) => utf16(text, byteOrder) }
  }
  const utf8 = decodedAs('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encode: strToU8 }
  const chinese = decodedAs('gb18030', bytes)
  if (chinese !== null) return { text: chinese, encode: (text) => gb18030(text.replaceAll(beyondGb, '?')) }
  return { text: Buffer.from(bytes).toString('latin1'), encode: (text) => Buffer.from(text, 'latin1') }
}

/** Halves of pairs, and what lies beyond the first plane: the small encoder here knows neither. */
const beyondGb = /\p{Cs}|[\u{10000}-\u{10FFFF}]|[\uE000-\uF8FF]/gu

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const sector = 512
const biffStart = Buffer.from([0x09, 0x08])

/** Changes a compound file by its sectors (MS-CFB), or a record of the BIFF stream in it by its length or its place. */
export const compoundMutation: Mutation = (bytes, chance) => {
  const changed = Uint8Array.from(bytes)
  const sectors = Math.floor(changed.length / sector)
  const at = chance.below(sectors) * sector
  const other = chance.below(sectors) * sector
  switch (chance.below(5)) {
    case 0:
      changed.copyWithin(at, other, other + sector)
      return changed
    case 1: {
      // An entry of the header or of a sector, as an allocation table has them.
      const entry = chance.below(2) === 0 ? chance.below(128) * 4 : at + chance.below(128) * 4
      const value = chance.pick([0, 1, 2, sectors, 0xffff_fffe, 0xffff_ffff, 0xffff_fffa])
      new DataView(changed.buffer).setUint32(Math.min(entry, changed.length - 4), value, true)
      return changed
    }
    case 2:
      return joined(changed.subarray(0, at), changed.subarray(Math.min(changed.length, at + sector)))
    default:
      return recordMutation(changed, chance)
  }
}

function recordMutation(bytes: Uint8Array<ArrayBuffer>, chance: Chance): Uint8Array<ArrayBuffer> {
  const records = recordsIn(bytes)
  if (records.length === 0) return bytes
  const { at, length } = chance.pick(records)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (chance.below(3) === 0) view.setUint16(at + 2, chance.pick([0, 1, length + 1, 8224, 0xffff]), true)
  else if (chance.below(2) === 0) view.setUint16(at, chance.pick(records).type, true)
  else if (length > 0) bytes[at + 4 + chance.below(length)] = chance.below(256)
  return bytes
}

interface BiffRecord {
  readonly at: number
  readonly type: number
  readonly length: number
}

/** The records from the first BOF on, as far as the stream lies in one piece. */
function recordsIn(bytes: Uint8Array): readonly BiffRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: BiffRecord[] = []
  let at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(biffStart, sector)
  while (at >= 0 && at + 4 <= bytes.length && records.length < 5000) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > bytes.length) break
    records.push({ at, type: view.getUint16(at, true), length })
    at += 4 + length
  }
  return records
}
