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
  /** 标志 and, of several organs, the other names and 文件 beside them (7.2.4) */
  readonly marks: readonly Standing[]
  readonly reference: Standing | null
  /** Lines that say 签发人 (7.2.6), between 标志 and the red line */
  readonly issuers: readonly ParagraphFacts[]
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
/** A place for the pen: a draft has no number yet */
export const openReference = /^〔\s*〕\s*号$/
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
  const marks = marksIn(before, line !== null)
  const [mark = null] = marks.toSorted((one, other) => sizeOf(other.paragraph) - sizeOf(one.paragraph))
  if (line === null && (mark === null || !isRedText(mark.paragraph))) return null
  const end = Math.max(mark?.index ?? 0, reference?.index ?? 0, line?.at.index ?? 0)
  const issuers = written.map(({ paragraph }) => paragraph).filter(({ text }) => /签\s*发\s*人/.test(text))
  return { mark, marks, reference, issuers, line, end }
}

function isReference({ text }: ParagraphFacts): boolean {
  const isNumber = looseReference.test(text) || openReference.test(withoutIssuer(text))
  return isNumber && text.trim().length <= 70 && !/[，。]/.test(text)
}

/** 发文字号 alone, without 签发人 beside it (7.2.6). */
export const withoutIssuer = (text: string): string => text.replace(/签\s*发\s*人.*$/s, '').trim()

/** What is large above 发文字号; small print there is 份号, 密级 or 紧急程度 (7.2.1 to 7.2.3). */
function marksIn(before: readonly Standing[], hasLine: boolean): readonly Standing[] {
  return before.filter(
    ({ paragraph }) => sizeOf(paragraph) >= leastMarkSize && (hasLine || isRedText(paragraph)),
  )
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
