import { cellText } from '../rosters/read-field.ts'
import type { Sheet } from '../rosters/workbook.ts'
import type { Task } from './types.ts'

export type PlanColumn =
  'planNumber' | 'planName' | Exclude<keyof Task, 'id' | 'selection' | 'startMonth' | 'endMonth'>

/** Where the annex table's header stands and which column is which. */
export interface PlanHeader {
  readonly row: number
  readonly columns: ReadonlyMap<PlanColumn, { readonly index: number; readonly text: string }>
}

const patterns: readonly (readonly [PlanColumn, RegExp])[] = [
  ['planNumber', /^(?:抽查)?计划编号$/],
  ['planName', /^(?:抽查)?计划名称$/],
  ['number', /^(?:抽查)?任务编号$/],
  ['name', /^(?:抽查)?任务名称$/],
  ['selectionText', /^抽查(?:类型|方式)$/],
  ['ratioText', /^抽查比例$/],
  ['itemsText', /^抽查(?:事项|内容)$/],
  ['scopeText', /^(?:抽查|检查)对象(?:范围|及范围)?$/],
  // 发起处室 (caofeidian), 发起科室 and 联合大队 (qinhuangdao), 发起科（股）室 (ningjin), 发起部门 (annexes of 部门联合).
  ['initiator', /^(?:发起|牵头)/],
  ['partners', /^(?:联合|协同|配合|参与)/],
  ['periodText', /^(?:抽查|实施)时间$/],
  ['remark', /^备注$/],
]

/** Without these a table is no plan of the annexes' kind. */
const needed: readonly PlanColumn[] = ['planNumber', 'planName', 'number', 'name']
const mostRowsAbove = 30

export function headerOf(sheet: Sheet): PlanHeader | null {
  for (const row of sheet.rows.slice(0, mostRowsAbove)) {
    const columns = new Map<PlanColumn, { index: number; text: string }>()
    for (const [index, cell] of row.cells.entries()) {
      const text = cellText(cell).replaceAll(/[\s*]/gu, '')
      const column = patterns.find(([, pattern]) => pattern.test(text.normalize('NFKC')))?.[0]
      // A merged header stands over several columns; the first is meant.
      if (column !== undefined && !columns.has(column)) columns.set(column, { index, text })
    }
    if (needed.every((column) => columns.has(column))) return { row: row.number, columns }
  }
  return null
}
