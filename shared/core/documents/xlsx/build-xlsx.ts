import type { DocumentModel } from '#shared/domain/documents/index.ts'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { coreProperties } from '../core-properties.ts'
import { ZipWriter } from '../zip-writer.ts'
import { addSheet } from './sheet.ts'

/** A model as the bytes of an .xlsx with the same cells as its .docx: a sheet per section. Same model, same bytes. */
export async function buildXlsx(model: DocumentModel): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const names = new Set<string>()
  for (const section of model.sections) addSheet(book, section, model.mark, sheetName(section.name, names))
  return stableXlsx(model, book)
}

/** At most 31 characters, none of `\ / ? * [ ] :`, no quote at either end, no name twice: or Excel calls the file damaged. */
export function sheetName(name: string, taken: Set<string>): string {
  const plain = name
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
    .slice(0, 27)
  const base = plain === '' ? '表' : plain
  let free = base
  for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${base}(${copy})`
  taken.add(free.toLowerCase())
  return free
}

// exceljs stamps entries and properties with the present moment, and its default font breaks the schema's order.
const brokenFont =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>'
const soundFont =
  '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>'

/** A workbook as bytes that say nothing of the moment or the machine: same cells, same bytes. */
export async function stableXlsx(
  about: Pick<DocumentModel, 'title' | 'date'>,
  book: ExcelJS.Workbook,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  const parts = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()).replace(brokenFont, soundFont)
  const zip = new ZipWriter()
  const own = { ...parts, 'xl/styles.xml': strToU8(styles), 'docProps/core.xml': coreProperties(about) }
  for (const [name, part] of Object.entries(own)) zip.file(name, part)
  return zip.close()
}
