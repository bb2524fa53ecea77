import { Document, Packer, Paragraph, Table, TableCell, TableRow, type FileChild } from 'docx'
import { jointRecords, type Block } from '#shared/domain/documents/index.ts'
import { aForm } from '#tests/domain/documents/makers.ts'
import { madeRecords } from '../made-records.ts'
import { tellDone } from '../process.ts'

// COUNT: the text and cells of that many joint records as the docx package alone writes them, without a style.
const count = Number(process.argv[2])

function plain(block: Block): readonly FileChild[] {
  if (block.kind === 'paragraph') return [new Paragraph(block.text)]
  if (block.kind === 'sides') return [new Paragraph(block.left), new Paragraph(block.right)]
  if (block.kind !== 'table') throw new Error(`a joint record has no ${block.kind}`)
  const rows = [...block.head, ...block.rows].map(
    ({ cells }) =>
      new TableRow({
        children: cells.map(
          ({ text, columns }) => new TableCell({ columnSpan: columns, children: [new Paragraph(text)] }),
        ),
      }),
  )
  return [new Table({ rows })]
}

await tellDone(async () => {
  const sections = [...jointRecords(aForm({ count }), madeRecords(count)).sections].map(({ blocks }) => ({
    children: blocks.flatMap(plain),
  }))
  await Packer.toBuffer(new Document({ sections }))
  return sections.length
})
