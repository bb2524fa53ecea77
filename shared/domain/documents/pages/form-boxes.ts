import { assertNever } from '#shared/domain/kernel/result.ts'
import type { Block, CodeBlock, PictureBlock, Section, SidesBlock } from '../model.ts'
import { officialTexts } from '../official/index.ts'
import { pictureHeight, twipsOf } from '../picture-size.ts'
import { printable } from '../words.ts'
import { box, type Box } from './box.ts'
import { formStyleOf, formStyles, gapHeight, type FormStyle } from './form-styles.ts'
import { linesFor, widthFor } from './lines-for.ts'
import type { LinePart } from './page.ts'
import { tableBoxes } from './table-boxes.ts'

/** A form's section as boxes, in the order of its file. `width` of the 版心 in twips. */
export function formBoxes({ blocks, orientation }: Section, width: number): readonly Box[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const keepWithNext = next === undefined || leadsToKept(blocks, index + 1)
    return plainBoxes(block, next, { orientation, width, keepWithNext })
  })
}

export interface PlainPlace {
  readonly orientation: Section['orientation']
  readonly width: number
  readonly keepWithNext: boolean
}

/** One block as in a form, and the thin line behind a table that another one follows, or nothing. */
export function plainBoxes(block: Block, next: Block | undefined, place: PlainPlace): readonly Box[] {
  const boxes = blockBoxes(block, place)
  const isTable = block.kind === 'table' || block.kind === 'code'
  if (!isTable || (next !== undefined && next.kind !== 'table')) return boxes
  return [...boxes, box(gapHeight, { keepNext: next !== undefined && place.keepWithNext })]
}

/** A kept table follows, perhaps under its heading: signatures never stand alone on a page. */
function leadsToKept(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  if (block?.kind === 'paragraph' && block.keepWithNext) return leadsToKept(blocks, at + 1)
  return block?.kind === 'table' && block.keepTogether
}

function blockBoxes(block: Block, place: PlainPlace): readonly Box[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphBoxes(block.text, formStyles[formStyleOf[block.role]], place.width, block.keepWithNext)
    case 'sides':
      return sidesBoxes(block, place.width)
    case 'code':
      return codeBoxes(block, place.width)
    case 'picture':
      return [pictureBox(block, place.width)]
    case 'table':
      return tableBoxes(block, place.orientation, place.keepWithNext)
    case 'letterhead':
    case 'annex-list':
    case 'signature':
    case 'imprint':
      return officialTexts(block).flatMap((text) =>
        paragraphBoxes(text, formStyles.Text, place.width, block.kind === 'signature'),
      )
    case 'page-break':
      return [box(0, { breaksPage: true })]
    default:
      return assertNever(block)
  }
}

function paragraphBoxes(text: string, style: FormStyle, width: number, keepNext: boolean): readonly Box[] {
  const lines = linesFor(printable(text), style.size, { first: width - style.firstLine, next: width })
  return lines.map((line, index) => {
    const indent = index === 0 ? style.firstLine : 0
    return box(style.line + (index === lines.length - 1 ? style.after : 0), {
      before: index === 0 ? style.before : 0,
      keepNext,
      contents: [{ at: 0, content: lineOf(line, style, { left: indent, width: width - indent }) }],
    })
  })
}

function lineOf(
  text: string,
  style: FormStyle,
  place: { readonly left: number; readonly width: number },
): Omit<LinePart, 'top'> {
  return {
    kind: 'line',
    ...place,
    height: style.line,
    align: style.align,
    size: style.size,
    spacing: 0,
    scale: 100,
    colour: 'black',
    segments: [{ text, face: style.face, tab: null }],
  }
}

/** At either margin of one line, or of two where one has no room. */
function sidesBoxes({ left, right }: SidesBlock, width: number): readonly Box[] {
  const style = formStyles.Sides
  const texts = [printable(left), printable(right)] as const
  const one = lineOf(texts[0], style, { left: 0, width })
  const other = { ...lineOf(texts[1], style, { left: 0, width }), align: 'right' as const }
  if (widthFor(texts.join('　'), style.size) <= width) {
    const contents = [one, other].map((content) => ({ at: 0, content }))
    return [box(style.line + style.after, { keepNext: true, contents })]
  }
  return [one, other].map((content) =>
    box(style.line + style.after, { keepNext: true, contents: [{ at: 0, content }] }),
  )
}

/** Four lines of four groups beside the QR code, in one frame. */
const codeHeight = 1640

function codeBoxes({ caption, code }: CodeBlock, width: number): readonly Box[] {
  return [
    ...paragraphBoxes(caption, formStyles.Note, width, true),
    box(codeHeight, { contents: [{ at: 0, content: { kind: 'code', height: codeHeight, code } }] }),
  ]
}

function pictureBox(block: PictureBlock, width: number): Box {
  const own = twipsOf(block.width)
  const place = { left: Math.round((width - own) / 2), width: own, height: twipsOf(block.height) }
  const { png, words } = block
  return box(pictureHeight(block), {
    contents: [{ at: 0, content: { kind: 'picture', png, words, ...place } }],
  })
}
