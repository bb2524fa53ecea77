import { strToU8, zipSync } from 'fflate'
import { asExcelWrites, escaped, isCovered, type DirtyCell, type DirtySheet } from './sheets.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** By hand, as programs without a library do: texts in their cells, prefixes, macros beside, sheets before the workbook. */
export function asXlsm(sheets: readonly DirtySheet[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {}
  const put = (name: string, xml: string) => (parts[name] = strToU8(declaration + xml))
  for (const [index, sheet] of sheets.entries()) put(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet))
  put(
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  )
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
      .map(
        ({ name, hidden }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="veryHidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
  )
  const related = sheets.map((_, index) =>
    relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  )
  put(
    'xl/_rels/workbook.xml.rels',
    `<Relationships>${related.join('')}${relation(99, 'styles', 'styles.xml')}${relation(100, 'vbaProject', 'vbaProject.bin')}</Relationships>`,
  )
  put('_rels/.rels', `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`)
  parts['xl/vbaProject.bin'] = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)
  put(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
  )
  return zipSync(parts)
}

function relation(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${relations}/${kind}" Target="${target}"/>`
}

function sheetXml(sheet: DirtySheet): string {
  const rows = sheet.rows.map((cells, index) => {
    const xml = cells.map((cell, column) =>
      isCovered(sheet, index + 1, column + 1) ? '' : cellXml(cell, `${letter(column)}${index + 1}`),
    )
    return cells.length === 0 ? '' : `<x:row r="${index + 1}">${xml.join('')}</x:row>`
  })
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) =>
      `<x:mergeCell ref="${letter(left - 1)}${top}:${letter(right - 1)}${bottom}"/>`,
  )
  const merged = merges.length === 0 ? '' : `<x:mergeCells>${merges.join('')}</x:mergeCells>`
  return `<x:worksheet xmlns:x="${main}"><x:sheetData>${rows.join('')}</x:sheetData>${merged}</x:worksheet>`
}

function letter(column: number): string {
  return String.fromCharCode(65 + column)
}

function cellXml(cell: DirtyCell, at: string): string {
  if (cell === null) return `<x:c r="${at}"/>`
  if (typeof cell === 'string') return inline(at, `<x:t xml:space="preserve">${escaped(cell)}</x:t>`)
  switch (cell.kind) {
    case 'number':
      return `<x:c r="${at}"><x:v>${asExcelWrites(cell.value)}</x:v></x:c>`
    case 'day':
      return `<x:c r="${at}" s="1"><x:v>${cell.serial}</x:v></x:c>`
    case 'formula':
      return `<x:c r="${at}" t="str"><x:f>${escaped(cell.formula)}</x:f><x:v>${escaped(cell.value)}</x:v></x:c>`
    case 'rich':
      return inline(at, cell.runs.map((run) => `<x:r><x:rPr/><x:t>${escaped(run)}</x:t></x:r>`).join(''))
    case 'link':
      return inline(at, `<x:t>${escaped(cell.text)}</x:t>`)
    case 'error':
      return `<x:c r="${at}" t="e"><x:v>${cell.text}</x:v></x:c>`
  }
}

function inline(at: string, content: string): string {
  return `<x:c r="${at}" t="inlineStr"><x:is>${content}</x:is></x:c>`
}
