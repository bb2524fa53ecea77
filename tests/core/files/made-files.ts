import ExcelJS from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { readTable } from '#shared/core/files/read-table.ts'
import type { Limits } from '#shared/core/files/limits.ts'
import type { Cell, ReadFailure, Sheet, Workbook } from '#shared/domain/rosters/workbook.ts'

export const calmRun = { progress: (): void => {}, signal: new AbortController().signal }

export async function tableOf(bytes: Uint8Array, limits?: Limits): Promise<Workbook> {
  const read = await readTable(bytes, '名录.xlsx', calmRun, limits)
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.failure)}`)
  return read.value
}

export async function failureOf(bytes: Uint8Array, limits?: Limits): Promise<ReadFailure> {
  const read = await readTable(bytes, '名录.xlsx', calmRun, limits)
  if (read.ok) throw new Error(`read: ${JSON.stringify(read.value)}`)
  return read.failure
}

export async function firstSheetOf(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await tableOf(bytes)).sheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** Cells of all rows, without the row numbers. */
export function cellsOf(sheet: Sheet): readonly (readonly Cell[])[] {
  return sheet.rows.map((row) => row.cells)
}

/** A workbook as exceljs writes it. */
export async function written(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface RawParts {
  readonly sheet: string
  readonly sharedStrings?: string
  readonly styles?: string
  readonly workbookProperties?: string
  readonly sheetsXml?: string
}

/** A workbook of one sheet from its bare parts, for what no library writes; the sheet comes first, as in offices' exports. */
export function packed(parts: RawParts): Uint8Array {
  return zipSync(partsOf(parts))
}

export function partsOf(parts: RawParts): Record<string, Uint8Array> {
  const sheets = parts.sheetsXml ?? '<sheet name="名录" sheetId="1" r:id="rId1"/>'
  const strings =
    parts.sharedStrings === undefined ? '' : relationship('rId2', 'sharedStrings', 'sharedStrings.xml')
  const styles = parts.styles === undefined ? '' : relationship('rId3', 'styles', 'styles.xml')
  const texts: Record<string, string> = {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${parts.sheet}</worksheet>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${parts.workbookProperties ?? ''}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${strings}${styles}</Relationships>`,
    '_rels/.rels': `<Relationships>${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ...(parts.styles === undefined ? {} : { 'xl/styles.xml': parts.styles }),
    ...(parts.sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': parts.sharedStrings }),
  }
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]))
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`
}

/** Chinese text in GBK, by inverting the decoder. */
export function gbk(text: string): Uint8Array {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 128) bytes.push(code)
    else bytes.push(...(gbkTable().get(sign) ?? fail(sign)))
  }
  return Uint8Array.from(bytes)
}

let table: ReadonlyMap<string, readonly number[]> | null = null

function gbkTable(): ReadonlyMap<string, readonly number[]> {
  if (table !== null) return table
  const decoder = new TextDecoder('gbk')
  const made = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      made.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  table = made
  return made
}

function fail(sign: string): never {
  throw new Error(`not in GBK: ${sign}`)
}
