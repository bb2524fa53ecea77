import type { BlockFacts, ParagraphFacts } from './facts.ts'
import type { Head } from './find-head.ts'
import { leftEdge, sizeOf } from './measures.ts'

export interface TitlePart {
  readonly lines: readonly ParagraphFacts[]
  readonly addressee: ParagraphFacts | null
  /** Index of the block after title and 主送机关 */
  readonly end: number
}

/** What a document can be by name: the kinds of the 条例 (第八条), and those that offices issue under them. */
export const kindAtEnd =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|计划|办法|规定|细则|规则|要点|安排|预案|总结|清单|名单|制度|规程|书|表|稿|记录)(?:（[^）]{1,12}）)?$/
const titleSize = 36
const furthest = 8

/** 标题 (7.3.1): the centred lines after the head; without a head the first centred ones in large type. 主送机关 (7.3.2) after them. */
export function findTitle(blocks: readonly BlockFacts[], head: Head | null): TitlePart {
  const from = head === null ? 0 : head.end + 1
  const first = firstLine(blocks, from, head !== null)
  const lines = first === null ? [] : linesFrom(blocks, first)
  const after = (first ?? from) + lines.length
  if (first === null && head === null) return { lines, addressee: null, end: from }
  const addressee = addresseeAfter(blocks, after)
  return {
    lines,
    addressee: addressee?.paragraph ?? null,
    end: addressee === null ? after : addressee.index + 1,
  }
}

function firstLine(blocks: readonly BlockFacts[], from: number, underHead: boolean): number | null {
  let seen = 0
  for (const [offset, block] of blocks.slice(from).entries()) {
    if (block.kind === 'table') return null
    if (block.text.trim() === '') continue
    if (block.align === 'center' && (underHead || sizeOf(block) >= titleSize)) return from + offset
    if (underHead && kindAtEnd.test(block.text.trim())) return from + offset
    seen += 1
    if (seen >= (underHead ? 2 : furthest)) return null
  }
  return null
}

function linesFrom(blocks: readonly BlockFacts[], first: number): readonly ParagraphFacts[] {
  const lines: ParagraphFacts[] = []
  for (const block of blocks.slice(first)) {
    const [begin] = lines
    if (block.kind === 'table' || block.text.trim() === '') break
    if (begin !== undefined && (block.align !== begin.align || sizeOf(block) !== sizeOf(begin))) break
    // A title set flush left has nothing that tells its second line from what follows.
    if (begin !== undefined && begin.align !== 'center') break
    lines.push(block)
  }
  return lines
}

function addresseeAfter(blocks: readonly BlockFacts[], after: number) {
  for (const [offset, block] of blocks.slice(after).entries()) {
    if (block.kind === 'table') return null
    if (block.text.trim() === '' || block.align === 'center') continue
    return isAddressee(block) ? { paragraph: block, index: after + offset } : null
  }
  return null
}

const organs =
  /(?:局|委|办|府|会|院|部|厅|处|科|股|队|所|站|乡|镇|区|县|市|组|中心|单位|部门|公司|企业|办公室|街道|学校)[：:]?$/

function isAddressee(paragraph: ParagraphFacts): boolean {
  const text = paragraph.text.trim()
  if (/[。；]|如下[：:]$/.test(text) || text.length > 240) return false
  return organs.test(text) || (/[：:]$/.test(text) && leftEdge(paragraph) === 0)
}
