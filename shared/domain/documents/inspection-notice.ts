import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, paragraph, row, sides, table } from './make.ts'
import type { Block, DocumentModel, Row, Section } from './model.ts'
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

/** W4 行政检查通知书: a sheet of paper for every notice, with a receipt to tear off. */
export function inspectionNotices({ title, notices, date, mark }: InspectionNoticesInput): DocumentModel {
  const name = titleOf(notices[0]?.text.paragraphs ?? [])
  return {
    title: `${title}${name}`,
    date,
    mark,
    sectionCount: notices.length,
    sections: sectionsOf(notices),
  }
}

/** One by one while they are written: a county's notices do not fit into memory at once. */
function sectionsOf(notices: readonly InspectionNotice[]): Iterable<Section> {
  return {
    *[Symbol.iterator]() {
      for (const [index, notice] of notices.entries()) yield sectionOf(notice, index + 1)
    },
  }
}

function sectionOf(notice: InspectionNotice, position: number): Section {
  const { text, departments, target } = notice
  const [title, ...rest] = templateBlocks(text.paragraphs)
  return {
    name: `第${position}份`,
    orientation: 'portrait',
    pages: 'restart',
    blocks: [
      // A department's letter code is its own; its number is written by whoever issues it.
      ...departments.map((department) => paragraph('subtitle', department, true)),
      ...(title === undefined ? [] : [{ ...title, text: title.text.replaceAll('\n', ' ') }]),
      sides('', '〔　　　　〕　　　号'),
      sides(`${target.name}（统一社会信用代码：${target.id}）：`, ''),
      ...rest,
      ...ending(notice),
      ...receipt(notice, title?.text.replaceAll('\n', '') ?? ''),
    ],
  }
}

const pen = '＿＿＿＿＿＿'

function ending({ contact, phone, departments }: InspectionNotice): readonly Block[] {
  return [
    sides(`联系人：${contact === '' ? pen : contact}　联系电话：${phone === '' ? pen : phone}`, ''),
    ...departments.map((department) => sides('', `${department}（印章）　　　　`)),
    sides('', '　　　　年　　月　　日　　　　'),
  ]
}

const wide = (label: string, text: string, height = 9): Row =>
  row([cell(label, 'label'), cell(text, 'left', { columns: 3 })], height)

/** Stays together below its line: it is torn off and kept by the department. */
function receipt({ departments, target }: InspectionNotice, paper: string): readonly Block[] {
  const day = '　　　　年　　月　　日　　时　　分'
  return [
    paragraph('note', `${'- '.repeat(22)}沿此线裁下，由检查机关留存${' -'.repeat(22)}`, true),
    paragraph('heading', '送达回证', true),
    table(
      [30, 48, 30, 48],
      [],
      [
        wide('送达机关', departments.join('、')),
        wide('受送达人', target.name),
        wide('送达文书', `${paper}　〔　　　　〕　　　号`),
        wide('送达方式', '□直接送达　□留置送达　□邮寄送达　□电子送达　□其他：＿＿＿＿'),
        row([cell('送达地点', 'label'), cell(''), cell('送达时间', 'label'), cell(day)], 9),
        row([cell('受送达人签收', 'label'), cell(''), cell('送达人签名', 'label'), cell('')], 13),
        wide('备注', '拒绝签收的，写明理由、见证人和送达情况：', 13),
      ],
      true,
    ),
  ]
}
