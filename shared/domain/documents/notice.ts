import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { annexList, paragraph, sides, signature } from './make.ts'
import type { DocumentModel, ImprintBlock, Section } from './model.ts'
import { annexSection } from './official-document.ts'
import { imprintOf, letterheadOf, type OfficialHead } from './official-head.ts'
import { statisticsTable } from './statistics-table.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledParagraph, FilledTemplate } from './templates/fill-template.ts'
import { chineseDate } from './words.ts'

export interface NoticeInput {
  readonly text: FilledTemplate
  readonly head: OfficialHead
  /** 发文字号; empty: a draft, for the pen */
  readonly number: string
  /** See `statisticsTitle` */
  readonly tableTitle: string
  /** Rows of the statistics table that the departments fill in */
  readonly departments: readonly string[]
  readonly date: IsoDate
  readonly mark: string
}

/** W1 通知: the letter, the 工作方案 that it sends out, and 附件 T4 empty for the pen (qinghe). */
export function notice(input: NoticeInput): DocumentModel {
  const { text, head, number, date, mark } = input
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
      : [{ ...page('工作方案'), blocks: [...templateBlocks(plan), annexList([input.tableTitle])] }]),
    statisticsSection(input, imprintOf(head, printed)),
  ]
  return { title: titleOf(text.paragraphs), date, mark, sectionCount: sections.length, sections }
}

const page = (name: string) =>
  ({ name, orientation: 'portrait', pages: 'continue', look: 'official' }) as const

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
function statisticsSection({ tableTitle, departments }: NoticeInput, foot: ImprintBlock): Section {
  const section: Section = {
    ...page('统计表'),
    blocks: [
      paragraph('title', tableTitle),
      sides('报表单位：', ''),
      statisticsTable(departments.map((department) => ({ department }))),
      foot,
    ],
  }
  return annexSection(section, '附件')
}
