import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'

/** A part of a written file as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  if (part === undefined) throw new Error(`no ${name} in the file`)
  return strFromU8(part)
}

export function partNames(bytes: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(bytes))
}

/** Rows of a .docx's tables as texts, read from the XML alone; the continuation of a merged cell is left out. */
export function docxTables(bytes: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const xml = partOf(bytes, 'word/document.xml')
  return matches(xml, /<w:tbl>.*?<\/w:tbl>/gs).map((table) =>
    matches(table, /<w:tr>.*?<\/w:tr>/gs).map((row) =>
      matches(row, /<w:tc>.*?<\/w:tc>/gs)
        .filter((cell) => !cell.includes('<w:vMerge w:val="continue"/>'))
        .map(textIn),
    ),
  )
}

/** Texts of all paragraphs, tables included, in order. */
export function docxText(bytes: Uint8Array): string {
  return matches(partOf(bytes, 'word/document.xml'), /<w:p>.*?<\/w:p>/gs)
    .map(textIn)
    .join('\n')
}

export function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([whole]) => whole)
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)|(<w:tab\/>)/g)]
    .map(([, text, lineBreak]) => (lineBreak === undefined ? unescaped(text ?? '\t') : '\n'))
    .join('')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** The first sheet, read by exceljs. */
export async function readSheet(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  const [sheet] = book.worksheets
  if (sheet === undefined) throw new Error('a workbook without a sheet')
  return sheet
}

/** Texts of a sheet's rows; the continuation of a merged cell is left out. */
export function sheetRows(sheet: ExcelJS.Worksheet): readonly (readonly string[])[] {
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const texts: string[] = []
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.master === cell) texts.push(cell.text)
    })
    rows.push(texts)
  })
  return rows
}
