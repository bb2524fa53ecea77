import { createReadStream } from 'node:fs'
import ExcelJS from 'exceljs'
import { tellDone } from '../process.ts'

// FILE: the library's own stream over all rows, each row's values taken once.
const [file = ''] = process.argv.slice(2)

await tellDone(async () => {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(file), {
    sharedStrings: 'cache',
    styles: 'cache',
    worksheets: 'emit',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  let rows = 0
  for await (const sheet of reader) {
    for await (const row of sheet) rows += Array.isArray(row.values) ? 1 : 0
  }
  return rows - 1
})
