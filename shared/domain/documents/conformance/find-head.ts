import type { BlockFacts, LineFacts, ParagraphFacts } from './facts.ts'
import { isRed, paragraphsOf, sizeOf } from './measures.ts'

/** A paragraph and the block of the body in which it stands; `top`: it is that block itself. */
export interface Standing {
  readonly paragraph: ParagraphFacts
  readonly index: number
  readonly top: boolean
}

/** 版头 (7.2) as far as it was found. */
export interface Head {
  readonly mark: Standing | null
  readonly reference: Standing | null
  readonly line: RedLine | null
  /** Index of its last block */
  readonly end: number
}

export interface RedLine {
  readonly rule: LineFacts
  readonly at: Standing
  readonly drawn: boolean
}

/** 发文字号 in any of the ways in which it is typed */
export const looseReference = /[〔［[（(【﹝]\s*(?:\d{4}|\d{2})\s*[〕］\]）)】﹞]\s*第?\s*\d+\s*号/
const mostBlocks = 24
const leastMarkSize = 40

/** Null where there is neither a red 标志 nor a red line: a plain text or a form. */
export function findHead(blocks: readonly BlockFacts[]): Head | null {
  const standing = blocks
    .slice(0, mostBlocks)
    .flatMap((block, index) =>
      paragraphsOf(block).map((paragraph): Standing => ({ paragraph, index, top: paragraph === block })),
    )
  const line = redLineIn(standing)
  const until = line === null ? standing : standing.filter(({ index }) => index <= line.at.index)
  const written = until.filter(({ paragraph }) => paragraph.text.trim() !== '')
  const reference = written.find(({ paragraph }) => isReference(paragraph)) ?? null
  const before = reference === null ? written : written.slice(0, written.indexOf(reference))
  const mark = markIn(before, line !== null)
  if (line === null && (mark === null || !isRedText(mark.paragraph))) return null
  const end = Math.max(mark?.index ?? 0, reference?.index ?? 0, line?.at.index ?? 0)
  return { mark, reference, line, end }
}

function isReference({ text }: ParagraphFacts): boolean {
  return looseReference.test(text) && text.trim().length <= 70 && !/[，。]/.test(text)
}

/** The largest of what stands above 发文字号; small print there is 份号, 密级 or 紧急程度 (7.2.1 to 7.2.3). */
function markIn(before: readonly Standing[], hasLine: boolean): Standing | null {
  const large = before.filter(
    ({ paragraph }) => sizeOf(paragraph) >= leastMarkSize && (hasLine || isRedText(paragraph)),
  )
  const [largest = null] = large.toSorted((one, other) => sizeOf(other.paragraph) - sizeOf(one.paragraph))
  return largest
}

export function isRedText({ runs }: ParagraphFacts): boolean {
  return runs.some(({ text, colour }) => text.trim() !== '' && isRed(colour))
}

function redLineIn(standing: readonly Standing[]): RedLine | null {
  for (const at of standing) {
    const { borders, lines } = at.paragraph
    const bordered = [borders.bottom, borders.top].find((rule) => rule !== null && isRed(rule.colour))
    if (bordered !== undefined && bordered !== null) return { rule: bordered, at, drawn: false }
    const drawn = lines.find(({ colour }) => isRed(colour))
    if (drawn !== undefined) return { rule: drawn, at, drawn: true }
  }
  return null
}
