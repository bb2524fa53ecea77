import type { BlockFacts, BoxPlace, ParagraphFacts, SectionFacts } from './facts.ts'
import type { Amount, FindingPlace } from './finding.ts'

const twipsPerMillimetre = 56.6929
export const mm = (millimetres: number): number => Math.round(millimetres * twipsPerMillimetre)

/** 版心 156×225 mm (5.2.1) */
export const textArea = { width: 8844, height: 12_756 } as const
/** Size of 3号, and what one character takes at 28 a line (5.2.3) */
export const bodySize = 32
export const character = 315

/**
 * The two readings of 天头 37 mm: what people type into Word, and the one that makes the ink stand at 37 mm (GB/T 33476.2:
 * the text's first line begins higher, and the lines are a little further apart).
 */
export const marginModes = [
  { top: 2098, bottom: 1984, height: 12_756, pitch: 579 },
  { top: 1961, bottom: 1847, height: 13_030, pitch: 592 },
] as const

export function modeOf(section: SectionFacts): (typeof marginModes)[number] {
  const [office, physical] = marginModes
  const leading = isLandscape(section) ? section.right : section.top
  return Math.abs(leading - physical.top) <= mm(1) ? physical : office
}

export const isLandscape = ({ width, height }: SectionFacts): boolean => width > height

export const textWidthOf = ({ width, left, right }: SectionFacts): number => width - left - right

export const length = (twips: number): Amount => ({ kind: 'length', twips })
export const words = (text: string): Amount => ({ kind: 'words', words: text })
export const lineCount = (lines: number): Amount => ({ kind: 'lines', lines: Math.round(lines * 10) / 10 })
export const characters = (twips: number): Amount => ({
  kind: 'characters',
  count: Math.round((twips / character) * 10) / 10,
})

const longestWords = 16

export function firstWords(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  return [...plain].length > longestWords ? `${[...plain].slice(0, longestWords).join('')}…` : plain
}

export function placeOf(block: BlockFacts): FindingPlace {
  return block.kind === 'paragraph'
    ? {
        section: block.section,
        paragraph: block.number,
        table: null,
        sheet: '',
        words: firstWords(block.text),
      }
    : {
        section: block.section,
        paragraph: null,
        table: block.number,
        sheet: '',
        words: firstWords(wordsIn(block)),
      }
}

export const placeOfSection = ({ number }: SectionFacts): FindingPlace => ({
  section: number,
  paragraph: null,
  table: null,
  sheet: '',
  words: '',
})

export const wholeDocument: FindingPlace = {
  section: null,
  paragraph: null,
  table: null,
  sheet: '',
  words: '',
}

/** The paragraphs of a block, those in its cells and boxes included, in order. */
export function paragraphsOf(block: BlockFacts): readonly ParagraphFacts[] {
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flat().flatMap(paragraphsOf))
  return [block, ...block.boxes.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))]
}

export function wordsIn(block: BlockFacts): string {
  return paragraphsOf(block)
    .map(({ text }) => text)
    .join('')
}

/** Font size of most of its characters. */
export function sizeOf(paragraph: ParagraphFacts): number {
  const counts = new Map<number, number>()
  for (const { text, size } of paragraph.runs) counts.set(size, (counts.get(size) ?? 0) + text.trim().length)
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one)
  return most === undefined || most[1] === 0 ? paragraph.size : most[0]
}

/** Height of its line: as set, or as the font and the grid make it (an automatic line takes whole lines of the grid). */
export function lineHeight(paragraph: ParagraphFacts, section: SectionFacts | undefined): number {
  const { line, rule } = paragraph.spacing
  if (rule === 'exact') return line
  const natural = sizeOf(paragraph) * 13
  const pitch = section?.grid.pitch ?? 0
  const onGrid = paragraph.snaps && section !== undefined && section.grid.kind !== 'none' && pitch > 0
  const single = onGrid ? Math.ceil(natural / pitch) * pitch : natural
  return rule === 'atLeast' ? Math.max(line, natural) : Math.round((single * line) / 240)
}

/** How wide a text is in twips: Han and full-width characters a whole size, others half of it. */
export function widthOf(paragraph: ParagraphFacts): number {
  let width = 0
  for (const { text, size, spacing } of paragraph.runs)
    for (const one of text.trim())
      width += (/[\u2010-\u2027\u2e80-\uffef\u{20000}-\u{3ffff}]/u.test(one) ? size * 10 : size * 5) + spacing
  return width
}

/** Indents in twips; a count of characters is of the paragraph's own size. */
export function indentOf(paragraph: ParagraphFacts): { left: number; right: number; first: number } {
  const { left, right, first, leftCharacters, rightCharacters, firstCharacters } = paragraph.indent
  const own = paragraph.runs.find(({ text }) => text.trim() !== '')
  const one = (own?.size ?? paragraph.size) * 10 + (own?.spacing ?? 0)
  const counted = (count: number | null, plain: number) =>
    count === null || count === 0 ? plain : Math.round((count * one) / 100)
  return {
    left: counted(leftCharacters, left),
    right: counted(rightCharacters, right),
    first: counted(firstCharacters, first),
  }
}

/** Where its first character stands from the text's left edge; typed blanks count. For text that begins at the left. */
export function leftEdge(paragraph: ParagraphFacts): number {
  const { left, first } = indentOf(paragraph)
  return left + first + blanksBefore(paragraph)
}

function blanksBefore({ runs }: ParagraphFacts): number {
  let width = 0
  for (const { text, size, spacing } of runs)
    for (const one of text) {
      if (one !== '　' && one !== ' ') return width
      width += (one === '　' ? size * 10 : size * 5) + spacing
    }
  return width
}

/** Where a single line begins and ends, from the text's left edge. */
export function extentOf(paragraph: ParagraphFacts, textWidth: number): { left: number; right: number } {
  const { left, right, first } = indentOf(paragraph)
  const width = widthOf(paragraph)
  const trailing = /[\s　]*$/.exec(paragraph.text)?.[0] ?? ''
  const behind = [...trailing].reduce((sum, one) => sum + (one === '　' ? 2 : 1) * sizeOf(paragraph) * 5, 0)
  // A blank of tabulation before a signature leads to a stop at the text's right edge.
  if (paragraph.align === 'right' || paragraph.text.startsWith('\t')) {
    const end = textWidth - right - behind
    return { left: end - width, right: end }
  }
  if (paragraph.align === 'center') {
    const centre = (left + first + textWidth - right) / 2
    return { left: centre - width / 2, right: centre + width / 2 }
  }
  const begin = leftEdge(paragraph)
  return { left: begin, right: begin + width }
}

/** From the sheet's edge; null where the file gives no figure that can be reckoned without laying the page out. */
export function fromPageEdge(place: BoxPlace, margin: number): number | null {
  if (place.offset === null || place.align !== '') return null
  if (place.from === 'page') return place.offset
  return place.from === 'margin' || place.from === 'column' ? place.offset + margin : null
}

export const isEmpty = (block: BlockFacts | undefined): boolean =>
  block?.kind === 'paragraph' && block.text.trim() === '' && block.boxes.length === 0

const redLeast = 0xb0
const otherMost = 0x60

/** FF0000 and its near relations */
export function isRed(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = (colour.match(/../g) ?? []).map((part) => Number.parseInt(part, 16))
  return red >= redLeast && green <= otherMost && blue <= otherMost
}
