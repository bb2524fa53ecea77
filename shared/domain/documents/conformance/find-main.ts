import type { ParagraphFacts, WordFacts } from './facts.ts'
import type { TitlePart } from './find-title.ts'
import { extentOf, textArea, textWidthOf } from './measures.ts'

export interface Signature {
  readonly organ: ParagraphFacts | null
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
const annexNoteBegin = /^附\s*件\s*(?:[：:]|\d+\s*[.．、])\s*\S/
const annexNoteNext = /^(?:\d{1,2})\s*[.．、]\s*\S/
const remark = /^（[^）]*）$/

/** `end`: index of the first block behind it. */
export function findMain(facts: WordFacts, title: TitlePart, end: number): Main {
  const written = facts.blocks
    .slice(title.end, end)
    .filter((block) => block.kind === 'paragraph')
    .filter(({ text }) => text.trim() !== '')
  const dateAt = written.findLastIndex(({ text }) => dateAlone.test(text.trim()))
  const date = written[dateAt]
  const organ = date === undefined ? null : organBefore(facts, written[dateAt - 1])
  const annexNote = annexNoteIn(written)
  const apart = new Set<ParagraphFacts>([
    ...annexNote,
    ...(date === undefined ? [] : [date]),
    ...(organ === null ? [] : [organ]),
  ])
  const body = written.filter(
    (paragraph, index) =>
      !apart.has(paragraph) &&
      paragraph.align !== 'center' &&
      !(dateAt >= 0 && index === dateAt + 1 && remark.test(paragraph.text.trim())),
  )
  return { body, annexNote, signature: date === undefined ? null : { organ, date } }
}

function organBefore(facts: WordFacts, paragraph: ParagraphFacts | undefined): ParagraphFacts | null {
  const text = paragraph?.text.trim() ?? ''
  if (paragraph === undefined || text.length > 40 || /[。；：，]|^附件/.test(text)) return null
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
