import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { annexList, imprint, letterhead, paragraph, sides, signature } from './make.ts'
import type { DocumentModel, ImprintBlock, LetterheadBlock, Section } from './model.ts'
import { annexSection } from './official-document.ts'
import { statisticsTable, statisticsTitle } from './statistics-table.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledParagraph, FilledTemplate } from './templates/fill-template.ts'
import { chineseDate } from './words.ts'

/** What the office puts on its official documents. */
export interface OfficialHead {
  /** 发文机关标志, the leading one first; at least one */
  readonly organs: readonly string[]
  readonly ending: LetterheadBlock['ending']
  /** 签发人 of upward documents */
  readonly signers: readonly string[]
  /** 落款; at least one */
  readonly signing: readonly string[]
  readonly sealed: boolean
  readonly addressees: readonly string[]
  readonly copies: readonly string[]
  /** 印发机关 */
  readonly issuer: string
}

export interface NoticeInput {
  readonly text: FilledTemplate
  readonly head: OfficialHead
  /** 发文字号; empty: a draft, for the pen */
  readonly number: string
  /** Rows of the statistics table that the departments fill in */
  readonly departments: readonly string[]
  readonly date: IsoDate
  readonly mark: string
}

/** W1 通知: the letter, the 工作方案 that it sends out, and 附件 T4 empty for the pen (qinghe). */
export function notice({ text, head, number, departments, date, mark }: NoticeInput): DocumentModel {
  const { letter, plan } = parts(text.paragraphs)
  const printed = number === '' ? '' : chineseDate(date)
  const sections: readonly Section[] = [
    {
      ...page('通知'),
      blocks: [
        letterheadOf(head, number, 'down'),
        ...templateBlocks(letter.slice(0, 1)),
        ...addresseeLine(head.addressees),
        ...templateBlocks(letter.slice(1)),
        signature(head.signing, printed, head.sealed),
      ],
    },
    ...(plan.length === 0
      ? []
      : [{ ...page('工作方案'), blocks: [...templateBlocks(plan), annexList([statisticsTitle])] }]),
    statisticsSection(departments, imprintOf(head, printed)),
  ]
  return { title: titleOf(text.paragraphs), date, mark, sectionCount: sections.length, sections }
}

const page = (name: string) =>
  ({ name, orientation: 'portrait', pages: 'continue', look: 'official' }) as const

/** `up`: 上行文, with 签发人. An empty number is a place for the pen. */
export function letterheadOf(head: OfficialHead, number: string, direction: 'down' | 'up'): LetterheadBlock {
  const { organs, ending, signers } = head
  return letterhead({
    marks: [],
    organs,
    ending,
    number,
    signers: direction === 'down' ? null : signers.length === 0 ? [''] : signers,
  })
}

/** `date`: as printed; empty: for the pen */
export const imprintOf = ({ copies, issuer }: OfficialHead, date: string): ImprintBlock =>
  imprint({ copies, issuer, date })

/** 主送：with the colon of full width (7.3.2); nobody named: nothing. */
const addresseeLine = (addressees: readonly string[]) =>
  addressees.length === 0 ? [] : [paragraph('addressee', `${addressees.join('，')}：`)]

/** The second title begins what the notice sends out. */
function parts(paragraphs: readonly FilledParagraph[]) {
  const second = paragraphs.findIndex(({ kind }, index) => kind === 'title' && index > 0)
  return second < 0
    ? { letter: paragraphs, plan: [] }
    : { letter: paragraphs.slice(0, second), plan: paragraphs.slice(second) }
}

/** The last section: 版记 stands at the foot of its last page, or on the page behind it. */
function statisticsSection(departments: readonly string[], foot: ImprintBlock): Section {
  const section: Section = {
    ...page('统计表'),
    blocks: [
      paragraph('title', statisticsTitle),
      sides('报表单位：', ''),
      statisticsTable(departments.map((department) => ({ department }))),
      foot,
    ],
  }
  return annexSection(section, '附件')
}
