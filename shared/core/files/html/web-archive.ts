import type { Reading } from '../reading.ts'

export interface ArchivedPage {
  readonly bytes: Uint8Array
  readonly charset: string | undefined
}

interface Headers {
  readonly type: string
  readonly charset: string | undefined
  readonly boundary: string | undefined
  readonly transfer: string
}

/** The web pages in a web archive (RFC 2557): the parts of one message, each packed as mail packs them (RFC 2045). */
export function pagesOf(bytes: Uint8Array, reading: Reading): readonly ArchivedPage[] {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { headers, body } = split(message)
  const parts =
    headers.boundary === undefined || headers.boundary === ''
      ? [message]
      : partsOf(body, headers.boundary, reading)
  return parts.flatMap((part) => {
    const { headers, body } = split(part)
    if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(headers.type)) return []
    const page = unpacked(body, headers.transfer)
    reading.useBytes(page.byteLength)
    return [{ bytes: page, charset: headers.charset }]
  })
}

/** Excel writes a part for every sheet, picture and style. */
const mostParts = 10_000

function partsOf(body: Buffer, boundary: string, reading: Reading): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const parts: Buffer[] = []
  let from = body.indexOf(mark)
  for (;;) {
    // The last boundary of all has two hyphens behind it; without it the rest has not come.
    if (from < 0) return reading.stop({ code: 'file-truncated', file: reading.file, bytes: body.byteLength })
    const start = from + mark.length
    if (body[start] === 0x2d && body[start + 1] === 0x2d) return parts
    const next = body.indexOf(mark, start)
    if (next >= 0) parts.push(body.subarray(start, next))
    if (parts.length > mostParts) reading.damaged('MIME')
    from = next
  }
}

const longestHead = 16_384

function split(part: Buffer): { headers: Headers; body: Buffer } {
  const head = part.subarray(0, longestHead).toString('latin1')
  // What follows a boundary on its line is no header.
  const gap = /\r?\n\r?\n/.exec(head.replace(/^\r?\n/, (line) => ' '.repeat(line.length)))
  const end = gap === null ? head.length : gap.index
  const body = gap === null ? part.subarray(part.length) : part.subarray(gap.index + gap[0].length)
  return { headers: headersIn(head.slice(0, end)), body }
}

function headersIn(head: string): Headers {
  const unfolded = head.replaceAll(/\r?\n[ \t]+/g, ' ')
  const content = /^\s*content-type:(.*)$/im.exec(unfolded)?.[1] ?? ''
  const named = (name: string): string | undefined => {
    const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(content)
    return found?.[1] ?? found?.[2]
  }
  return {
    type: (content.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: named('charset'),
    boundary: named('boundary'),
    transfer: (/^\s*content-transfer-encoding:(.*)$/im.exec(unfolded)?.[1] ?? '').trim().toLowerCase(),
  }
}

function unpacked(body: Buffer, transfer: string): Uint8Array {
  if (transfer === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return transfer === 'quoted-printable' ? fromQuotedPrintable(body) : body
}

const equals = 0x3d

/** RFC 2045, 6.7: `=B9` is a byte, `=` at the end of a line joins it to the next. */
function fromQuotedPrintable(body: Buffer): Uint8Array {
  const bytes = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    const code = byte === equals ? body.toString('latin1', at + 1, at + 3) : ''
    if (byte !== equals) bytes[length++] = byte
    else if (/^[0-9A-F]{2}$/i.test(code)) {
      bytes[length++] = Number.parseInt(code, 16)
      at += 2
    } else if (code.startsWith('\n')) at += 1
    else if (code === '\r\n') at += 2
    else bytes[length++] = byte
  }
  return bytes.subarray(0, length)
}
