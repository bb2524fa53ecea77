import {
  belowPicture,
  codeLines,
  formStyleOf,
  linesIn,
  officialTexts,
  textWidth,
  type Block,
  type CodeBlock,
  type PictureBlock,
  type Section,
  type SidesBlock,
} from '#shared/domain/documents/index.ts'
import { assertNever } from '#shared/domain/kernel/result.ts'
import {
  ImageRun,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx'
import { qrPng } from '../qr.ts'
import type { KnownTables } from './known-tables.ts'
import { cellMargins, columnTwips, docxTable } from './tables.ts'
import { runs, styled } from './text.ts'

/** A section's blocks. Tables that touch would become one in Word: a thin line stands between them. */
export async function docxBlocks({ blocks, orientation }: Section, known: KnownTables): Promise<FileChild[]> {
  const children: FileChild[] = []
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    // The line behind a section's last table would else come to stand on an empty page.
    const keepWithNext = next === undefined || leadsToKept(blocks, index + 1)
    children.push(...(await plainBlocks(block, next, orientation, keepWithNext, known)))
  }
  return children
}

/** One block as in a form, and the thin line behind a table that another one follows, or nothing. */
export async function plainBlocks(
  block: Block,
  next: Block | undefined,
  orientation: Section['orientation'],
  keepWithNext: boolean,
  known: KnownTables | null = null,
): Promise<FileChild[]> {
  const children = await docxBlock(block, orientation, keepWithNext, known)
  const isParted = next === undefined || next.kind === 'table'
  const isTable = block.kind === 'table' || block.kind === 'code'
  if (!isParted || !isTable) return children
  return [...children, styled('Gap', '', next !== undefined && keepWithNext)]
}

/** A kept table follows, perhaps under its heading: signatures never stand alone on a page. */
function leadsToKept(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  if (block?.kind === 'paragraph' && block.keepWithNext) return leadsToKept(blocks, at + 1)
  return block?.kind === 'table' && block.keepTogether
}

async function docxBlock(
  block: Block,
  orientation: Section['orientation'],
  keepWithNext: boolean,
  known: KnownTables | null,
): Promise<FileChild[]> {
  switch (block.kind) {
    case 'paragraph':
      return [styled(formStyleOf[block.role], block.text, block.keepWithNext)]
    case 'sides':
      return sidesLines(block, orientation)
    case 'code':
      return codeTable(block, orientation)
    case 'picture':
      return [pictureParagraph(block)]
    case 'table':
      return known === null
        ? [docxTable(block, orientation, keepWithNext)]
        : known.place(block, orientation, keepWithNext)
    case 'letterhead':
    case 'annex-list':
    case 'signature':
    case 'imprint':
      return officialTexts(block).map((text) => styled('Text', text, block.kind === 'signature'))
    case 'page-break':
      return [new Paragraph({ style: 'Gap', children: [new PageBreak()] })]
    default:
      return assertNever(block)
  }
}

function sidesLines({ left, right }: SidesBlock, orientation: Section['orientation']): Paragraph[] {
  if (linesIn(`${left}　${right}`, textWidth[orientation], 12) > 1)
    return [
      styled('Sides', left, true),
      new Paragraph({ style: 'Sides', alignment: 'right', keepNext: true, children: runs(right) }),
    ]
  const position = columnTwips([1], orientation)[0] ?? 0
  return [
    new Paragraph({
      style: 'Sides',
      keepNext: true,
      tabStops: [{ type: 'right', position }],
      children: [...runs(left), new TextRun({ children: [new Tab()] }), ...runs(right)],
    }),
  ]
}

const pixelsPerMillimetre = 96 / 25.4

function pictureParagraph({ png, words, width, height }: PictureBlock): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(png, 'base64'),
    transformation: { width: width * pixelsPerMillimetre, height: height * pixelsPerMillimetre },
    altText: { name: 'picture', title: '', description: words },
  })
  return new Paragraph({ style: 'Code', spacing: { after: belowPicture }, children: [image] })
}

const qrPixels = 94
const line = { style: 'single', size: 4, color: 'auto' } as const

/** The hash in groups of four on the left, its QR code on the right, in one frame that is never split. */
async function codeTable(block: CodeBlock, orientation: Section['orientation']): Promise<FileChild[]> {
  const widths = columnTwips([116, 40], orientation)
  const [left = 0, right = 0] = widths
  const image = new ImageRun({
    type: 'png',
    data: await qrPng(block.code),
    transformation: { width: qrPixels, height: qrPixels },
    altText: { name: 'QR', title: block.caption, description: block.code },
  })
  const frame = { top: line, bottom: line, left: line, right: line }
  const none = { style: 'none', size: 0, color: 'auto' } as const
  const row = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: left, type: 'dxa' },
        verticalAlign: 'center',
        borders: { ...frame, right: none },
        children: codeLines(block.code).map((text) => styled('Code', text)),
      }),
      new TableCell({
        width: { size: right, type: 'dxa' },
        verticalAlign: 'center',
        borders: { ...frame, left: none },
        children: [new Paragraph({ style: 'Code', children: [image] })],
      }),
    ],
  })
  return [
    styled('Note', block.caption, true),
    new Table({
      layout: 'fixed',
      width: { size: left + right, type: 'dxa' },
      columnWidths: widths,
      alignment: 'center',
      margins: { ...cellMargins, top: 80, bottom: 80 },
      rows: [row],
    }),
  ]
}
