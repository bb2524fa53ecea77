import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { SigningInspector } from './handled-target.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { Block, DocumentModel, ParagraphBlock, Section, TableBlock } from './model.ts'
import { serviceReceipt } from './service-receipt.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'

/** W7 责令限期整改指令书 or W10 整改复查意见书: what a department hands to a target, signed by both. */
export interface HandlingOrderInput {
  /** Of the template `rectification` or `review`, filled with its values */
  readonly text: FilledTemplate
  /** In whose name: the department that inspected, never a coordinating body (国办发〔2024〕54号) */
  readonly department: string
  readonly target: { readonly name: string; readonly id: string }
  /** 「（宁）应急责改〔2024〕3号」; empty: for the pen */
  readonly number: string
  /** All who inspected; at least two lines are printed */
  readonly inspectors: readonly SigningInspector[]
  readonly date: IsoDate
  readonly mark: string
}

/** W7 责令限期整改指令书: signed by the inspectors and the target, with its 送达回证 on a sheet apart. */
export const rectificationOrder = (input: HandlingOrderInput): DocumentModel =>
  handlingOrder(input, '（　　）应急责改〔　　　　〕　　号')

/** W10 整改复查意见书, W7's counterpart after the term: needs an order before it. */
export const reviewOpinion = (input: HandlingOrderInput): DocumentModel =>
  handlingOrder(input, '（　　）应急复查〔　　　　〕　　号')

function handlingOrder(input: HandlingOrderInput, numberPlace: string): DocumentModel {
  const { text, department, target, date, mark } = input
  const name = titleOf(text.paragraphs)
  const number = input.number === '' ? numberPlace : input.number
  const receipt = serviceReceipt({ departments: [department], target, paper: `${name}　${number}` })
  return {
    title: `${target.name}：${name}`,
    date,
    mark,
    sectionCount: 2,
    sections: [
      { ...sheet, name, blocks: orderBlocks(input, number) },
      { ...sheet, name: '送达回证', blocks: receipt },
    ],
  }
}

const sheet = { orientation: 'portrait', pages: 'restart' } as const satisfies Partial<Section>

function orderBlocks(input: HandlingOrderInput, number: string): readonly Block[] {
  const { text, department, target } = input
  const [title, ...rest] = templateBlocks(text.paragraphs)
  return [
    paragraph('subtitle', department, true),
    ...(title === undefined ? [] : [{ ...title, text: title.text.replaceAll('\n', '') }]),
    sides(`统一社会信用代码：${target.id}`, number),
    sides(`${target.name}：`, ''),
    ...keptWithSignatures(rest),
    inspectorTable(input.inspectors),
    signingTable(department),
  ]
}

/** Nobody signs on a page that shows nothing of what is signed: the last part of the text goes there with its heading. */
function keptWithSignatures(text: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const from = Math.max(
    0,
    text.findLastIndex(({ role }) => role === 'heading'),
  )
  return text.map((one, index) => (index < from ? one : { ...one, keepWithNext: true }))
}

const fewestInspectors = 2

function inspectorTable(inspectors: readonly SigningInspector[]): TableBlock {
  const lines = Array.from({ length: Math.max(fewestInspectors, inspectors.length) }, (_, index) => {
    const { name = '', certificate = '' } = inspectors[index] ?? {}
    return row([cell(name, 'centre'), cell(certificate, 'centre'), cell('')], 9)
  })
  return table([40, 56, 60], [headRow(['检查人员', '执法证号', '签名'])], lines, true)
}

/** Seal and signatures in one table: none of them comes to stand alone on a page. */
const signingTable = (department: string): TableBlock =>
  table(
    [40, 116],
    [],
    [
      row(
        [
          cell('法定代表人或者负责人\n签收', 'label'),
          cell('签名（盖章）：　　　　　　　　　　　　　　　　年　　月　　日'),
        ],
        14,
      ),
      row([cell('拒绝签收的情况', 'label'), cell('理由：　　　　　　　　　　　　　　　　见证人：')], 12),
      row(
        [
          cell('检查机关（印章）', 'label'),
          cell(`${department}\n　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日`),
        ],
        20,
      ),
      row([cell('本文书一式两份：一份由检查机关存档，一份交受检查单位。', 'left', { columns: 2 })]),
    ],
    true,
  )
