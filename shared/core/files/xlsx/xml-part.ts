import { TextDecoder } from 'node:util'
import type { Reading } from '../reading.ts'
import { ReadStop } from '../reading.ts'
import { XmlScanner, type XmlHandler } from '../xml-scanner.ts'
import type { ZipArchive, ZipPart } from '../zip-archive.ts'

/** Counts the bytes of the parts that are read, for the progress bar: done grows over all of them. */
export interface Meter {
  done: number
  readonly total: number
}

/** Runs a handler over one part of the zip. A part that is no XML, or not in its own encoding, stops as damaged. */
export async function scanPart(
  archive: ZipArchive,
  part: ZipPart,
  handler: XmlHandler,
  reading: Reading,
  meter: Meter,
): Promise<void> {
  const scanner = new XmlScanner(handler)
  let decoder: TextDecoder | null = null
  for await (const piece of archive.open(part)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    feed(scanner, decoder, piece, part, reading)
    meter.done += piece.byteLength
    await reading.pause(meter.done, meter.total)
  }
  guarded(part, reading, () => {
    scanner.feed(decoder?.decode() ?? '')
    scanner.end()
  })
}

function feed(scanner: XmlScanner, decoder: TextDecoder, piece: Uint8Array, part: ZipPart, reading: Reading) {
  guarded(part, reading, () => scanner.feed(decoder.decode(piece, { stream: true })))
}

function guarded(part: ZipPart, reading: Reading, act: () => void): void {
  try {
    act()
  } catch (cause) {
    if (cause instanceof ReadStop) throw cause
    // SyntaxError: the scanner's. TypeError: the decoder's. RangeError: a text beyond what the engine can hold.
    if (cause instanceof SyntaxError || cause instanceof TypeError || cause instanceof RangeError) {
      reading.damaged(part.name)
    }
    throw cause
  }
}

function encodingOf(first: Uint8Array): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le'
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
