import type { Workbook } from '#shared/domain/rosters/workbook.ts'
import { decodeDeclared, headOf } from '../declared-text.ts'
import type { Reading } from '../reading.ts'
import { XmlScanner } from '../xml-scanner.ts'
import { WorkbookHandler } from './workbook-handler.ts'

const sliceLength = 128 * 1024

/** Reads a workbook that Excel 2003 or a reporting program saved as XML (`urn:schemas-microsoft-com:office:spreadsheet`). */
export async function readXml2003(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  const text = await decodeDeclared(bytes, declaredIn(headOf(bytes)), reading)
  const handler = new WorkbookHandler(reading)
  const scanner = new XmlScanner(handler)
  for (let at = 0; at < text.length; at += sliceLength) {
    const piece = text.slice(at, at + sliceLength)
    guarded(
      () => scanner.feed(piece),
      () => reading.damaged('XML'),
    )
    // Decoding was the first half of the way.
    await reading.pause(bytes.byteLength * (1 + at / text.length), 2 * bytes.byteLength)
  }
  guarded(
    () => scanner.end(),
    () => reading.stop({ code: 'file-truncated', file: reading.file, bytes: bytes.byteLength }),
  )
  // Excel opens no workbook without a sheet either.
  if (handler.sheets.length === 0) reading.damaged('XML')
  return { kind: 'xml-2003', dateSystem: handler.dateSystem, sheets: handler.sheets }
}

function declaredIn(head: string): string | undefined {
  return /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
}

function guarded(act: () => void, refuse: () => never): void {
  try {
    act()
  } catch (cause) {
    // SyntaxError: the scanner's. RangeError: a text beyond what the engine can hold.
    if (cause instanceof SyntaxError || cause instanceof RangeError) refuse()
    throw cause
  }
}
