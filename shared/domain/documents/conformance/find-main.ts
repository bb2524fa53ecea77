import type { ParagraphFacts, WordFacts } from './facts.ts'
import type { TitlePart } from './find-title.ts'
import { extentOf, textArea, textWidthOf } from './measures.ts'

export interface Signature {
  readonly organ: ParagraphFacts | null
  /** Rows of organs above the last one, and whether their seals stand side by side (7.3.5.1) */
  readonly others: readonly ParagraphFacts[]
  readonly together: boolean
  readonly date: ParagraphFacts
}

/** 主体 (7.3) between title and annexes. */
export interface Main {
  /** Paragraphs of the text and its headings; centred lines are none */
  readonly body: readonly ParagraphFacts[]
  readonly annexNote: readonly ParagraphFacts[]
  readonly signature: Signature | null
}

const dateAlone =
  /^(?:\d{2,4}|[二〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$/
/** A draft leaves its day to the pen */
const isDate = (text: string) => dateAlone.test(text) || /^年\s+月\s+日$/.test(text)
const annexNoteBegin = /^附\s*件\s*(?:[：:]|\d+\s*[.．、])\s*\S/
const annexNoteNext = /^(?:\d{1,2})\s*[.．、]\s*\S/
const remark = /^（[^）]*）$/

/** `end`: index of the first block behind it. */
export function findMain(facts: WordFacts, title: TitlePart, end: number): Main {
  const written = facts.blocks
    .slice(title.end, end)
    .filter((block) => block.kind === 'paragraph')
    .filter(({ text }) => text.trim() !== '')
  const dateAt = written.findLastIndex(({ text }) => isDate(text.trim()))
  const date = written[dateAt]
  const organ = date === undefined ? null : organBefore(facts, written[dateAt - 1])
  const others = organ === null ? [] : rowsAbove(written.slice(0, dateAt - 1))
  const together = others.length > 0 || /\S\t\S/.test(organ?.text.trim() ?? '')
  const annexNote = annexNoteIn(written)
  const apart = new Set<ParagraphFacts>([
    ...annexNote,
    ...(date === undefined ? [] : [date]),
    ...(organ === null ? [] : [organ]),
    ...others,
  ])
  const body = written.filter(
    (paragraph, index) =>
      !apart.has(paragraph) &&
      paragraph.align !== 'center' &&
      !(dateAt >= 0 && index === dateAt + 1 && remark.test(paragraph.text.trim())),
  )
  return { body, annexNote, signature: date === undefined ? null : { organ, others, together, date } }
}

/** More names than stand in a row: those above, set with tabs as well. */
function rowsAbove(before: readonly ParagraphFacts[]): readonly ParagraphFacts[] {
  const text = before.findLastIndex((paragraph) => !/^\t[^。；：，]+$/.test(paragraph.text))
  return before.slice(text + 1)
}

function organBefore(facts: WordFacts, paragraph: ParagraphFacts | undefined): ParagraphFacts | null {
  const text = paragraph?.text.trim() ?? ''
  if (paragraph === undefined || (text.length > 40 && !text.includes('\t')) || /[。；：，]|^附件/.test(text))
    return null
  const section = facts.sections[paragraph.section - 1]
  const width = section === undefined ? textArea.width : textWidthOf(section)
  const isAside = paragraph.text.startsWith('\t') || extentOf(paragraph, width).left > width / 4
  return isAside || /(?:局|委员会|政府|办公室|领导小组|厅|部|院|中心|公司|支队|大队)$/.test(text)
    ? paragraph
    : null
}

function annexNoteIn(written: readonly ParagraphFacts[]): readonly ParagraphFacts[] {
  const begin = written.findIndex(({ text }) => annexNoteBegin.test(text.trim()))
  if (begin < 0) return []
  const note = written.slice(begin, begin + 1)
  for (const paragraph of written.slice(begin + 1)) {
    if (!annexNoteNext.test(paragraph.text.trim())) break
    note.push(paragraph)
  }
  return note
}
