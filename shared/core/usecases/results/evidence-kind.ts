import type { EvidenceKind } from '#shared/contract/index.ts'

/** Why a file is no evidence: nothing that this program knows, another thing than its name says, or not whole. */
export type EvidenceFault = 'unknown' | 'disguised' | 'damaged'

interface Known {
  readonly kind: EvidenceKind
  readonly endings: readonly string[]
  readonly is: (bytes: Uint8Array) => boolean
  readonly isWhole: (bytes: Uint8Array) => boolean
}

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCodePoint(...bytes.subarray(Math.max(0, from), to))

const begins =
  (...start: readonly number[]) =>
  (bytes: Uint8Array) =>
    start.every((byte, index) => bytes[index] === byte)

/** The last bytes hold the mark that ends such a file; some cameras and scanners write a little more behind it. */
const endsWith = (mark: string, within: number) => (bytes: Uint8Array) =>
  ascii(bytes, bytes.length - within, bytes.length).includes(mark)

const isBoxOf = (brands: RegExp) => (bytes: Uint8Array) =>
  ascii(bytes, 4, 8) === 'ftyp' && brands.test(ascii(bytes, 8, 12))

const pictureBrands = /^(?:heic|heix|hevc|mif1|msf1|avif)$/

const known: readonly Known[] = [
  {
    kind: 'picture',
    endings: ['jpg', 'jpeg', 'jfif'],
    is: begins(0xff, 0xd8, 0xff),
    isWhole: endsWith('\u00ff\u00d9', 65_536),
  },
  {
    kind: 'picture',
    endings: ['png'],
    is: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    isWhole: endsWith('IEND', 4096),
  },
  { kind: 'picture', endings: ['gif'], is: begins(0x47, 0x49, 0x46, 0x38), isWhole: endsWith(';', 16) },
  { kind: 'picture', endings: ['bmp'], is: begins(0x42, 0x4d), isWhole: hasLengthAt(2, 0) },
  { kind: 'picture', endings: ['webp'], is: isRiff('WEBP'), isWhole: hasLengthAt(4, 8) },
  { kind: 'picture', endings: ['heic', 'heif', 'avif'], is: isBoxOf(pictureBrands), isWhole: hasWholeBoxes },
  {
    kind: 'video',
    endings: ['mp4', 'm4v', 'mov', '3gp'],
    is: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && !isBoxOf(pictureBrands)(bytes),
    isWhole: hasWholeBoxes,
  },
  { kind: 'video', endings: ['avi'], is: isRiff('AVI '), isWhole: hasLengthAt(4, 8) },
  {
    kind: 'video',
    endings: ['mkv', 'webm'],
    is: begins(0x1a, 0x45, 0xdf, 0xa3),
    isWhole: (bytes) => bytes.length > 1024,
  },
  {
    kind: 'pdf',
    endings: ['pdf'],
    is: begins(0x25, 0x50, 0x44, 0x46, 0x2d),
    isWhole: endsWith('%%EOF', 4096),
  },
]

function isRiff(form: string) {
  return (bytes: Uint8Array) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === form
}

/** A little-endian length at `place` tells how long the file is at least, less `head`. */
function hasLengthAt(place: number, head: number) {
  return (bytes: Uint8Array) =>
    bytes.length >= place + 4 &&
    new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(place, true) + head <= bytes.length
}

/** Boxes of ISO/IEC 14496-12, one behind another to the end, with the one that tells where pictures or sound lie. */
function hasWholeBoxes(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  let isDescribed = false
  while (at + 8 <= bytes.length) {
    const short = view.getUint32(at)
    // 1: the length follows in eight bytes; 0: to the end of the file
    const isLong = short === 1
    if (isLong && at + 16 > bytes.length) return false
    const size = short === 0 ? bytes.length - at : isLong ? Number(view.getBigUint64(at + 8)) : short
    if (size < 8 || at + size > bytes.length) return false
    isDescribed ||= ['moov', 'meta', 'moof'].includes(ascii(bytes, at + 4, at + 8))
    at += size
  }
  return isDescribed
}

/** What the bytes are, whatever the name says; or why they are no evidence. */
export function evidenceKind(name: string, bytes: Uint8Array): EvidenceKind | EvidenceFault {
  const found = known.find(({ is }) => is(bytes))
  if (found === undefined) return 'unknown'
  const ending = /\.([0-9a-z]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  if (!found.endings.includes(ending)) return 'disguised'
  return found.isWhole(bytes) ? found.kind : 'damaged'
}

/** Of evidence that was taken: its ending was held against its bytes then. */
export const kindOfName = (name: string): EvidenceKind =>
  known.find(({ endings }) => endings.includes(/\.([0-9a-z]+)$/.exec(name.toLowerCase())?.[1] ?? ''))?.kind ??
  'pdf'
