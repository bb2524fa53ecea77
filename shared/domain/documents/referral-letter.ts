import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { annexList, cell, paragraph, row, sides, signature, table } from './make.ts'
import type { Block, DocumentModel, Row, Section } from './model.ts'
import { letterheadOf, type OfficialHead } from './official-head.ts'
import { annexLabel, annexSection } from './official-document.ts'
import { numberText } from './official/texts.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'
import { chineseDate } from './words.ts'

export interface ReferralLetterInput {
  /** Of the template `referral`, filled with `referralValues` */
  readonly text: FilledTemplate
  /** The inspecting department's own: `officialHead` of the profile if it is the office itself, else `departmentHead` */
  readonly head: OfficialHead
  /** 发文字号; empty: a draft, for the pen */
  readonly number: string
  /** 接收单位 */
  readonly to: string
  /** Whom it is about, for 回执 */
  readonly target: { readonly name: string; readonly id: string }
  readonly date: IsoDate
  readonly mark: string
}

/** The head of a department of which the office knows nothing but its name. */
export function departmentHead(department: string): OfficialHead {
  return {
    organs: [department],
    ending: '',
    signers: [],
    signing: [department],
    sealed: true,
    addressees: [],
    copies: [],
    issuer: department,
  }
}

/** W6 问题线索移送函: the letter, and its 回执 as an annex on a sheet apart, which comes back (qinghe 五(四)2 3, caofeidian 五(三)). */
export function referralLetter(input: ReferralLetterInput): DocumentModel {
  const { text, head, number, to, date, mark } = input
  const letter: Section = {
    ...page('移送函'),
    blocks: [
      letterheadOf(head, number, 'down'),
      ...templateBlocks(text.paragraphs.slice(0, 1)),
      paragraph('addressee', `${to}：`),
      ...templateBlocks(text.paragraphs.slice(1)),
      annexList([receiptTitle]),
      signature(head.signing, number === '' ? '' : chineseDate(date), head.sealed),
    ],
  }
  const receipt = annexSection({ ...page('回执'), blocks: receiptBlocks(input) }, annexLabel(0, 1))
  return {
    title: titleOf(text.paragraphs),
    date,
    mark,
    sectionCount: 2,
    sections: [letter, receipt],
  }
}

const receiptTitle = '问题线索移送函回执'

const page = (name: string) =>
  ({ name, orientation: 'portrait', pages: 'continue', look: 'official' }) as const

const wide = (label: string, text: string, height = 12): Row =>
  row([cell(label, 'label'), cell(text, 'left', { columns: 3 })], height)

function receiptBlocks({ head, number, to, target }: ReferralLetterInput): readonly Block[] {
  return [
    paragraph('title', receiptTitle),
    sides(`${head.signing.join('、')}：`, ''),
    table(
      [30, 48, 30, 48],
      [],
      [
        wide('移送文号', numberText(number)),
        wide('线索对象', `${target.name}\n统一社会信用代码：${target.id}`, 14),
        wide('接收单位', to),
        row([cell('接收人', 'label'), cell(''), cell('联系电话', 'label'), cell('')], 12),
        wide('接收情况', '□已接收　□不予接收（理由：　　　　　　　　　　　　　　　　）', 14),
        wide('接收材料', '', 18),
        wide('处理情况', '', 40),
        wide('接收单位盖章', '\n　　　　　　　　　　　　　　　　　　　年　　月　　日', 24),
      ],
      true,
    ),
    paragraph('note', '请接收单位填写本回执，盖章后退回移送单位；处理完毕后请另行书面反馈处理结果。'),
  ]
}
