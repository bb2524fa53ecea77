import type { BlockFacts, ParagraphFacts } from './facts.ts'
import type { Colophon } from './find-colophon.ts'

/** 附件 (7.3.7): its label and the paragraphs that carry its title. */
export interface Annex {
  readonly label: ParagraphFacts
  /** null: 「附件」 without a number */
  readonly number: number | null
  readonly index: number
  readonly titles: readonly ParagraphFacts[]
  /** Index of the first block of the title */
  readonly titleAt: number
}

const label = /^附\s*件\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*[：:]?$/

export function findAnnexes(
  blocks: readonly BlockFacts[],
  from: number,
  colophon: Colophon | null,
): readonly Annex[] {
  return blocks.flatMap((block, index) => {
    if (
      index < from ||
      block.kind !== 'paragraph' ||
      (colophon !== null && index >= colophon.first && index <= colophon.last)
    )
      return []
    const found = label.exec(block.text.trim())
    if (found === null) return []
    const { titles, at } = titleAfter(blocks, index + 1)
    return [{ label: block, number: numberOf(found[1]), index, titles, titleAt: at }]
  })
}

/** 附表, which the standard does not know: where it begins, the text has ended all the same. */
export function findSchedule(blocks: readonly BlockFacts[], from: number): number | undefined {
  const index = blocks.findIndex(
    (block, at) =>
      at >= from && block.kind === 'paragraph' && /^附\s*[表录]\s*\d{0,2}$/.test(block.text.trim()),
  )
  return index < 0 ? undefined : index
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const plain = text.normalize('NFKC')
  return /^\d+$/.test(plain) ? Number(plain) : '一二三四五六七八九十'.indexOf(plain) + 1
}

function titleAfter(blocks: readonly BlockFacts[], from: number) {
  let at = from
  while (at < blocks.length && isBlank(blocks[at])) at += 1
  const titles: ParagraphFacts[] = []
  for (const block of blocks.slice(at)) {
    if (block.kind === 'table' || block.text.trim() === '') break
    const [first] = titles
    if (first !== undefined && (first.align !== 'center' || block.align !== 'center')) break
    if (label.test(block.text.trim())) break
    titles.push(block)
  }
  return { titles, at }
}

const isBlank = (block: BlockFacts | undefined) => block?.kind === 'paragraph' && block.text.trim() === ''
