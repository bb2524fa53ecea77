import type { ForeignKind } from '#shared/domain/rosters/workbook.ts'
import { headOf } from './declared-text.ts'

/** What the bytes say. The extension is not asked: offices name an .xlsx .xls and a web page .xls. */
export type FileKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'zip' }
  | { readonly kind: 'compound' }
  | { readonly kind: 'bare-xls' }
  | { readonly kind: 'xml-2003' }
  | { readonly kind: 'html' }
  | { readonly kind: 'web-archive' }
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
  if (startsWith(bytes, compoundFile)) return { kind: 'compound' }
  if (isBareXls(bytes)) return { kind: 'bare-xls' }
  const signature = signatures.find(([, start]) => startsWith(bytes, start))
  if (signature !== undefined) return { kind: 'foreign', looksLike: signature[0] }
  return kindOfMarkup(bytes) ?? kindOfText(bytes)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** The record that begins a stream of the editions 2, 3, 4 and 5 or later, of one of the lengths that it has there. */
function isBareXls([id, edition, length, high]: Uint8Array): boolean {
  return id === 9 && [0, 2, 4, 8].includes(edition ?? 1) && [4, 6, 8, 16].includes(length ?? 0) && high === 0
}

const pageElements = new Set(
  (
    'html head meta title style script link base body frameset table caption thead tbody tr td th ' +
    'div span p br center font b h1 h2 h3 h4 h5 h6 form section main article'
  ).split(' '),
)

function kindOfMarkup(bytes: Uint8Array): FileKind | null {
  const head = headOf(bytes)
  if (isWebArchive(head)) return { kind: 'web-archive' }
  const root = firstElement(head)
  if (
    root === 'workbook' &&
    /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/i.test(head)
  ) {
    return { kind: 'xml-2003' }
  }
  if (pageElements.has(root) || /^<!doctype html\b/i.test(head)) return { kind: 'html' }
  return head.startsWith('<?xml') ? { kind: 'foreign', looksLike: 'xml' } : null
}

/** RFC 2557: one message of which a part is the page; who saved it stands above or below its version. */
function isWebArchive(head: string): boolean {
  return (
    /^[\w-]+:[ \t]/.test(head) &&
    /^mime-version:/im.test(head) &&
    /^content-type:\s*(?:multipart\/related|text\/html)/im.test(head)
  )
}

/** Without its prefix, in small letters; empty where the file begins with no element. */
function firstElement(head: string): string {
  const rest = head.replace(/^(?:<\?[^>]*>|<!--[^]*?-->|<![^>[]*(?:\[[^\]]*\])?[^>]*>|\s)+/, '')
  return (/^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1] ?? '').toLowerCase()
}

/** Text holds few control characters and no NUL; UTF-16 announces itself by its mark. A stray one is the importer's to report. */
function kindOfText(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { kind: 'text' }
  const sample = bytes.subarray(0, 65_536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return { kind: 'foreign', looksLike: 'binary' }
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1
  }
  return controls * 100 > sample.byteLength ? { kind: 'foreign', looksLike: 'binary' } : { kind: 'text' }
}
