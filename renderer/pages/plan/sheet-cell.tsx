import type { Numbered, Numbering, NumberedPlan } from '#shared/domain/plan/numbering.ts'
import { isRefusing } from '#shared/domain/plan/check-plan.ts'
import type { PlanProblem } from '#shared/domain/plan/check-plan.ts'
import { monthsOfPeriod } from '#shared/domain/plan/period.ts'
import type { Task } from '#shared/domain/plan/types.ts'
import { longMonth } from '#shared/text/numbers.ts'
import { planFactsText } from '#shared/text/plan-problems.ts'
import type { Edit } from './plan-draft.ts'
import type { Leaving } from './sheet-editor.tsx'
import { SelectionEditor, SheetEditor } from './sheet-editor.tsx'
import type { SheetColumn, SheetPlace } from './sheet-places.ts'

interface SheetCellProps {
  readonly by: Numbering
  readonly column: SheetColumn
  readonly place: SheetPlace
  readonly plan: NumberedPlan
  readonly task: Numbered<Task>
  readonly span: number
  readonly problem: PlanProblem | undefined
  readonly hint: string
  readonly active: boolean
  readonly writing: boolean
  readonly onChoose: () => void
  readonly onWrite: () => void
  readonly onLeave: (to: Leaving) => void
  readonly onEdit: (edit: Edit) => void
}

export function SheetCell(props: SheetCellProps) {
  const { column, place, span, problem, active, writing, hint } = props
  const said = problem === undefined ? hint : planFactsText(problem)
  const mark =
    problem === undefined
      ? hint === ''
        ? ''
        : 'cell-told'
      : isRefusing(problem)
        ? 'cell-refused'
        : 'cell-told'
  return (
    <td
      role="gridcell"
      rowSpan={span}
      data-place={`${place.plan}-${place.task}-${place.column}`}
      className={`${mark}${active ? ' cell-active' : ''}`}
      aria-selected={active}
      {...(said === '' ? {} : { title: said })}
      onMouseDown={(event) => {
        if (writing) return
        // The table keeps the focus; a cell is only pointed at.
        event.preventDefault()
        props.onChoose()
      }}
      onDoubleClick={props.onWrite}
    >
      {writing ? (
        <Writing {...props} label={column.title} />
      ) : (
        <span className="sheet-text">{textOf(props)}</span>
      )}
    </td>
  )
}

function textOf({ place, plan, task }: SheetCellProps): string {
  if (place.column === 'planNumber') return plan.value.number
  return place.column === 'planName' ? plan.value.name : task.value[place.column]
}

function Writing(props: SheetCellProps & { readonly label: string }) {
  const { by, label, place, task, onEdit, onLeave } = props
  const { plan: planAt, task: taskAt, column } = place
  if (column === 'selectionText')
    return (
      <SelectionEditor
        label={label}
        selection={task.value.selection}
        words={[by.rule.targetedWord, by.rule.untargetedWord]}
        onDone={(selection, to) => {
          onEdit({ kind: 'selection', plan: planAt, task: taskAt, selection })
          onLeave(to)
        }}
        onGiveUp={() => onLeave('here')}
      />
    )
  const before = textOf(props)
  return (
    <SheetEditor
      label={label}
      text={before}
      hasLines={column === 'itemsText'}
      hintOf={(text) => hintOf(props, text)}
      onDone={(written, to) => {
        const text = written.trim()
        if (text !== before) onEdit(textEdit(place, text))
        onLeave(to)
      }}
      onGiveUp={() => onLeave('here')}
    />
  )
}

function textEdit({ plan, task, column }: SheetPlace, text: string): Edit {
  if (column === 'planNumber') return { kind: 'plan-text', plan, column: 'number', text }
  if (column === 'planName') return { kind: 'plan-text', plan, column: 'name', text }
  if (column === 'selectionText') throw new Error('抽查类型 is chosen, not written')
  return { kind: 'task-text', plan, task, column, text }
}

function hintOf({ by, place, hint }: SheetCellProps, text: string): string {
  switch (place.column) {
    case 'planNumber':
    case 'number':
      return '清空后按规则编号'
    case 'planName':
    case 'name':
      return '清空后按规则命名'
    case 'periodText':
      return periodHint(monthsOfPeriod(text, by.year))
    case 'ratioText':
      return '照单位的说法写，例：5%（运用企业信用风险分级分类开展）'
    case 'itemsText':
      return '另起一行按 Shift+Enter'
    case 'selectionText':
    case 'scopeText':
    case 'initiator':
    case 'partners':
    case 'remark':
      return hint
  }
}

function periodHint({ startMonth, endMonth }: ReturnType<typeof monthsOfPeriod>): string {
  return startMonth === ''
    ? '写到月份，例：5月-6月'
    : `按${longMonth(startMonth)}至${longMonth(endMonth)}提醒`
}
