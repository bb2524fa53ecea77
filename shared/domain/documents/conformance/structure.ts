import type { BlockFacts, SectionFacts, TableFacts, WordFacts } from './facts.ts'
import { findAnnexes, findSchedule, type Annex } from './find-annexes.ts'
import { findColophon, type Colophon } from './find-colophon.ts'
import { findHead, type Head } from './find-head.ts'
import { findMain, type Main } from './find-main.ts'
import { findTitle, type TitlePart } from './find-title.ts'
import { isEmpty, lineHeight, marginModes, modeOf, paragraphsOf } from './measures.ts'

/**
 * `red-head`: an official document with 版头. `letter-form`: one of the 信函格式 (10.1), whose head is another.
 * `plain`: text under a 2号 title without a head. `form`: tables and forms, to which page, fonts and numbers apply.
 */
export type DocumentKind = 'red-head' | 'letter-form' | 'plain' | 'form'

/** What each part of a document is, told by where it stands, what it says and how it looks: never by a style's name. */
export interface Structure {
  readonly facts: WordFacts
  readonly kind: DocumentKind
  readonly head: Head | null
  readonly title: TitlePart
  readonly main: Main
  readonly annexes: readonly Annex[]
  readonly colophon: Colophon | null
  /** Tables of the body, without those that only carry 版记 */
  readonly tables: readonly TableFacts[]
}

export function structureOf(facts: WordFacts): Structure {
  const { blocks } = facts
  const head = findHead(blocks)
  const title = findTitle(blocks, head)
  const colophon = findColophon(blocks, title.end)
  const annexes = findAnnexes(blocks, title.end, colophon)
  const behind = [annexes[0]?.index, colophon?.first, findSchedule(blocks, title.end)]
  const end = Math.min(blocks.length, ...behind.filter((index) => index !== undefined))
  const main = findMain(facts, title, end)
  const kind = kindOf(head, title, blocks.slice(0, end))
  const tables = blocks.filter(
    (block, index) =>
      block.kind === 'table' && !(colophon !== null && index >= colophon.first && index <= colophon.last),
  )
  return { facts, kind, head, title, main, annexes, colophon, tables: tables.filter(isTable) }
}

const isTable = (block: BlockFacts): block is TableFacts => block.kind === 'table'

function kindOf(head: Head | null, title: TitlePart, blocks: readonly BlockFacts[]): DocumentKind {
  if (head !== null) return head.line !== null && head.line.rule.double ? 'letter-form' : 'red-head'
  if (title.lines.length === 0 || isCaseFile(title)) return 'form'
  const prose = blocks.filter((block) => block.kind === 'paragraph' && /[。；：]/.test(block.text))
  const tabled = blocks.filter(isTable)
  const count = (some: readonly BlockFacts[]) =>
    some.reduce(
      (sum, block) => sum + paragraphsOf(block).reduce((all, { text }) => all + text.trim().length, 0),
      0,
    )
  return count(prose) > Math.max(60, count(tabled)) ? 'plain' : 'form'
}

/** 行政执法文书 such as 通知书, 指令书 and 审批表 have formats of their own: none of the 公文 of the 条例 is called so. */
const isCaseFile = ({ lines }: TitlePart) =>
  /(?:通知|指令|告知|意见|决定|审批|委托)书$/.test(lines.map(({ text }) => text.trim()).join(''))

export function sectionOf(facts: WordFacts, block: BlockFacts): SectionFacts | undefined {
  return facts.sections[block.section - 1]
}

/** Whether a block is the first on its page, as far as breaks say so. */
export function beginsPage(facts: WordFacts, index: number): boolean {
  const block = facts.blocks[index]
  const before = facts.blocks[index - 1]
  if (block === undefined) return false
  if (before === undefined || (block.kind === 'paragraph' && block.startsPage)) return true
  return before.section !== block.section && sectionOf(facts, block)?.begins !== 'continuous'
}

/**
 * Empty lines between two paragraphs of the body, in lines of the grid: empty paragraphs, and the space set around them.
 * null where something else stands between or the page turns: no figure without laying the page out.
 */
export function linesBetween(facts: WordFacts, upper: BlockFacts, lower: BlockFacts): number | null {
  const from = facts.blocks.indexOf(upper)
  const to = facts.blocks.indexOf(lower)
  if (from < 0 || to <= from || upper.kind === 'table' || lower.kind === 'table') return null
  let height = upper.spacing.after + lower.spacing.before
  for (let at = from + 1; at <= to; at += 1) {
    if (beginsPage(facts, at)) return null
    const block = facts.blocks[at]
    if (at === to || block === undefined) continue
    if (block.kind === 'table' || !isEmpty(block)) return null
    // An empty paragraph that carries a rule is that rule's, not a line left free.
    if (block.borders.bottom !== null || block.borders.top !== null) continue
    height += block.spacing.before + lineHeight(block, sectionOf(facts, block)) + block.spacing.after
  }
  const section = sectionOf(facts, lower)
  return height / (section === undefined ? marginModes[0].pitch : modeOf(section).pitch)
}
