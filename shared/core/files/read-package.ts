import type { Workbook } from '#shared/domain/rosters/workbook.ts'
import { readDocx } from './docx/read-docx.ts'
import type { Reading } from './reading.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { mainDocument } from './xlsx/workbook-parts.ts'
import { openZip, type ZipArchive } from './zip-archive.ts'

/** A zip of parts (ECMA-376 part 2): a workbook, or a document with tables; anything else is named for what it is. */
export async function readPackage(bytes: Uint8Array, reading: Reading): Promise<Workbook> {
  const archive = openZip(bytes, reading)
  const main = await mainPartOf(archive, reading)
  return /^word\//i.test(main) ? readDocx(archive, main, reading) : readXlsx(archive, main, reading)
}

async function mainPartOf(archive: ZipArchive, reading: Reading): Promise<string> {
  const file = reading.file
  const names = [...archive.parts.values()].map((part) => part.name)
  const named = names.find((name) => /^xl\/workbook\.(xml|bin)$/i.test(name))
  const found = named ?? (await mainDocument(archive, reading, { done: 0, total: 0 })) ?? ''
  if (/^ppt\//i.test(found)) reading.stop({ code: 'file-foreign', file, looksLike: 'presentation' })
  if (/\.bin$/i.test(found)) reading.stop({ code: 'xlsb-not-yet-read', file })
  if (names.includes('content.xml')) reading.stop({ code: 'file-foreign', file, looksLike: 'ods' })
  if (found === '') reading.stop({ code: 'file-foreign', file, looksLike: 'zip' })
  return found
}
