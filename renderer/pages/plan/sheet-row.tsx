import { MoreOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useMay } from '#renderer/api/use-may.ts'
import { hrefOf } from '#renderer/app/router.ts'
import type { Numbering, NumberedPlan } from '#shared/domain/plan/numbering.ts'
import type { PlanProblem } from '#shared/domain/plan/check-plan.ts'
import type { Edit } from './plan-draft.ts'
import { rowActs } from './row-acts.ts'
import type { SheetMarks } from './plan-sheet.tsx'
import { SheetCell } from './sheet-cell.tsx'
import type { Leaving } from './sheet-editor.tsx'
import type { SheetColumn, SheetPlace } from './sheet-places.ts'
import { isPlanColumn, isSamePlace, placed } from './sheet-places.ts'

interface SheetRowProps extends SheetMarks {
  readonly by: Numbering
  readonly columns: readonly SheetColumn[]
  readonly plan: NumberedPlan
  readonly planAt: number
  readonly taskAt: number
  readonly last: { readonly plan: number; readonly task: number }
  readonly active: SheetPlace | null
  readonly writing: boolean
  readonly onChoose: (place: SheetPlace) => void
  readonly onWrite: (place: SheetPlace) => void
  readonly onLeave: (to: Leaving) => void
  readonly onEdit: (edit: Edit) => void
  readonly onVersions: (planId: string) => void
}

/** A task, with its plan's merged cells where it is the first. */
export function SheetRow(props: SheetRowProps) {
  const { columns, plan, planAt, taskAt, problems, active, writing } = props
  const may = useMay('plan.saveYear')
  const task = plan.tasks[taskAt]
  if (task === undefined) return null
  const problemAt = (place: SheetPlace): PlanProblem | undefined => {
    const wanted = isPlanColumn(place.column) ? null : place.task
    return problems.find(
      (one) => one.planAt === place.plan && one.taskAt === wanted && one.column === place.column,
    )
  }
  const isSaved = !task.value.id.startsWith('new-')
  return (
    <tr>
      {columns
        .filter(({ key }) => taskAt === 0 || !isPlanColumn(key))
        .map((column) => {
          const place = placed({ plan: planAt, task: taskAt, column: column.key })
          const isActive = isSamePlace(active, place)
          return (
            <SheetCell
              key={column.key}
              by={props.by}
              column={column}
              place={place}
              plan={plan}
              task={task}
              span={isPlanColumn(column.key) ? plan.tasks.length : 1}
              problem={problemAt(place)}
              hint={column.key === 'partners' ? props.partnerHint(task.value) : ''}
              active={isActive}
              writing={isActive && writing}
              onChoose={() => props.onChoose(place)}
              onWrite={() => props.onWrite(place)}
              onLeave={props.onLeave}
              onEdit={props.onEdit}
            />
          )
        })}
      <td className="plan-sheet-acts">
        {isSaved && <a href={hrefOf(['draw', 'scheme', task.value.id])}>抽取</a>}
        <Dropdown trigger={['click']} menu={{ items: rowActs(props, may) }}>
          <Button
            type="text"
            size="small"
            icon={<MoreOutlined />}
            aria-label={`计划${plan.value.number}任务${task.value.number}的操作`}
          />
        </Dropdown>
      </td>
    </tr>
  )
}
