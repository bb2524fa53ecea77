import type { Term } from '../../plan/rule-figures.ts'
import { headRow, cell, paragraph, row, sides, table } from '../make.ts'
import type { Block, DocumentModel, Row, Section } from '../model.ts'
import type { DrawHead } from '../target-list.ts'
import { termWords } from '../templates/values.ts'
import { inspectorColumns, inspectorWords, markWord, targetColumns, targetWords } from './columns.ts'
import { dispatchMark } from './content.ts'

export interface DispatchTargetLine {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly legalRepresentative: string
  readonly phone: string
  readonly team: string
  /** Of this department; empty: still to be drawn */
  readonly inspectors: readonly string[]
}

export interface DispatchInspectorLine {
  readonly name: string
  /** As on the certificate */
  readonly certificate: string
  readonly phone: string
  readonly team: string
  readonly leader: boolean
  /** How many targets he goes to */
  readonly targets: number
}

export interface DispatchItemLine {
  readonly name: string
  readonly content: string
  readonly method: string
  readonly legalBasis: string
}

export interface DispatchWorkbookInput {
  readonly draw: DrawHead
  readonly department: string
  readonly edition: number
  /** For the answer; null: the rules set none */
  readonly term: Term | null
  /** 暗查: no target goes out before the day, only how many there are */
  readonly secret: boolean
  readonly targetCount: number
  readonly targets: readonly DispatchTargetLine[]
  readonly inspectors: readonly DispatchInspectorLine[]
  readonly items: readonly DispatchItemLine[]
}

/** D5: what a department is to inspect, with whom, and room for its answer. A sheet without lines is left out. */
export function dispatchWorkbook(input: DispatchWorkbookInput): DocumentModel {
  const sheets = [
    ...(input.secret ? [secretSheet(input)] : [targetSheet(input)]),
    ...(input.inspectors.length === 0 ? [] : [inspectorSheet(input)]),
    ...(input.items.length === 0 ? [] : [itemSheet(input)]),
  ]
  const { draw, department } = input
  return {
    title: `${draw.title}派发确认表（${department}）`,
    date: draw.date,
    mark: draw.mark,
    sectionCount: sheets.length,
    sections: sheets,
  }
}

function sheet(input: DispatchWorkbookInput, name: string, blocks: readonly Block[]): Section {
  const { draw, department, edition } = input
  return {
    name,
    orientation: 'landscape',
    pages: 'continue',
    blocks: [
      paragraph('title', `${draw.title}派发确认表`),
      sides(`${markWord}：${dispatchMark(draw.number, department, edition)}`, `派发单位：${draw.office}`),
      ...blocks,
    ],
  }
}

function targetSheet(input: DispatchWorkbookInput): Section {
  const { targets, inspectors } = input
  const columns = [
    '序号',
    targetColumns.name,
    targetColumns.id,
    '地址',
    '法定代表人',
    '联系电话',
    '检查组',
    '检查人员',
    targetColumns.answer,
    targetColumns.reason,
  ]
  const rows = targets.map((target, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(target.name),
      cell(target.id, 'code'),
      cell(target.address),
      cell(target.legalRepresentative, 'centre'),
      cell(target.phone, 'centre'),
      cell(target.team, 'centre'),
      cell(target.inspectors.join('\n'), 'centre'),
      choice(targetWords),
      cell(''),
    ]),
  )
  const people = inspectors.length === 0 ? '' : '“检查人员”表请同样逐人填写。'
  return sheet(input, '检查对象', [
    paragraph(
      'note',
      `请${within(input.term)}逐户填写“${targetColumns.answer}”：${targetWords.yes[0]}，或者${targetWords.no[0]}（须写明理由）。${people}填好后将本表发回派发单位。`,
    ),
    table([9, 36, 36, 32, 17, 23, 12, 26, 16, 18], [headRow(columns)], rows),
  ])
}

function secretSheet(input: DispatchWorkbookInput): Section {
  const people =
    input.inspectors.length === 0
      ? '检查人员抽定后另行通知。'
      : `请${within(input.term)}在“检查人员”表逐人填写能否参加，填好后将本表发回派发单位。`
  return sheet(input, '派发说明', [
    paragraph(
      'text',
      `本次为暗查，共检查${input.targetCount}户。检查对象名单和检查记录表在检查当日当面交检查组，本表不列名单。`,
    ),
    paragraph('text', people),
  ])
}

function inspectorSheet(input: DispatchWorkbookInput): Section {
  const columns = [
    '序号',
    inspectorColumns.name,
    inspectorColumns.id,
    '手机号码',
    '检查组',
    '组长',
    '检查户数',
    inspectorColumns.answer,
    inspectorColumns.reason,
  ]
  const rows = input.inspectors.map((inspector, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(inspector.name, 'centre'),
      cell(inspector.certificate, 'centre'),
      cell(inspector.phone, 'centre'),
      cell(inspector.team, 'centre'),
      cell(inspector.leader ? '是' : '', 'centre'),
      cell(String(inspector.targets), 'number'),
      choice(inspectorWords),
      cell(''),
    ]),
  )
  return sheet(input, '检查人员', [
    table([12, 26, 40, 34, 16, 14, 18, 24, 41], [headRow(columns)], rows),
    paragraph('note', '不能参加的，由派发单位按规则补位，不得自行换人。'),
  ])
}

function itemSheet(input: DispatchWorkbookInput): Section {
  const rows = input.items.map((item, index): Row =>
    row([
      cell(String(index + 1), 'number'),
      cell(item.name),
      cell(item.content),
      cell(item.method, 'centre'),
      cell(item.legalBasis),
    ]),
  )
  return sheet(input, '抽查事项', [
    table([10, 45, 70, 25, 75], [headRow(['序号', '抽查事项', '检查内容', '检查方式', '法律依据'])], rows),
  ])
}

function within(term: Term | null): string {
  const words = termWords(term)
  return words === null ? '尽快' : `自收到之日起${words}内`
}

function choice({
  yes,
  no,
}: {
  readonly yes: readonly [string, ...string[]]
  readonly no: readonly [string, ...string[]]
}) {
  return cell('', 'centre', { choices: [yes[0], no[0]] })
}
