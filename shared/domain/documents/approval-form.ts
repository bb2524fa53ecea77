import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { Block, DocumentModel, Row, Section } from './model.ts'
import { chineseDate } from './words.ts'

export interface ApprovalTarget {
  readonly name: string
  readonly id: string
  readonly address: string
  /** This year's inspections before this one, as the yearly cap counts them */
  readonly inspectedThisYear: number
}

/** What one department asks approval for: it inspects in its own name, whoever drew (国办发〔2024〕54号). */
export interface ApprovalDepartment {
  readonly department: string
  /** 法律依据 of its items; none: for the pen */
  readonly bases: readonly string[]
  readonly items: readonly string[]
  /** Empty until they are drawn */
  readonly inspectors: readonly { readonly name: string; readonly certificate: string }[]
}

export interface ApprovalFormInput {
  readonly title: string
  /** 抽取编号; empty: nothing is drawn yet */
  readonly drawNumber: string
  readonly planNumber: string
  readonly planName: string
  readonly taskNumber: string
  readonly taskName: string
  readonly scopeText: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly secret: boolean
  readonly methods: readonly string[]
  readonly departments: readonly ApprovalDepartment[]
  /** Empty until they are drawn */
  readonly targets: readonly ApprovalTarget[]
  readonly date: IsoDate
  readonly mark: string
}

const formTitle = '行政检查审批表'

/** D7 行政检查审批表: a sheet per department, each with the list of targets behind it. Opinions stay empty for the pen. */
export function approvalForm(input: ApprovalFormInput): DocumentModel {
  const { title, date, mark, departments } = input
  return {
    title: `${title}${formTitle}`,
    date,
    mark,
    sectionCount: departments.length,
    sections: departments.map((department) => departmentSection(input, department)),
  }
}

function departmentSection(input: ApprovalFormInput, own: ApprovalDepartment): Section {
  const drawn = input.drawNumber === '' ? '抽取编号：' : `抽取编号：${input.drawNumber}`
  return {
    name: own.department,
    orientation: 'portrait',
    pages: 'restart',
    blocks: [
      paragraph('title', formTitle),
      sides(drawn, '审批编号：　　　　　　　　'),
      table([28, 28, 36, 28, 36], [], [...factRows(input, own), ...inspectorRows(own)]),
      opinions(),
      ...lists(input, own),
    ],
  }
}

const wide = (label: string, text: string, height = 9): Row =>
  row([cell(label, 'label'), cell(text, 'left', { columns: 4 })], height)

function factRows(input: ApprovalFormInput, own: ApprovalDepartment): readonly Row[] {
  const { targets } = input
  const whom =
    targets.length === 0 ? `　　户（${input.scopeText}，抽取后名单附后）` : `${targets.length}户（名单附后）`
  const period =
    input.from === '' || input.to === ''
      ? '　　　年　　月　　日至　　　年　　月　　日'
      : `${chineseDate(input.from)}至${chineseDate(input.to)}`
  return [
    wide('检查机关', own.department),
    wide('检查对象', whom),
    wide('检查依据', own.bases.join('\n'), 14),
    wide('检查事项', own.items.map((item, index) => `${index + 1}. ${item}`).join('\n'), 14),
    wide('检查时间', period),
    wide(
      '检查方式',
      `${input.methods.map((method) => `□${method}`).join('　')}\n${input.secret ? '暗查，不事先通知检查对象' : '事先送达行政检查通知书'}`,
    ),
    wide(
      '任务来源',
      `双随机抽查：${input.planName}（${input.planNumber}），${input.taskName}（${input.taskNumber}）`,
    ),
    wide('本年度已检查次数', targets.length === 0 ? '' : countsText(targets)),
  ]
}

/** 「0次8户，1次4户」, and each target's own behind its name in the list. */
function countsText(targets: readonly ApprovalTarget[]): string {
  const counts = Map.groupBy(targets, ({ inspectedThisYear }) => inspectedThisYear)
  const parts = [...counts]
    .toSorted(([one], [other]) => one - other)
    .map(([times, own]) => `${times}次${own.length}户`)
  return `${parts.join('，')}（逐户次数见名单）`
}

const mostOnForm = 12
const fewestPairs = 1

/** Two to a line; more than fit on the form are listed behind it. */
function inspectorRows({ inspectors }: ApprovalDepartment): readonly Row[] {
  if (inspectors.length > mostOnForm) return [wide('检查人员', `${inspectors.length}人（名单附后）`)]
  const pairs = Math.max(fewestPairs, Math.ceil(inspectors.length / 2))
  const label = cell('检查人员', 'label', { rows: pairs + 1 })
  const heads = ['姓名', '执法证号', '姓名', '执法证号'].map((text) => cell(text, 'head'))
  return [
    row([label, ...heads]),
    ...Array.from({ length: pairs }, (_, index) =>
      row(
        [inspectors[index * 2], inspectors[index * 2 + 1]].flatMap((one) => [
          cell(one?.name ?? '', 'centre'),
          cell(one?.certificate ?? '', 'centre'),
        ]),
        7,
      ),
    ),
  ]
}

/** On one page: what is signed is signed in sight of the other opinions. */
function opinions(): Block {
  const rows = ['承办人意见', '审核意见', '批准意见'].map((label) =>
    row([cell(label, 'label'), cell('\n\n　　　　　　　　　签名：　　　　　　　　　　年　　月　　日')], 18),
  )
  return table([28, 128], [], rows, true)
}

function inspectorList({ inspectors }: ApprovalDepartment): readonly Block[] {
  if (inspectors.length <= mostOnForm) return []
  const rows = inspectors.map(({ name, certificate }, index) =>
    row([cell(String(index + 1), 'number'), cell(name, 'centre'), cell(certificate, 'centre')]),
  )
  return [
    paragraph('subtitle', '检查人员名单'),
    table([20, 60, 76], [headRow(['序号', '姓名', '执法证号'])], rows),
  ]
}

function lists(input: ApprovalFormInput, own: ApprovalDepartment): readonly Block[] {
  const all = [...targetList(input), ...inspectorList(own)]
  return all.length === 0 ? [] : [{ kind: 'page-break' }, ...all]
}

function targetList({ targets }: ApprovalFormInput): readonly Block[] {
  if (targets.length === 0) return []
  const rows = targets.map(({ name, id, address, inspectedThisYear }, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(name),
      cell(id, 'code'),
      cell(address),
      cell(String(inspectedThisYear), 'number'),
    ]),
  )
  return [
    paragraph('subtitle', '检查对象名单'),
    table(
      [12, 46, 40, 38, 20],
      [headRow(['序号', '名称', '统一社会信用代码', '地址', '本年度已检查次数'])],
      rows,
    ),
  ]
}
