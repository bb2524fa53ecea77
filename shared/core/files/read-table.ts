import { assertNever, fail, ok, type Result } from '#shared/domain/kernel/result.ts'
import type { ReadFailure, Workbook } from '#shared/domain/rosters/workbook.ts'
import { readCsv } from './csv/read-csv.ts'
import { kindOf } from './file-kind.ts'
import { readHtml, readWebArchive } from './html/read-html.ts'
import { usualLimits, type Limits } from './limits.ts'
import { readPackage } from './read-package.ts'
import { Reading, ReadStop, type ReadRun } from './reading.ts'
import { readBareXls, readXls } from './xls/read-xls.ts'
import { readXml2003 } from './xml-2003/read-xml-2003.ts'

/**
 * Any roster file as sheets of cells: .xlsx, .xlsm, .xls of every edition, Excel-2003 XML, tables of web pages and of Word documents
 * (.docx), and .csv in UTF-8, UTF-16, GBK or GB18030. `name` is the file's name as the clerk knows it, for messages only: the bytes
 * decide. Never throws on whatever bytes; gives other work its turn every few milliseconds.
 */
export async function readTable(
  bytes: Uint8Array,
  name: string,
  run: ReadRun,
  limits: Limits = usualLimits,
): Promise<Result<Workbook, ReadFailure>> {
  try {
    return ok(await readByKind(bytes, new Reading(name, limits, run)))
  } catch (cause) {
    if (cause instanceof ReadStop) return fail(cause.failure)
    throw cause
  }
}

async function readByKind(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  const file = reading.file
  const most = reading.limits.fileBytes
  if (bytes.byteLength > most) reading.stop({ code: 'file-too-large', file, bytes: bytes.byteLength, most })
  const found = kindOf(bytes)
  switch (found.kind) {
    case 'zip':
      return readPackage(bytes, reading)
    case 'text':
      return readCsv(bytes, reading)
    case 'empty':
      return reading.stop({ code: 'file-empty', file })
    case 'compound':
      return readXls(bytes, reading)
    case 'bare-xls':
      return readBareXls(bytes, reading)
    case 'xml-2003':
      return readXml2003(bytes, reading)
    case 'html':
      return readHtml(bytes, reading)
    case 'web-archive':
      return readWebArchive(bytes, reading)
    case 'foreign':
      return reading.stop({ code: 'file-foreign', file, looksLike: found.looksLike })
    default:
      return assertNever(found)
  }
}
