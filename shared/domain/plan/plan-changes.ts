import type { PlanColumn } from './plan-header.ts'
import type { Plan, Task } from './types.ts'

type TaskColumn = Exclude<PlanColumn, 'planNumber' | 'planName'>

/** T1/T2 from left to right. */
export const taskColumns = [
  'number',
  'name',
  'selectionText',
  'ratioText',
  'itemsText',
  'scopeText',
  'initiator',
  'partners',
  'periodText',
  'remark',
] as const satisfies readonly TaskColumn[]

/** What differs between two states of a plan, cell by cell. `task` is the task's number (as it is after, if it is). */
export type PlanChange =
  | {
      readonly kind: 'cell'
      readonly task: string
      readonly column: PlanColumn
      readonly before: string
      readonly after: string
    }
  | { readonly kind: 'task-added' | 'task-removed'; readonly task: string; readonly name: string }
  | { readonly kind: 'tasks-reordered' }

/** Tasks belong together by id where both have one, else by number. */
export function planChanges(before: Plan, after: Plan): readonly PlanChange[] {
  const pairs = after.tasks.map((task) => ({ task, old: counterpart(task, before.tasks) }))
  const kept = pairs.flatMap(({ old }) => (old === undefined ? [] : [old]))
  const removed = before.tasks.filter((task) => !kept.includes(task))
  const inOrder = before.tasks.filter((task) => kept.includes(task))
  return [
    ...cell('', 'planNumber', before.number, after.number),
    ...cell('', 'planName', before.name, after.name),
    ...pairs.flatMap(({ task, old }): readonly PlanChange[] =>
      old === undefined
        ? [{ kind: 'task-added', task: task.number, name: task.name }]
        : taskColumns.flatMap((column) => cell(task.number, column, old[column], task[column])),
    ),
    ...removed.map(({ number, name }) => ({ kind: 'task-removed' as const, task: number, name })),
    ...(inOrder.every((task, at) => task === kept[at]) ? [] : [{ kind: 'tasks-reordered' as const }]),
  ]
}

function cell(task: string, column: PlanColumn, before: string, after: string): readonly PlanChange[] {
  return before === after ? [] : [{ kind: 'cell', task, column, before, after }]
}

function counterpart(task: Task, others: readonly Task[]): Task | undefined {
  const byId = task.id === '' ? undefined : others.find(({ id }) => id === task.id)
  return byId ?? others.find((other) => other.number === task.number && (other.id === '' || task.id === ''))
}
