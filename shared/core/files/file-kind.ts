import type { ForeignKind } from '#shared/domain/rosters/workbook.ts'

/** What the bytes say. The extension is not asked: offices name an .xlsx .xls and a web page .xls. */
export type FileKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'cfb-encrypted' }
  | { readonly kind: 'xls' }
  | { readonly kind: 'xml-2003' }
  | { readonly kind: 'html' }
  | { readonly kind: 'text' }
  | { readonly kind: 'foreign'; readonly looksLike: ForeignKind }

const signatures: readonly (readonly [ForeignKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** PK and the next record; the third is a zip without any file */
const zipStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) return { kind: 'empty' }
  if (zipStarts.some((start) => startsWith(bytes, start))) return { kind: 'zip' }
  if (startsWith(bytes, compoundFile)) return kindOfCompound(bytes)
  const signature = signatures.find(([, start]) => startsWith(bytes, start))
  if (signature !== undefined) return { kind: 'foreign', looksLike: signature[0] }
  return kindOfMarkup(bytes) ?? kindOfText(bytes)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** MS-CFB names its streams in UTF-16; an encrypted .xlsx is a compound file with a stream EncryptedPackage (MS-OFFCRYPTO). */
function kindOfCompound(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return { kind: 'cfb-encrypted' }
  if (has('WordDocument')) return { kind: 'foreign', looksLike: 'word' }
  if (has('PowerPoint Document')) return { kind: 'foreign', looksLike: 'presentation' }
  return has('Workbook') || has('Book') ? { kind: 'xls' } : { kind: 'foreign', looksLike: 'binary' }
}

function kindOfMarkup(bytes: Uint8Array): FileKind | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^(ï»¿|\s)+/, '')
  if (/^<(!doctype html|html|table|meta|head|style)\b/i.test(start)) return { kind: 'html' }
  if (/^mime-version:/i.test(start)) return { kind: 'html' }
  if (!start.startsWith('<?xml')) return null
  if (/urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(start)) {
    return { kind: 'xml-2003' }
  }
  return /<html\b/i.test(start) ? { kind: 'html' } : { kind: 'foreign', looksLike: 'xml' }
}

/** Text holds few control characters and no NUL; UTF-16 announces itself by its mark. A stray one is the importer's to report. */
function kindOfText(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0xff, 0xfe])) return { kind: 'text' }
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return { kind: 'foreign', looksLike: 'binary' }
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1
  }
  return controls * 100 > sample.byteLength ? { kind: 'foreign', looksLike: 'binary' } : { kind: 'text' }
}
