import type { NumberedPlan } from '#shared/domain/plan/numbering.ts'
import { taskColumns } from '#shared/domain/plan/plan-changes.ts'
import type { PlanColumn } from '#shared/domain/plan/plan-header.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import { planColumnWord } from '#shared/text/plan-problems.ts'

/** One cell of the table: a row is a task, and a plan's own cells stand in the row of its first. */
export interface SheetPlace {
  readonly plan: number
  readonly task: number
  readonly column: PlanColumn
}

export interface SheetColumn {
  readonly key: PlanColumn
  readonly title: string
  /** Of the table's width, in percent */
  readonly width: number
}

const widths: Readonly<Record<PlanColumn, number>> = {
  planNumber: 8,
  planName: 11,
  number: 5.5,
  name: 12.5,
  selectionText: 5,
  ratioText: 10,
  itemsText: 12,
  scopeText: 10,
  initiator: 8,
  partners: 8.5,
  periodText: 7.5,
  remark: 6,
}

/** T1/T2's columns in the office's own words. */
export function sheetColumns(rule: PlanRule): readonly SheetColumn[] {
  const keys: readonly PlanColumn[] = ['planNumber', 'planName', ...taskColumns]
  return keys
    .filter((key) => key !== 'remark' || rule.hasRemark)
    .map((key) => ({ key, title: planColumnWord(key, rule), width: widths[key] }))
}

export const isPlanColumn = (column: PlanColumn) => column === 'planNumber' || column === 'planName'

/** The cell as it stands; null: there is none there. */
export function textAt(table: readonly NumberedPlan[], { plan, task, column }: SheetPlace): string | null {
  const own = table[plan]
  if (own === undefined) return null
  if (column === 'planNumber') return own.value.number
  if (column === 'planName') return own.value.name
  return own.tasks[task]?.value[column] ?? null
}

/** A merged cell is one place, wherever its plan is pointed at. */
export const placed = (place: SheetPlace): SheetPlace =>
  isPlanColumn(place.column) ? { ...place, task: 0 } : place

export const isSamePlace = (one: SheetPlace | null, other: SheetPlace) =>
  one !== null && one.plan === other.plan && one.task === other.task && one.column === other.column

/** Rows of the table from top to bottom. */
function rowsOf(table: readonly NumberedPlan[]) {
  return table.flatMap(({ tasks }, plan) => tasks.map((_, task) => ({ plan, task })))
}

type Step = 'up' | 'down' | 'left' | 'right' | 'next' | 'back'

/** The cell that a key leads to; at the table's edge the cell itself. `next` and `back` go on in the next row. */
export function stepped(
  table: readonly NumberedPlan[],
  columns: readonly SheetColumn[],
  place: SheetPlace,
  step: Step,
): SheetPlace {
  const rows = rowsOf(table)
  const row = rows.findIndex(({ plan, task }) => plan === place.plan && task === place.task)
  const column = columns.findIndex(({ key }) => key === place.column)
  const at = (wantedRow: number, wantedColumn: number) => {
    const there = rows[wantedRow]
    const key = columns[wantedColumn]?.key
    return there === undefined || key === undefined ? place : placed({ ...there, column: key })
  }
  const last = columns.length - 1
  switch (step) {
    case 'up':
      return at(row - 1, column)
    case 'down':
      // Below a merged cell lies the next plan.
      return isPlanColumn(place.column)
        ? at(
            rows.findIndex(({ plan }) => plan === place.plan + 1),
            column,
          )
        : at(row + 1, column)
    case 'left':
      return at(row, column - 1)
    case 'right':
      return at(row, column + 1)
    case 'next':
      if (column < last) return at(row, column + 1)
      return at(row + 1, rows[row + 1]?.task === 0 ? 0 : 2)
    case 'back':
      // In a plan's later rows its own cells were passed in the first.
      if (column > (place.task === 0 ? 0 : 2)) return at(row, column - 1)
      return at(row - 1, last)
  }
}
