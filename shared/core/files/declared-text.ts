import { decodeText } from './csv/decode-text.ts'
import type { Reading } from './reading.ts'

/** Labels that say no more than the bytes themselves do: writers put them there without looking. */
const hollow =
  /^(?:utf-?8|us-ascii|ascii|iso-8859-1|latin1|windows-1252|gb2312|gbk|gb18030|cp936|ms936|x-gbk)$/i

/**
 * The text of a file that names its own encoding, with or without truth: a mark at the start goes before the label, and UTF-8
 * and GBK are told apart by the bytes, because exporters write the one and declare the other.
 */
export async function decodeDeclared(
  bytes: Uint8Array,
  label: string | undefined,
  reading: Reading,
): Promise<string> {
  const wide = wideEncoding(bytes)
  if (wide !== null) return decodeText(bytes, reading, wide)
  if (label === undefined || hollow.test(label) || !isKnown(label)) return decodeText(bytes, reading)
  return decodeText(bytes, reading, label)
}

/** UTF-16 by its mark, or by the NUL beside the first `<` of markup. */
function wideEncoding([first, second]: Uint8Array): string | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return null
}

function isKnown(label: string): boolean {
  try {
    // A page that says UTF-16 in signs of one byte is mistaken: browsers read it as UTF-8 (WHATWG Encoding, 4.2 and HTML 13.2.3.3).
    return !new TextDecoder(label).encoding.startsWith('utf-16')
  } catch {
    return false
  }
}

/** The first signs of markup, readable whatever the encoding: names and labels are ASCII. */
export function headOf(bytes: Uint8Array, length = 4096): string {
  const wide = wideEncoding(bytes)
  const head = new TextDecoder(wide ?? 'latin1').decode(bytes.subarray(0, length))
  return head.replace(/^(?:\uFEFF|ï»¿|\s)+/, '')
}
