import { Parser } from 'htmlparser2'
import type { Workbook } from '#shared/domain/rosters/workbook.ts'
import { decodeDeclared, headOf } from '../declared-text.ts'
import type { Reading } from '../reading.ts'
import { PageHandler } from './page-handler.ts'
import { sheetsOf } from './page-sheets.ts'
import type { PageTable } from './page-table.ts'
import { pagesOf } from './web-archive.ts'

const sliceLength = 64 * 1024

interface Page {
  readonly bytes: Uint8Array
  /** What the archive says of the page, before the page speaks for itself */
  readonly charset?: string | undefined
}

/** Reads the tables of a web page: what many platforms export and name .xls. */
export async function readHtml(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  return workbookOf([{ bytes }], reading)
}

/** Reads the tables of all pages of a web archive (.mht), into which Excel saves a page per sheet. */
export async function readWebArchive(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  return workbookOf(pagesOf(bytes, reading), reading)
}

async function workbookOf(pages: readonly Page[], reading: Reading): Promise<Workbook> {
  const tables: PageTable[] = []
  let hasFrames = false
  for (const page of pages) {
    const read = await readPage(page, reading)
    for (const table of read.tables) tables.push(table)
    hasFrames ||= read.hasFrames
  }
  const sheets = sheetsOf(tables, reading)
  const file = reading.file
  if (sheets.length === 0) reading.stop({ code: hasFrames ? 'page-of-frames' : 'page-without-table', file })
  return { kind: 'html', dateSystem: 1900, sheets }
}

async function readPage({ bytes, charset }: Page, reading: Reading): Promise<PageHandler> {
  const text = await decodeDeclared(bytes, charset ?? charsetIn(headOf(bytes)), reading)
  const handler = new PageHandler(reading)
  const parser = new Parser(handler)
  for (let at = 0; at < text.length; at += sliceLength) {
    parser.write(text.slice(at, at + sliceLength))
    // Decoding was the first half of the way.
    await reading.pause(bytes.byteLength * (1 + at / text.length), 2 * bytes.byteLength)
  }
  // A page without its end is still a page; a table without its end has lost rows.
  if (handler.isInTable) {
    reading.stop({ code: 'file-truncated', file: reading.file, bytes: bytes.byteLength })
  }
  parser.end()
  return handler
}

function charsetIn(head: string): string | undefined {
  const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)
  return declared?.[1] ?? /^<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]
}
