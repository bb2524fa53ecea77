import { escaped, isCovered, mergeAt, shownIn, type DirtyCell, type DirtySheet } from './sheets.ts'

/** As Excel saves a web page: a table per sheet that can be seen; a page has no hidden ones. */
export function asHtml(sheets: readonly DirtySheet[], charset = 'utf-8'): string {
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n' +
    `<meta http-equiv=Content-Type content="text/html; charset=${charset}">\r\n` +
    '<style><!-- td {mso-number-format:General; white-space:nowrap} --></style>\r\n' +
    '<!--[if gte mso 9]><xml><x:ExcelWorkbook><table><tr><td>x</td><td>y</td></tr></table></x:ExcelWorkbook></xml><![endif]-->\r\n' +
    `</head>\r\n<body>\r\n${sheets
      .filter(({ hidden }) => !hidden)
      .map(table)
      .join('\r\n')}\r\n</body></html>\r\n`
  )
}

function table(sheet: DirtySheet): string {
  const rows = sheet.rows.map(
    (cells, index) =>
      `<tr height=19 style='height:14.25pt'>\r\n${cells.map((cell, column) => cellHtml(sheet, cell, index + 1, column + 1)).join('')}</tr>\r\n`,
  )
  return (
    `<table border=0 cellpadding=0 style='border-collapse:collapse'>\r\n<col width=72 span=13>\r\n${rows.join('')}` +
    "<![if supportMisalignedColumns]>\r\n<tr height=0 style='display:none'><td width=72></td><td></td></tr>\r\n<![endif]>\r\n</table>"
  )
}

function cellHtml(sheet: DirtySheet, cell: DirtyCell, row: number, column: number): string {
  if (isCovered(sheet, row, column)) return ''
  const merge = mergeAt(sheet, row, column)
  const spans =
    merge === undefined
      ? ''
      : ` colspan=${merge.right - merge.left + 1} rowspan=${merge.bottom - merge.top + 1}`
  return `  <td height=19 class=xl65${spans}${attributesOf(cell)}>${contentOf(cell)}</td>\r\n`
}

function attributesOf(cell: DirtyCell): string {
  if (typeof cell === 'string') return ` style='mso-number-format:"\\@"'`
  if (cell === null) return ''
  if (cell.kind === 'number') return ` align=right x:num="${cell.value}"`
  if (cell.kind === 'day') return ` align=right x:num="${cell.serial}"`
  return cell.kind === 'error' ? ` x:err="${cell.text}"` : ''
}

function contentOf(cell: DirtyCell): string {
  if (typeof cell === 'object' && cell?.kind === 'link') {
    return `<a href="${escaped(cell.to)}" target="_parent">${escaped(cell.text)}</a>`
  }
  if (typeof cell === 'object' && cell?.kind === 'rich') {
    return cell.runs.map((run) => `<font class="font5">${escaped(run)}</font>`).join('')
  }
  return escaped(shownIn(cell)).replaceAll('\n', '<br>\r\n    ')
}
