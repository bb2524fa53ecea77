import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJS from 'exceljs'
import { buildDocx, buildXlsx } from '#shared/core/documents/index.ts'
import { targetList, type DocumentModel } from '#shared/domain/documents/index.ts'
import { aDraw, someTargets } from '#tests/domain/documents/makers.ts'
import { tellDone } from '../process.ts'

// COUNT WHAT: T6 of that many targets as our .docx or .xlsx, or the same cells as the library alone writes them.
const [words = '', what = ''] = process.argv.slice(2)
const count = Number(words)
const targets = someTargets(count).map((target) => ({ target, team: '第1组', remark: '' }))
const model = targetList({ draw: aDraw(), targets })

/** The text of every cell of the model's tables, row by row. */
function textsOf({ sections }: DocumentModel): readonly (readonly string[])[] {
  return [...sections].flatMap(({ blocks }) =>
    [...blocks].flatMap((block) =>
      block.kind === 'table'
        ? [...block.head, ...block.rows].map(({ cells }) => cells.map(({ text }) => text))
        : [],
    ),
  )
}

async function bareDocx(): Promise<void> {
  const rows = textsOf(model).map(
    (cells) =>
      new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
  )
  await Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }))
}

async function bareXlsx(): Promise<void> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('1').addRows(textsOf(model).map((cells) => [...cells]))
  await book.xlsx.writeBuffer()
}

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  docx: () => buildDocx(model),
  xlsx: () => buildXlsx(model),
  'bare-docx': bareDocx,
  'bare-xlsx': bareXlsx,
}

await tellDone(async () => {
  await works[what]?.()
  return what in works ? count : 0
})
