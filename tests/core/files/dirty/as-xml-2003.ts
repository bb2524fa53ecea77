import {
  asExcelWrites,
  escaped,
  isCovered,
  mergeAt,
  shownIn,
  type DirtyCell,
  type DirtySheet,
} from './sheets.ts'

/** As Excel 2003 saves an XML table: empty rows and covered cells left out, indexes in their stead. */
export function asXml2003(sheets: readonly DirtySheet[], encoding = 'UTF-8'): string {
  return (
    `<?xml version="1.0" encoding="${encoding}"?>\r\n<?mso-application progid="Excel.Sheet"?>\r\n` +
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">\r\n' +
    '<Styles><Style ss:ID="Default" ss:Name="Normal"/><Style ss:ID="s62"><NumberFormat ss:Format="Short Date"/></Style></Styles>' +
    `${sheets.map(worksheet).join('\r\n')}</Workbook>\r\n`
  )
}

function worksheet(sheet: DirtySheet): string {
  const rows = sheet.rows.map((cells, index) =>
    cells.length === 0
      ? ''
      : `<Row ss:Index="${index + 1}">${cells.map((cell, column) => cellXml(sheet, cell, index + 1, column + 1)).join('')}</Row>\r\n`,
  )
  const visible = sheet.hidden ? '<Visible>SheetHidden</Visible>' : ''
  return (
    `<Worksheet ss:Name="${escaped(sheet.name)}"><Table ss:ExpandedColumnCount="20" x:FullRows="1">${rows.join('')}</Table>` +
    `<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${visible}<Selected/></WorksheetOptions></Worksheet>`
  )
}

function cellXml(sheet: DirtySheet, cell: DirtyCell, row: number, column: number): string {
  if (cell === null || isCovered(sheet, row, column)) return ''
  const merge = mergeAt(sheet, row, column)
  const across =
    merge === undefined
      ? ''
      : ` ss:MergeAcross="${merge.right - merge.left}" ss:MergeDown="${merge.bottom - merge.top}"`
  return `<Cell ss:Index="${column}"${across}${attributesOf(cell)}>${dataOf(cell)}</Cell>`
}

function attributesOf(cell: DirtyCell): string {
  if (cell === null || typeof cell === 'string') return ''
  if (cell.kind === 'formula') return ` ss:Formula="=${escaped(cell.formula)}"`
  if (cell.kind === 'link') return ` ss:HRef="${escaped(cell.to)}"`
  return cell.kind === 'day' ? ' ss:StyleID="s62"' : ''
}

function dataOf(cell: DirtyCell): string {
  if (typeof cell === 'object' && cell?.kind === 'number') {
    return `<Data ss:Type="Number">${asExcelWrites(cell.value)}</Data>`
  }
  if (typeof cell === 'object' && cell?.kind === 'day') {
    const moment = new Date((cell.serial - 25_569) * 86_400_000).toISOString().replace('Z', '')
    return `<Data ss:Type="DateTime">${moment}</Data>`
  }
  if (typeof cell === 'object' && cell?.kind === 'error') return `<Data ss:Type="Error">${cell.text}</Data>`
  if (typeof cell === 'object' && cell?.kind === 'rich') {
    const runs = cell.runs.map((run, index) =>
      index % 2 === 1 ? `<B>${escaped(run)}</B>` : `<Font>${escaped(run)}</Font>`,
    )
    return `<ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${runs.join('')}</ss:Data>`
  }
  return `<Data ss:Type="String">${escaped(shownIn(cell)).replaceAll('\n', '&#10;')}</Data>`
}
