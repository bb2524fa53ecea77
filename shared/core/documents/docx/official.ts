import {
  organTablePart,
  printable,
  textFoot,
  type Block,
  type FittedSection,
  type Item,
  type Line,
  type OfficialLook,
  type OrganTable,
  type Piece,
} from '#shared/domain/documents/index.ts'
import {
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from 'docx'
import { plainBlocks } from './blocks.ts'
import { byCoverage, wideFont, type Fonts } from './fonts.ts'
import { fontOf } from './official-styles.ts'
import { fontsOf } from './styles.ts'
import { columnTwips } from './tables.ts'
import { textBox } from './text-box.ts'

/** An official section's paragraphs and tables; every measure was settled when it was counted. */
export async function officialBlocks(fitted: FittedSection, look: OfficialLook): Promise<FileChild[]> {
  const fonts = fontsOf(look)
  const children: FileChild[] = []
  for (const [index, item] of fitted.items.entries())
    children.push(...(await itemChildren(item, fitted, { index, fonts })))
  return [...children, ...footChildren(fitted, fonts)]
}

const lineAfter: Block = { kind: 'page-break' }

async function itemChildren(
  item: Item,
  { section, items }: FittedSection,
  { index, fonts }: { readonly index: number; readonly fonts: Fonts },
): Promise<FileChild[]> {
  switch (item.kind) {
    case 'line':
      return [lineParagraph(item, fonts)]
    case 'organ-table':
      return organTable(item)
    case 'plain': {
      const next = items[index + 1]
      // What follows a table need only be known as a table or not.
      const after = next === undefined || next.kind === 'plain' ? next?.block : lineAfter
      return plainBlocks(item.block, after, section.orientation, next === undefined)
    }
    default:
      return item satisfies never
  }
}

// 4 mm from the characters to the line, which is as wide as the text (GB/T 9704-2012 7.2.7): a fifth of an exact line lies
// below its characters, in Word as in LibreOffice.
const redLine = { bottom: { style: 'single', size: 12, space: 8, color: 'FF0000' } } as const

function lineParagraph(item: Line, fonts: Fonts): Paragraph {
  const { indent, organ } = item
  const options: IParagraphOptions = {
    style: item.style,
    ...(item.keepNext ? { keepNext: true } : {}),
    ...(item.redLineBelow ? { border: redLine } : {}),
    ...(item.tabs.length === 0 ? {} : { tabStops: [...item.tabs] }),
    ...(organ === null && item.before === 0
      ? {}
      : {
          spacing: {
            before: item.before,
            ...(organ === null ? {} : { line: organ.line, lineRule: 'exact' }),
          },
        }),
    ...(indent === null
      ? {}
      : {
          indent: {
            left: indent.left,
            right: indent.right,
            ...(indent.first < 0 ? { hanging: -indent.first } : { firstLine: indent.first }),
          },
        }),
    children: item.pieces.flatMap((piece) => pieceRuns(piece, organ, fonts)),
  }
  return new Paragraph(options)
}

/** Runs of a piece: hinted as Chinese, tabs and line breaks in place, rare characters in a font that holds them. */
function pieceRuns({ text, font }: Piece, organ: Line['organ'], fonts: Fonts): TextRun[] {
  const face = organ === null ? {} : { size: organ.size, scale: organ.scale }
  return text.split(/(?<=[\t\n])|(?=[\t\n])/u).flatMap((part) => {
    if (part === '\t') return [new TextRun({ children: [new Tab()] })]
    if (part === '\n') return [new TextRun({ break: 1 })]
    return byCoverage(printable(part)).map(({ text, covered }) => {
      const name = covered ? (font === undefined ? null : fontOf(font, fonts)) : wideFont
      return new TextRun({
        text,
        font: { hint: 'eastAsia', ...(name === null ? {} : { ascii: name, eastAsia: name, hAnsi: name }) },
        ...face,
      })
    })
  })
}

const none = { style: 'none', size: 0, color: 'auto' } as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const

/** Several organs below each other, each as wide as the longest, 文件 at half their height (7.2.4). */
function organTable({ organs, ending, before, organ }: OrganTable): FileChild[] {
  const widths = columnTwips([organTablePart, 1 - organTablePart], 'portrait')
  const [names = 0, word = 0] = widths
  const face = (text: string, alignment: 'distribute' | 'center') =>
    new Paragraph({
      style: 'OfficialOrgan',
      alignment,
      spacing: { line: organ.line, lineRule: 'exact' },
      children: pieceRuns({ text }, organ, fontsOf({ fonts: 'standard' })),
    })
  const rows = organs.map((name, index) => {
    const left = new TableCell({
      width: { size: names, type: 'dxa' },
      children: [face(name, 'distribute')],
    })
    const right = new TableCell({
      width: { size: word, type: 'dxa' },
      verticalAlign: 'center',
      rowSpan: organs.length,
      children: [face(ending, 'center')],
    })
    return new TableRow({ cantSplit: true, children: index === 0 ? [left, right] : [left] })
  })
  return [
    new Paragraph({
      style: 'OfficialOrgan',
      spacing: { before: Math.max(0, before - spacerLine), line: spacerLine, lineRule: 'exact' },
    }),
    new Table({
      layout: 'fixed',
      width: { size: names + word, type: 'dxa' },
      columnWidths: widths,
      alignment: 'center',
      margins: { marginUnitType: 'dxa', top: 0, bottom: 0, left: 0, right: 0 },
      borders: noBorders,
      rows,
    }),
  ]
}

const spacerLine = 20
// 订口 28 mm, where the text begins on either page (GB/T 9704-2012 5.2.1).
const bindingEdge = 1588

/** 版记 in a box whose last line is the 版心's foot, whatever stands above it; its anchor takes no room. */
function footChildren({ foot, footHeight }: FittedSection, fonts: Fonts): FileChild[] {
  if (foot.length === 0) return []
  const [width = 0] = columnTwips([1], 'portrait')
  const lines = foot.map((item) => lineParagraph(item, fonts))
  const box = textBox(lines, {
    left: bindingEdge,
    top: textFoot - footHeight,
    width,
    // Its last line is drawn at the upper edge of an empty paragraph; a box cuts off what sticks out.
    height: footHeight + 60,
  })
  return [new Paragraph({ style: 'Gap', children: [box] })]
}
