import type { PlanView } from '#shared/contract/index.ts'
import { emptyTask } from '#shared/domain/plan/naming.ts'
import { monthsOfPeriod } from '#shared/domain/plan/period.ts'
import { numberByRule, numberedTable, plansOfTable } from '#shared/domain/plan/numbering.ts'
import type { Numbered, NumberedPlan, Numbering } from '#shared/domain/plan/numbering.ts'
import type { PlanColumn } from '#shared/domain/plan/plan-header.ts'
import type { Plan, PlanScope, Selection, Task } from '#shared/domain/plan/types.ts'

type Tables<Of> = Readonly<Record<PlanScope, Of>>

/** The year's two tables while they are edited. New plans and tasks have ids that begin with `new-`. */
export interface Draft {
  readonly tables: Tables<readonly NumberedPlan[]>
  /** How many ids were given out */
  readonly given: number
}

export type TaskColumn = Exclude<PlanColumn, 'planNumber' | 'planName'>

/** What a clerk does to one table; `plan` and `task` are places in it. */
export type Edit =
  | {
      readonly kind: 'plan-text'
      readonly plan: number
      readonly column: 'number' | 'name'
      readonly text: string
    }
  | {
      readonly kind: 'task-text'
      readonly plan: number
      readonly task: number
      readonly column: Exclude<TaskColumn, 'selectionText'>
      readonly text: string
    }
  | {
      readonly kind: 'selection'
      readonly plan: number
      readonly task: number
      readonly selection: Selection
    }
  | { readonly kind: 'add-plan' }
  | { readonly kind: 'add-task'; readonly plan: number }
  | { readonly kind: 'remove-plan'; readonly plan: number }
  | { readonly kind: 'remove-task'; readonly plan: number; readonly task: number }
  | { readonly kind: 'move-plan'; readonly plan: number; readonly by: 1 | -1 }
  | { readonly kind: 'move-task'; readonly plan: number; readonly task: number; readonly by: 1 | -1 }

const otherScope = (scope: PlanScope): PlanScope => (scope === 'internal' ? 'joint' : 'internal')

export function startDraft(
  plans: readonly PlanView[],
  by: Tables<Numbering>,
  isFixed: (plan: Plan) => boolean,
): Draft {
  const tableOf = (scope: PlanScope) => {
    const own = plans.filter((plan) => plan.scope === scope).map(plainPlan)
    const taken = plans.filter((plan) => plan.scope !== scope).map(({ number }) => number)
    return numberedTable(by[scope], own, isFixed, taken)
  }
  return { tables: { internal: tableOf('internal'), joint: tableOf('joint') }, given: 0 }
}

export function plainPlan({ draws: _draws, version: _version, ...plan }: PlanView): Plan {
  return plan
}

/** The draft after an edit of one of its tables, numbered anew. */
export function edited(draft: Draft, scope: PlanScope, by: Numbering, edit: Edit): Draft {
  const taken = draft.tables[otherScope(scope)].map(({ value }) => value.number)
  const table = numberByRule(by, changed(draft, scope, by, edit), taken)
  return { tables: { ...draft.tables, [scope]: table }, given: draft.given + 2 }
}

function changed(draft: Draft, scope: PlanScope, by: Numbering, edit: Edit): readonly NumberedPlan[] {
  const table = draft.tables[scope]
  if (edit.kind === 'add-plan') return [...table, newPlan(draft, scope, by)]
  const plan = table[edit.plan]
  if (plan === undefined) return table
  switch (edit.kind) {
    case 'remove-plan':
      return table.toSpliced(edit.plan, 1)
    case 'move-plan':
      return moved(table, edit.plan, edit.by)
    case 'plan-text':
      return table.with(edit.plan, withPlanText(plan, edit.column, edit.text))
    case 'add-task':
    case 'remove-task':
    case 'move-task':
    case 'selection':
    case 'task-text':
      return table.with(edit.plan, { ...plan, tasks: changedTasks(draft, by, plan, edit) })
  }
}

type TaskEdit = Extract<
  Edit,
  { readonly kind: 'task-text' | 'selection' | 'add-task' | 'remove-task' | 'move-task' }
>

function changedTasks(draft: Draft, by: Numbering, { tasks }: NumberedPlan, edit: TaskEdit) {
  if (edit.kind === 'add-task') {
    const last = tasks.at(-1)
    return last === undefined ? tasks : [...tasks, oneMoreTask(last.value, `new-${draft.given}`)]
  }
  const task = tasks[edit.task]
  if (task === undefined) return tasks
  switch (edit.kind) {
    case 'remove-task':
      return tasks.length === 1 ? tasks : tasks.toSpliced(edit.task, 1)
    case 'move-task':
      return moved(tasks, edit.task, edit.by)
    case 'selection':
      return tasks.with(edit.task, { ...task, value: withSelection(task.value, edit.selection, by) })
    case 'task-text':
      return tasks.with(edit.task, withTaskText(task, edit.column, edit.text, by.year))
  }
}

/** A number that somebody writes is kept; one that is emptied is the rule's again. */
function withPlanText(plan: NumberedPlan, column: 'number' | 'name', text: string): NumberedPlan {
  const byRule = column === 'number' ? text === '' : plan.byRule
  return { ...plan, byRule, value: { ...plan.value, [column]: text } }
}

function withTaskText(task: Numbered<Task>, column: TaskColumn, text: string, year: number): Numbered<Task> {
  const byRule = column === 'number' ? text === '' : task.byRule
  const months = column === 'periodText' ? monthsOfPeriod(text, year) : {}
  return { byRule, value: { ...task.value, [column]: text, ...months } }
}

function withSelection(task: Task, selection: Selection, { rule }: Numbering): Task {
  const selectionText = selection === 'targeted' ? rule.targetedWord : rule.untargetedWord
  return { ...task, selection, selectionText }
}

function newPlan({ given }: Draft, scope: PlanScope, { rule, year }: Numbering): NumberedPlan {
  const task: Task = { ...emptyTask(rule, '', ''), id: `new-${given + 1}` }
  const value = { id: `new-${given}`, year, scope, number: '', name: '' }
  return { value, byRule: true, tasks: [{ value: task, byRule: true }] }
}

/** What usually stays the same is taken over from the task before. */
function oneMoreTask(last: Task, id: string): Numbered<Task> {
  const open = {
    name: '',
    itemsText: '',
    scopeText: '',
    periodText: '',
    startMonth: '',
    endMonth: '',
    remark: '',
  }
  return { value: { ...last, ...open, id, number: '' }, byRule: true }
}

function moved<Of>(all: readonly Of[], at: number, by: 1 | -1): readonly Of[] {
  const one = all[at]
  const to = at + by
  return one === undefined || to < 0 || to >= all.length ? all : all.toSpliced(at, 1).toSpliced(to, 0, one)
}

/** Both tables from top to bottom, 内部 first: as problems count them. */
export function plansOf({ tables }: Draft): readonly Plan[] {
  return [...plansOfTable(tables.internal), ...plansOfTable(tables.joint)]
}
