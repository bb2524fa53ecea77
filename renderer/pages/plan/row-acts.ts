import type { MenuProps } from 'antd'
import type { NumberedPlan } from '#shared/domain/plan/numbering.ts'
import type { Edit } from './plan-draft.ts'

interface RowActsInput {
  readonly plan: NumberedPlan
  readonly planAt: number
  readonly taskAt: number
  readonly last: { readonly plan: number; readonly task: number }
  readonly drawn: ReadonlySet<string>
  readonly onEdit: (edit: Edit) => void
  readonly onVersions: (planId: string) => void
}

/** What can be done to a row of the plan table besides writing in it. What was drawn stays; who only reads sees its versions. */
export function rowActs(input: RowActsInput, may: boolean): NonNullable<MenuProps['items']> {
  const { plan, planAt, taskAt, last, drawn, onEdit, onVersions } = input
  const task = plan.tasks[taskAt]
  const isTaskDrawn = task !== undefined && drawn.has(task.value.id)
  const isPlanDrawn = plan.tasks.some(({ value }) => drawn.has(value.id))
  const isSaved = !plan.value.id.startsWith('new-')
  const at = { plan: planAt, task: taskAt }
  const entry = (key: string, label: string, disabled: boolean, edit: Edit) => ({
    key,
    label,
    disabled,
    onClick: () => onEdit(edit),
  })
  const versions = isSaved
    ? [{ key: 'versions', label: '历次版本', onClick: () => onVersions(plan.value.id) }]
    : []
  if (!may) return versions
  return [
    entry('add-task', '本计划加一项任务', false, { kind: 'add-task', plan: planAt }),
    ...(last.task > 0
      ? [
          entry('task-up', '任务上移', taskAt === 0, { kind: 'move-task', ...at, by: -1 }),
          entry('task-down', '任务下移', taskAt === last.task, { kind: 'move-task', ...at, by: 1 }),
          entry('remove-task', isTaskDrawn ? '去掉任务（已抽取）' : '去掉任务', isTaskDrawn, {
            kind: 'remove-task',
            ...at,
          }),
        ]
      : []),
    { type: 'divider' as const },
    entry('plan-up', '计划上移', planAt === 0, { kind: 'move-plan', plan: planAt, by: -1 }),
    entry('plan-down', '计划下移', planAt === last.plan, { kind: 'move-plan', plan: planAt, by: 1 }),
    ...versions,
    { type: 'divider' as const },
    {
      ...entry('remove-plan', isPlanDrawn ? '删除计划（已抽取）' : '删除计划', isPlanDrawn, {
        kind: 'remove-plan',
        plan: planAt,
      }),
      danger: true,
    },
  ]
}
