import type { Reading } from '../reading.ts'

const sliceBytes = 256 * 1024

/**
 * The text of a file in this encoding, or of one that names none: UTF-16 by its mark, UTF-8 where every byte fits, else GB18030,
 * which contains GBK and GB2312. UTF-8 first, because Chinese UTF-8 nearly never passes as anything else while GB18030 accepts
 * much of it.
 */
export async function decodeText(bytes: Uint8Array, reading: Reading, encoding?: string): Promise<string> {
  const known = encoding ?? markedEncoding(bytes)
  if (known !== undefined) return stopAtNull(await decodeAs(known, bytes, reading), bytes, reading)
  const utf8 = await decodeAs('utf-8', bytes, reading)
  if (utf8 === 'cut-off') return stopAtNull(utf8, bytes, reading)
  return utf8?.text ?? stopAtNull(await decodeAs('gb18030', bytes, reading), bytes, reading)
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function stopAtNull(
  decoded: { text: string } | 'cut-off' | null,
  bytes: Uint8Array,
  reading: Reading,
): string {
  const file = reading.file
  if (decoded === null) return reading.stop({ code: 'encoding-unknown', file })
  if (decoded === 'cut-off') return reading.stop({ code: 'text-cut-off', file, bytes: bytes.byteLength })
  return decoded.text
}

async function decodeAs(
  encoding: string,
  bytes: Uint8Array,
  reading: Reading,
): Promise<{ text: string } | 'cut-off' | null> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const pieces: string[] = []
  for (let at = 0; at < bytes.byteLength; at += sliceBytes) {
    const piece = attempt(() => decoder.decode(bytes.subarray(at, at + sliceBytes), { stream: true }))
    if (piece === null) return null
    pieces.push(piece)
    await reading.pause(at, 2 * bytes.byteLength)
  }
  const last = attempt(() => decoder.decode())
  if (last !== null) return { text: pieces.join('') + last }
  // Sound to the last character, and that one is incomplete. Without a whole one before it, it may be another encoding.
  return pieces.some((piece) => /\P{ASCII}/u.test(piece)) ? 'cut-off' : null
}

function attempt(act: () => string): string | null {
  try {
    return act()
  } catch (cause) {
    if (cause instanceof TypeError) return null
    throw cause
  }
}
