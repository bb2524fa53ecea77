import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMay } from '#renderer/api/use-may.ts'
import type { Numbering, NumberedPlan } from '#shared/domain/plan/numbering.ts'
import type { PlanProblem } from '#shared/domain/plan/check-plan.ts'
import type { Edit } from './plan-draft.ts'
import { SheetRow } from './sheet-row.tsx'
import type { SheetPlace } from './sheet-places.ts'
import { sheetColumns, stepped, textAt } from './sheet-places.ts'
import type { Leaving } from './sheet-editor.tsx'

export interface SheetMarks {
  /** Of this table, by place */
  readonly problems: readonly PlanProblem[]
  readonly partnerHint: (task: NumberedPlan['tasks'][number]['value']) => string
  /** Tasks with a draw */
  readonly drawn: ReadonlySet<string>
}

interface PlanSheetProps extends SheetMarks {
  readonly by: Numbering
  readonly table: readonly NumberedPlan[]
  readonly active: SheetPlace | null
  readonly onActive: (place: SheetPlace) => void
  readonly onEdit: (edit: Edit) => void
  readonly onVersions: (planId: string) => void
}

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** A key that writes a sign, or that an input method keeps for itself (`Process`); the space scrolls. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  (key.length === 1 || key === 'Process') && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** T1 or T2, written in where it stands: arrows go about, typing, Enter, F2 or a double click write, Esc gives up, Tab goes on. */
export function PlanSheet(props: PlanSheetProps) {
  const { by, table, active, onActive, onEdit } = props
  const may = useMay('plan.saveYear')
  const [writing, setWriting] = useState(false)
  const sheet = useRef<HTMLTableElement>(null)
  const columns = sheetColumns(by.rule)

  useEffect(() => {
    if (active === null) return
    const cell = sheet.current?.querySelector(`[data-place="${active.plan}-${active.task}-${active.column}"]`)
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // Whoever was led to a cell, by a problem or as a new row, goes on there with the keys.
    if (cell?.querySelector('textarea, select') === null) sheet.current?.focus({ preventScroll: true })
  }, [active])

  const choose = (place: SheetPlace) => {
    setWriting(false)
    onActive(place)
    sheet.current?.focus({ preventScroll: true })
  }
  const leave = (to: Leaving) => {
    setWriting(false)
    if (to === 'here') sheet.current?.focus({ preventScroll: true })
    if (active === null || to === 'stay' || to === 'here') return
    onActive(stepped(table, columns, active, to))
    // Who fills in a row goes on writing; the last cell has no next.
    if (to === 'down') sheet.current?.focus({ preventScroll: true })
    else setWriting(true)
  }
  const onKey = (event: KeyboardEvent) => {
    // What stands in the table (a row's menu, the editor) has keys of its own.
    if (event.target !== event.currentTarget || active === null || writing) return
    const arrow = arrows[event.key]
    if (arrow !== undefined) onActive(stepped(table, columns, active, arrow))
    else if (event.key === 'Tab') {
      const to = stepped(table, columns, active, event.shiftKey ? 'back' : 'next')
      // At the table's end Tab leaves it, as everywhere else.
      if (to === active) return
      onActive(to)
    } else if (!may) return
    else if (event.key === 'Enter' || event.key === 'F2') setWriting(true)
    else if (event.key === 'Delete') clear(active)
    else {
      // What is typed takes the place of what stands there: the field is there before the key's own letter arrives.
      if (isLetter(event)) flushSync(() => setWriting(true))
      return
    }
    event.preventDefault()
  }
  const clear = ({ plan, task, column }: SheetPlace) => {
    if (column === 'selectionText') return
    if (column === 'planNumber') onEdit({ kind: 'plan-text', plan, column: 'number', text: '' })
    else if (column === 'planName') onEdit({ kind: 'plan-text', plan, column: 'name', text: '' })
    else onEdit({ kind: 'task-text', plan, task, column, text: '' })
  }
  return (
    <table
      ref={sheet}
      role="grid"
      className="plan-sheet"
      tabIndex={0}
      aria-label="计划表"
      onKeyDown={onKey}
      onFocus={(event) => {
        const first = columns[0]
        if (
          event.target === event.currentTarget &&
          active === null &&
          first !== undefined &&
          textAt(table, { plan: 0, task: 0, column: first.key }) !== null
        )
          onActive({ plan: 0, task: 0, column: first.key })
      }}
    >
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width: `${width}%` }} />
        ))}
        <col className="plan-sheet-acts" />
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {table.flatMap((plan, planAt) =>
          plan.tasks.map((task, taskAt) => (
            <SheetRow
              key={task.value.id}
              {...props}
              columns={columns}
              plan={plan}
              planAt={planAt}
              taskAt={taskAt}
              last={{ plan: table.length - 1, task: plan.tasks.length - 1 }}
              writing={writing}
              onChoose={choose}
              onWrite={(place) => {
                onActive(place)
                setWriting(may)
              }}
              onLeave={leave}
            />
          )),
        )}
      </tbody>
    </table>
  )
}
