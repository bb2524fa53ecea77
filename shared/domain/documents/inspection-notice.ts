import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { paragraph, sides } from './make.ts'
import type { Block, DocumentModel, Section } from './model.ts'
import { serviceReceipt } from './service-receipt.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'

/** One notice to one target. */
export interface InspectionNotice {
  readonly text: FilledTemplate
  /** In whose name it is sent; several send one together */
  readonly departments: readonly string[]
  readonly target: { readonly name: string; readonly id: string }
  /** Empty: for the pen, as of a department whose people this office does not know */
  readonly contact: string
  readonly phone: string
}

export interface InspectionNoticesInput {
  /** What distinguishes the file, e.g. the draw's title; stands in the file's properties only */
  readonly title: string
  readonly notices: readonly InspectionNotice[]
  readonly date: IsoDate
  readonly mark: string
}

/** W4 行政检查通知书: each on paper of its own, and its 送达回证 on a sheet apart, which the department keeps when it is signed. */
export function inspectionNotices({ title, notices, date, mark }: InspectionNoticesInput): DocumentModel {
  const name = titleOf(notices[0]?.text.paragraphs ?? [])
  return {
    title: `${title}${name}`,
    date,
    mark,
    sectionCount: notices.length * 2,
    sections: sectionsOf(notices),
  }
}

/** One by one while they are written: a county's notices do not fit into memory at once. */
function sectionsOf(notices: readonly InspectionNotice[]): Iterable<Section> {
  return {
    *[Symbol.iterator]() {
      for (const [index, notice] of notices.entries()) {
        yield { ...sheet, name: `第${index + 1}份`, blocks: noticeBlocks(notice) }
        yield { ...sheet, name: `第${index + 1}份回证`, blocks: receiptBlocks(notice) }
      }
    },
  }
}

const sheet = { orientation: 'portrait', pages: 'restart' } as const

// A department's letter code is its own: whoever issues the notice writes its number.
const numberPlace = '〔　　　　〕　　　号'

function noticeBlocks(notice: InspectionNotice): readonly Block[] {
  const { text, departments, target } = notice
  const [title, ...rest] = templateBlocks(text.paragraphs)
  return [
    ...departments.map((department) => paragraph('subtitle', department, true)),
    ...(title === undefined ? [] : [{ ...title, text: title.text.replaceAll('\n', '') }]),
    sides(`统一社会信用代码：${target.id}`, numberPlace),
    sides(`${target.name}：`, ''),
    ...rest.slice(0, -1),
    // The seal never stands on a page without text (GB/T 9704-2012 7.3.5).
    ...rest.slice(-1).map((last) => ({ ...last, keepWithNext: true })),
    ...ending(notice),
  ]
}

const pen = '＿＿＿＿＿＿'

function ending({ contact, phone, departments }: InspectionNotice): readonly Block[] {
  return [
    paragraph(
      'text',
      `联系人：${contact === '' ? pen : contact}　联系电话：${phone === '' ? pen : phone}`,
      true,
    ),
    ...departments.map((department) => sides('', `${department}（印章）　　　`)),
    sides('', '　　　　年　　月　　日　　　'),
  ]
}

const receiptBlocks = ({ departments, target, text }: InspectionNotice): readonly Block[] =>
  serviceReceipt({ departments, target, paper: `${titleOf(text.paragraphs)}　${numberPlace}` })
