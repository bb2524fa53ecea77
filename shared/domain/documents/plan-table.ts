import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import type { Plan, PlanScope, Task } from '#shared/domain/plan/types.ts'
import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { Block, Cell, DocumentModel, Row } from './model.ts'
import { chineseDate } from './words.ts'

/** T1 内部联合随机抽查工作计划表, T2 部门联合抽查工作计划表 (caofeidian 附件1 2, qinhuangdao 附件, ningjin 附件2 3). */
export interface PlanTableInput {
  readonly scope: PlanScope
  readonly title: string
  /** A line under the title, as in caofeidian 附件1; empty: none */
  readonly subtitle: string
  /** The line 「单位（盖章）… 制表时间…」; null: the office's table has none */
  readonly seal: { readonly unit: string; readonly madeOn: IsoDate } | null
  readonly rule: Pick<PlanRule, 'initiatorWord' | 'partnerWord' | 'hasRemark' | 'notes'>
  readonly plans: readonly Plan[]
  /** The document's date */
  readonly date: IsoDate
  readonly mark: string
}

const planColumns = [
  '抽查计划编号',
  '抽查计划名称',
  '抽查任务编号',
  '抽查任务名称',
  '抽查类型',
  '抽查比例',
  '抽查事项',
  '抽查对象范围',
]

export function planTable(input: PlanTableInput): DocumentModel {
  const { rule } = input
  const columns = [
    ...planColumns,
    `发起${rule.initiatorWord}`,
    `联合${rule.partnerWord}`,
    '抽查时间',
    ...(rule.hasRemark ? ['备注'] : []),
  ]
  const blocks: Block[] = [
    paragraph('title', input.title),
    ...(input.subtitle === '' ? [] : [paragraph('subtitle', input.subtitle)]),
    ...(input.seal === null
      ? []
      : [sides(`单位（盖章）：${input.seal.unit}`, `制表时间：${chineseDate(input.seal.madeOn)}`)]),
    table(
      widths(input),
      [headRow(columns)],
      input.plans.flatMap((plan) => planRows(plan, rule.hasRemark)),
    ),
    ...rule.notes.map((note) => paragraph('note', note)),
  ]
  const name = input.scope === 'internal' ? '内部联合' : '部门联合'
  return {
    title: input.title,
    date: input.date,
    mark: input.mark,
    sectionCount: 1,
    sections: [{ name, orientation: 'landscape', pages: 'continue', blocks }],
  }
}

// Millimetres of 225: a number must stand on one line, the long names need the most.
const usualWidths = [19, 27, 15, 31, 13, 24, 28, 20, 15, 15, 18]
const remarkWidths = [22, 25, 14, 25, 13, 22, 30, 19, 15, 15, 14, 11]
const longItemsWidths = [19, 20, 12, 21, 12, 18, 79, 16, 14, 14]
const manyItems = 200

/** A whole catalogue in one cell takes the room of the others: fewer pages, each still readable. */
function widths({ rule, plans }: PlanTableInput): readonly number[] {
  const isLong = plans.some(({ tasks }) => tasks.some(({ itemsText }) => itemsText.length > manyItems))
  if (isLong) return [...longItemsWidths, ...(rule.hasRemark ? [12, 10] : [14])]
  return rule.hasRemark ? remarkWidths : usualWidths
}

function planRows(plan: Plan, hasRemark: boolean): readonly Row[] {
  const rows = Math.max(1, plan.tasks.length)
  const own = [cell(plan.number, 'centre', { rows }), cell(plan.name, 'centre', { rows })]
  if (plan.tasks.length === 0) {
    const empty = Array.from({ length: hasRemark ? 10 : 9 }, () => cell(''))
    return [row([...own, ...empty])]
  }
  return plan.tasks.map((task, index) => row([...(index === 0 ? own : []), ...taskCells(task, hasRemark)]))
}

function taskCells(task: Task, hasRemark: boolean): readonly Cell[] {
  const texts = [
    task.number,
    task.name,
    task.selectionText,
    task.ratioText,
    task.itemsText,
    task.scopeText,
    task.initiator,
    task.partners,
    task.periodText,
    ...(hasRemark ? [task.remark] : []),
  ]
  return texts.map((text) => cell(text, 'centre'))
}
