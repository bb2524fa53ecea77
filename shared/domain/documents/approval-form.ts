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
      table([30, 48, 30, 48], [], [...factRows(input, own), ...inspectorRows(own), ...opinionRows()]),
      ...targetList(input),
    ],
  }
}

const wide = (label: string, text: string, height = 9): Row =>
  row([cell(label, 'label'), cell(text, 'left', { columns: 3 })], height)

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

const fewestInspectors = 2

function inspectorRows({ inspectors }: ApprovalDepartment): readonly Row[] {
  const count = Math.max(fewestInspectors, inspectors.length)
  return Array.from({ length: count }, (_, index) => {
    const inspector = inspectors[index]
    const head = index === 0 ? [cell('检查人员', 'label', { rows: count })] : []
    return row(
      [
        ...head,
        cell(inspector?.name ?? '姓名：'),
        cell('执法证号', 'label'),
        cell(inspector?.certificate ?? '', 'centre'),
      ],
      8,
    )
  })
}

function opinionRows(): readonly Row[] {
  return ['承办人意见', '审核意见', '批准意见'].map((label) =>
    wide(label, '\n\n　　　　　　　　　签名：　　　　　　　　　　年　　月　　日', 21),
  )
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
    { kind: 'page-break' },
    paragraph('subtitle', '检查对象名单'),
    table(
      [12, 46, 40, 38, 20],
      [headRow(['序号', '名称', '统一社会信用代码', '地址', '本年度已检查次数'])],
      rows,
    ),
  ]
}
