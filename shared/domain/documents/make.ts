import type {
  AnnexListBlock,
  Cell,
  CellStyle,
  ImprintBlock,
  LetterheadBlock,
  ParagraphBlock,
  ParagraphRole,
  Row,
  SidesBlock,
  SignatureBlock,
  TableBlock,
} from './model.ts'

type Span = Partial<Pick<Cell, 'columns' | 'rows' | 'choices'>>

export function cell(text: string, style: CellStyle = 'left', span: Span = {}): Cell {
  return { text, style, columns: 1, rows: 1, ...span }
}

export function row(cells: readonly Cell[], height = 0): Row {
  return { cells, height }
}

export function headRow(texts: readonly string[]): Row {
  return row(texts.map((text) => cell(text, 'head')))
}

export function table(
  widths: readonly number[],
  head: readonly Row[],
  rows: readonly Row[],
  keepTogether = false,
): TableBlock {
  return { kind: 'table', widths, head, rows, keepTogether }
}

// A heading with no line below it at the foot of a page says nothing.
const leading: ReadonlySet<ParagraphRole> = new Set([
  'title',
  'subtitle',
  'addressee',
  'heading',
  'subheading',
  'annex',
])

export function paragraph(role: ParagraphRole, text: string, keepWithNext = leading.has(role)) {
  return { kind: 'paragraph', role, text, keepWithNext } satisfies ParagraphBlock
}

export function sides(left: string, right: string): SidesBlock {
  return { kind: 'sides', left, right }
}

export function letterhead(head: Omit<LetterheadBlock, 'kind'>): LetterheadBlock {
  return { kind: 'letterhead', ...head }
}

export function annexList(titles: readonly string[]): AnnexListBlock {
  return { kind: 'annex-list', titles }
}

export function signature(organs: readonly string[], date: string, sealed = true): SignatureBlock {
  return { kind: 'signature', organs, date, sealed }
}

export function imprint(fields: Omit<ImprintBlock, 'kind' | 'addressees'>): ImprintBlock {
  return { kind: 'imprint', addressees: [], ...fields }
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一 … 99 → 九十九: numbers of headings. */
export function chineseNumeral(value: number): string {
  const tens = Math.trunc(value / 10)
  const ones = numerals[(value % 10) - 1] ?? ''
  if (tens === 0) return ones
  return `${tens === 1 ? '' : (numerals[tens - 1] ?? '')}十${ones}`
}

/** Numbers the headings of one sheet: 一、 二、 … */
export function headings(): (text: string) => ParagraphBlock {
  let count = 0
  return (text) => {
    count += 1
    return paragraph('heading', `${chineseNumeral(count)}、${text}`)
  }
}
