import type { PlanColumn } from './plan-header.ts'
import { monthsOfPeriod } from './period.ts'
import { ratioProblem } from './check-ratio.ts'
import type { RatioFacts } from './check-ratio.ts'
import type { Plan, PlanScope, Selection, Task } from './types.ts'

export type PlanProblemFacts =
  | RatioFacts
  | { readonly code: 'cell-empty' }
  /** Nothing stands there yet, and the draw will want it */
  | { readonly code: 'cell-open' }
  | { readonly code: 'period-without-month' }
  | { readonly code: 'period-reversed'; readonly startMonth: string; readonly endMonth: string }
  | { readonly code: 'period-of-another-year'; readonly year: number }
  | { readonly code: 'selection-contradicts'; readonly selection: Selection }
  | { readonly code: 'selection-unknown' }
  | { readonly code: 'number-repeated' }
  /** A plan between departments and one within the bureau have the same number */
  | { readonly code: 'number-in-other-scope'; readonly scope: PlanScope }

/** What is wrong with one cell of the year's tables. `planAt` counts the given plans from 0, `taskAt` the plan's tasks; null: the plan's own cell. */
export type PlanProblem = PlanProblemFacts & {
  readonly planAt: number
  readonly taskAt: number | null
  readonly plan: string
  /** Empty for a cell of the plan */
  readonly task: string
  readonly column: PlanColumn
  readonly value: string
}

const telling: readonly PlanProblemFacts['code'][] = [
  'cell-open',
  'selection-unknown',
  'ratio-not-understood',
]

/** A plan is not saved while such a problem stands; of the others a clerk is told, for a later step needs them. */
export const isRefusing = ({ code }: { readonly code: PlanProblemFacts['code'] }): boolean =>
  !telling.includes(code)

/** Everything that is wrong with plans of one year as they would stand, cell by cell, in the order of the table. */
export function planProblems(plans: readonly Plan[]): readonly PlanProblem[] {
  return plans.flatMap((plan, planAt) => [
    ...ofPlan(plan, planAt, plans.slice(0, planAt)),
    ...plan.tasks.flatMap((task, taskAt) => ofTask(plan, planAt, task, taskAt)),
  ])
}

function ofPlan(plan: Plan, planAt: number, before: readonly Plan[]): readonly PlanProblem[] {
  const at = (column: PlanColumn, value: string, facts: PlanProblemFacts): PlanProblem => ({
    ...facts,
    planAt,
    taskAt: null,
    plan: plan.number,
    task: '',
    column,
    value,
  })
  const problems: PlanProblem[] = []
  if (isBlank(plan.number)) problems.push(at('planNumber', plan.number, { code: 'cell-empty' }))
  if (isBlank(plan.name)) problems.push(at('planName', plan.name, { code: 'cell-empty' }))
  const same = isBlank(plan.number) ? undefined : before.find(({ number }) => number === plan.number)
  if (same !== undefined) {
    const isSameTable = same.scope === plan.scope
    problems.push(
      at(
        'planNumber',
        plan.number,
        isSameTable ? { code: 'number-repeated' } : { code: 'number-in-other-scope', scope: same.scope },
      ),
    )
  }
  return problems
}

const neededCells = ['number', 'name', 'initiator'] as const
const openCells = ['ratioText', 'itemsText', 'scopeText'] as const

function ofTask(plan: Plan, planAt: number, task: Task, taskAt: number): readonly PlanProblem[] {
  const at = (column: Exclude<PlanColumn, 'planNumber' | 'planName'>) => (facts: PlanProblemFacts) => ({
    ...facts,
    planAt,
    taskAt,
    plan: plan.number,
    task: task.number,
    column,
    value: task[column],
  })
  const isRepeated = plan.tasks.slice(0, taskAt).some(({ number }) => number === task.number)
  return [
    ...neededCells
      .filter((column) => isBlank(task[column]))
      .map((column) => at(column)({ code: 'cell-empty' })),
    ...(isRepeated && !isBlank(task.number) ? [at('number')({ code: 'number-repeated' })] : []),
    ...ofSelection(task).map(at('selectionText')),
    ...openCells.filter((column) => isBlank(task[column])).map((column) => at(column)({ code: 'cell-open' })),
    ...ratioProblem(task.ratioText).map(at('ratioText')),
    ...ofPeriod(task.periodText, plan.year).map(at('periodText')),
  ]
}

function ofSelection({ selection, selectionText }: Task): readonly PlanProblemFacts[] {
  const said = selectionIn(selectionText)
  if (said === null) return [{ code: 'selection-unknown' }]
  return said === selection ? [] : [{ code: 'selection-contradicts', selection }]
}

/** 定向 or 不定向 as the printed word says; null: neither. */
export function selectionIn(text: string): Selection | null {
  if (/不定向|非定向/u.test(text)) return 'untargeted'
  return text.includes('定向') ? 'targeted' : null
}

/** 曹妃甸附件1注2: 抽查时间必须填写到月份。 */
function ofPeriod(text: string, year: number): readonly PlanProblemFacts[] {
  if (isBlank(text)) return [{ code: 'cell-empty' }]
  const { startMonth, endMonth } = monthsOfPeriod(text, year)
  if (startMonth === '') return [{ code: 'period-without-month' }]
  if (startMonth > endMonth) return [{ code: 'period-reversed', startMonth, endMonth }]
  const touches = Number(startMonth.slice(0, 4)) <= year && year <= Number(endMonth.slice(0, 4))
  return touches ? [] : [{ code: 'period-of-another-year', year }]
}

const isBlank = (text: string) => text.trim() === ''
