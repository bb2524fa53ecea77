import { crc32, createInflateRaw } from 'node:zlib'
import type { Reading } from './reading.ts'

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const outOf32Bits = 0xffffffff
const sliceBytes = 128 * 1024

export interface ZipPart {
  /** With forward slashes, whatever the writer used */
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly offset: number
}

export interface ZipArchive {
  readonly parts: ReadonlyMap<string, ZipPart>
  /** The bytes of a part, piece by piece; stops the reading where they are not what the directory promised. */
  readonly open: (part: ZipPart) => AsyncGenerator<Uint8Array>
}

/** Lists a zip by its central directory (APPNOTE 4.3), which is at the end: a file that was cut off has none. */
export function openZip(bytes: Uint8Array, reading: Reading): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const truncated = (): never =>
    reading.stop({ code: 'file-truncated', file: reading.file, bytes: bytes.byteLength })
  const end = findEnd(view) ?? truncated()
  const parts = new Map<string, ZipPart>()
  let at = end.directoryAt
  for (let index = 0; index < end.count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) truncated()
    const { part, next } = readEntry(view, bytes, at) ?? truncated()
    parts.set(part.name.toLowerCase(), part)
    at = next
  }
  return { parts, open: (part) => expand(view, bytes, part, reading) }
}

function findEnd(view: DataView): { count: number; directoryAt: number } | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    const directoryAt = view.getUint32(at + 16, true)
    if (directoryAt !== outOf32Bits) return { count: view.getUint16(at + 10, true), directoryAt }
    return findEnd64(view, at)
  }
  return null
}

function findEnd64(view: DataView, end: number): { count: number; directoryAt: number } | null {
  if (end < 20 || view.getUint32(end - 20, true) !== locator64Signature) return null
  const at = Number(view.getBigUint64(end - 12, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) return null
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    directoryAt: Number(view.getBigUint64(at + 48, true)),
  }
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { part: ZipPart; next: number } | null {
  const nameAt = at + 46
  const extraAt = nameAt + view.getUint16(at + 28, true)
  const next = extraAt + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const sizes = readSizes(view, at, extraAt, extraAt + view.getUint16(at + 30, true))
  const part = {
    name: new TextDecoder().decode(bytes.subarray(nameAt, extraAt)).replaceAll('\\', '/').replace(/^\//, ''),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
  }
  return { part, next }
}

/** Sizes and offset, from the zip64 field where 32 bits were not enough or the writer could not know (APPNOTE 4.5.3). */
function readSizes(view: DataView, at: number, extraAt: number, extraEnd: number) {
  const wide: number[] = []
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    const last = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true))
    for (let value = field + 4; value + 8 <= last; value += 8) {
      wide.push(Number(view.getBigUint64(value, true)))
    }
  }
  const take = (value: number): number => (value === outOf32Bits ? (wide.shift() ?? value) : value)
  const bytes = take(view.getUint32(at + 24, true))
  const packedBytes = take(view.getUint32(at + 20, true))
  return { bytes, packedBytes, offset: take(view.getUint32(at + 42, true)) }
}

async function* expand(
  view: DataView,
  bytes: Uint8Array,
  part: ZipPart,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  if (part.encrypted) reading.stop({ code: 'password-protected', file: reading.file })
  const packed = packedBytes(view, bytes, part) ?? reading.damaged(part.name)
  let sum = 0
  for await (const piece of part.method === 0 ? slices(packed) : inflate(packed, part, reading)) {
    reading.useBytes(piece.byteLength)
    sum = crc32(piece, sum)
    yield piece
  }
  if (sum !== part.crc) reading.damaged(part.name)
}

function packedBytes(view: DataView, bytes: Uint8Array, part: ZipPart): Uint8Array | null {
  const at = part.offset
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localSignature) return null
  if (part.method !== 0 && part.method !== 8) return null
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const end = start + part.packedBytes
  return end <= bytes.byteLength ? bytes.subarray(start, end) : null
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += sliceBytes) yield bytes.subarray(at, at + sliceBytes)
}

/** Inflates on zlib's own threads, so that scanning one piece and expanding the next go on at the same time. */
async function* inflate(packed: Uint8Array, part: ZipPart, reading: Reading): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: sliceBytes })
  stream.end(packed)
  try {
    for await (const piece of stream) yield piece as Uint8Array
  } catch (cause) {
    // Only zlib's own errors carry an errno; a stop thrown by whoever consumes the pieces does not pass here.
    if (cause instanceof Error && 'errno' in cause) reading.damaged(part.name)
    throw cause
  } finally {
    stream.destroy()
  }
}
