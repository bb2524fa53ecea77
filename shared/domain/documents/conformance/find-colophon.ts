import type { BlockFacts, BoxFacts, LineFacts, ParagraphFacts } from './facts.ts'
import { isEmpty, paragraphsOf } from './measures.ts'

/** 版记 (7.4): blocks `first` to `last` of the body carry it, or a text box that hangs on them. */
export interface Colophon {
  readonly first: number
  readonly last: number
  readonly box: BoxFacts | null
  readonly copies: ParagraphFacts | null
  readonly printed: ParagraphFacts | null
  /** Lines from top to foot: above the first element, between elements, below the last; null: none there */
  readonly lines: readonly (LineFacts | null)[]
  /** Its blocks as they stand */
  readonly blocks: readonly BlockFacts[]
}

const copiesPattern = /^\s*抄\s*送\s*[：:]/
const printedPattern = /日\s*印\s*发\s*$/

const isCopies = ({ text }: ParagraphFacts) => copiesPattern.test(text)
const isPrinted = ({ text }: ParagraphFacts) => printedPattern.test(text) && text.trim().length <= 80

function belongs(block: BlockFacts | undefined): boolean {
  return block !== undefined && paragraphsOf(block).some((one) => isCopies(one) || isPrinted(one))
}

export function findColophon(all: readonly BlockFacts[], from: number): Colophon | null {
  const first = all.findIndex((block, index) => index >= from && belongs(block))
  if (first < 0) return null
  let last = first
  while (belongs(all[last + 1])) last += 1
  const anchor = all[first]
  const box =
    anchor?.kind === 'paragraph' ? (anchor.boxes.find(({ blocks }) => blocks.some(belongs)) ?? null) : null
  const blocks = box === null ? all.slice(first, last + 1) : box.blocks
  const paragraphs = blocks.flatMap(paragraphsOf)
  return {
    first,
    last,
    box,
    copies: paragraphs.find(isCopies) ?? null,
    printed: paragraphs.find(isPrinted) ?? null,
    lines:
      box === null ? linesOf(blocks, all[first - 1], all[last + 1]) : linesOf(blocks, undefined, undefined),
    blocks,
  }
}

/** Empty paragraphs before and after may carry a line as well: many offices type it there, or draw it. */
function linesOf(
  blocks: readonly BlockFacts[],
  before: BlockFacts | undefined,
  after: BlockFacts | undefined,
): readonly (LineFacts | null)[] {
  const parts = [...(lined(before) ? [before] : []), ...blocks, ...(lined(after) ? [after] : [])]
  return parts.flatMap((block, index) => {
    if (block.kind === 'table') return index === 0 ? block.rules : block.rules.slice(1)
    const drawn = block.lines[0] ?? null
    if (isEmpty(block)) return [block.borders.bottom ?? block.borders.top ?? drawn]
    const isEdge = index === 0 || parts[index - 1]?.kind === 'table'
    const above = isEdge ? [block.borders.top] : []
    const below = index === parts.length - 1 ? block.borders.bottom : lineBetween(block, parts[index + 1])
    return parts[index + 1] !== undefined && isEmpty(parts[index + 1]) ? above : [...above, below]
  })
}

function lineBetween(upper: ParagraphFacts, lower: BlockFacts | undefined): LineFacts | null {
  return (
    upper.borders.between ?? upper.borders.bottom ?? (lower?.kind === 'paragraph' ? lower.borders.top : null)
  )
}

function lined(block: BlockFacts | undefined): block is ParagraphFacts {
  if (block?.kind !== 'paragraph' || !isEmpty(block)) return false
  return block.borders.bottom !== null || block.borders.top !== null || block.lines.length > 0
}
