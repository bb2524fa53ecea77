import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { SheetRow, Workbook } from '#shared/domain/rosters/workbook.ts'
import type { Reading } from '../reading.ts'
import { decodeText } from './decode-text.ts'
import { delimiterOf } from './delimiter.ts'

const sliceLength = 128 * 1024

/** Excel's own way to name the delimiter: a first line that is no row (`sep=;`). */
const named = /^sep=([^\r\n])(?:\r\n|\r|\n|$)/i

/**
 * Reads text separated by commas, semicolons, tabs, | or ， as one sheet. Row numbers count records, as Excel does when it opens the
 * file.
 */
export async function readCsv(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  const text = (await decodeText(bytes, reading)).replace(/^\uFEFF/, '')
  const separator = named.exec(text)
  const body = text.slice(separator?.[0].length ?? 0)
  const rows = await readRecords(body, separator?.[1] ?? delimiterOf(body), bytes.byteLength, reading)
  return { kind: 'csv', dateSystem: 1900, sheets: [{ name: '', hidden: false, rows }] }
}

async function readRecords(
  text: string,
  delimiter: string,
  bytes: number,
  reading: Reading,
): Promise<SheetRow[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  })
  const source = Readable.from(slicesOf(text, bytes, reading))
  source.once('error', (cause) => parser.destroy(cause))
  const rows: SheetRow[] = []
  let number = 0
  try {
    for await (const record of source.pipe(parser)) takeRecord(record as string[], ++number, rows, reading)
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    reading.stop({ code: 'quote-not-closed', file: reading.file, line: lineOf(cause) })
  } finally {
    source.destroy()
  }
  return rows
}

/** Decoding was the first half of the way. */
async function* slicesOf(text: string, bytes: number, reading: Reading): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += sliceLength) {
    await reading.pause(bytes + (bytes * at) / text.length, 2 * bytes)
    yield text.slice(at, at + sliceLength)
  }
}

function takeRecord(record: string[], number: number, rows: SheetRow[], reading: Reading): void {
  if (record.every((field) => field === '')) return
  reading.useRow()
  reading.useCells(record.length)
  rows.push({ number, cells: record })
}

function lineOf(error: CsvError): number {
  const lines: unknown = error['lines']
  return typeof lines === 'number' ? lines : 0
}
