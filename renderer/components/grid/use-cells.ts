import type { KeyboardEvent } from 'react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PagedRows } from '../use-paged-rows.ts'
import type { CellPlace, CellRange, GridSize } from './cells.ts'
import { movedBy, nextCell, rangeOf } from './cells.ts'
import type { CellEditing, PlacedColumn, RowPicking } from './columns.ts'
import type { GridRowActs } from './grid-row.tsx'

interface CellsInput<Row> {
  readonly rows: PagedRows<Row>
  readonly columns: readonly PlacedColumn<Row>[]
  readonly size: GridSize
  readonly editing: CellEditing<Row> | null
  readonly picking: RowPicking<Row> | null
  readonly onOpen: ((row: Row) => void) | null
  readonly showCell: (cell: CellPlace) => void
  readonly onCopy: (cells: readonly (readonly string[])[]) => void
  readonly focus: () => void
}

export interface Cells {
  readonly active: CellPlace
  readonly range: CellRange
  readonly edited: CellPlace | null
  readonly acts: GridRowActs
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly leaveEdit: (to: 'down' | 'next' | 'back' | 'stay') => void
}

const start: CellPlace = { row: 0, column: 0 }

/** The active cell, the range that is chosen, the cell that is edited: by mouse and by keyboard. */
export function useCells<Row>(input: CellsInput<Row>): Cells {
  const [place, setPlace] = useState({ anchor: start, active: start })
  const [edited, setEdited] = useState<CellPlace | null>(null)
  const pickedLast = useRef(0)
  const live = useRef(input)
  const latest = useRef(place)
  // Before any event of this drawing: the acts below stay the same objects, and look up what is drawn now.
  useLayoutEffect(() => {
    live.current = input
    latest.current = place
  })

  const act = useMemo(() => {
    const goTo = (active: CellPlace, toHere: boolean) => {
      setPlace((before) => ({ active, anchor: toHere ? before.anchor : active }))
      live.current.showCell(active)
    }
    const enter = (cell: CellPlace) => {
      const { rows, columns, editing, onOpen } = live.current
      const row = rows.rowAt(cell.row)
      const column = columns[cell.column]
      if (row === null || column === undefined) return
      if (editing?.textOf(row, column.key) == null) onOpen?.(row)
      else setEdited(cell)
    }
    const acts: GridRowActs = {
      choose: (row, column, toHere) => {
        goTo({ row, column }, toHere)
        const { editing, onOpen, rows } = live.current
        const found = rows.rowAt(row)
        // A table without edits opens by a click; one with them by its first column.
        if (!toHere && found !== null && (editing === null || column === 0)) onOpen?.(found)
      },
      enter: (row, column) => enter({ row, column }),
      pick: (index, picked, toHere) => {
        const { rows, picking } = live.current
        const from = toHere ? Math.min(pickedLast.current, index) : index
        const to = toHere ? Math.max(pickedLast.current, index) : index
        for (let at = from; at <= to; at += 1) {
          const row = rows.rowAt(at)
          if (row !== null) picking?.pick(row, picked)
        }
        pickedLast.current = index
        // The arrow keys go on from here, not from a checkbox.
        live.current.focus()
      },
    }
    return { goTo, enter, acts }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    const { active, anchor } = latest.current
    const { size, rows, columns, picking, onOpen, onCopy } = live.current
    const moved = movedBy(active, event, size)
    const row = rows.rowAt(active.row)
    if (moved !== null) act.goTo(moved, event.shiftKey)
    else if (event.key === 'F2') act.enter(active)
    else if (event.key === 'Enter') {
      if (active.column === 0 && row !== null) onOpen?.(row)
      else act.enter(active)
    } else if (event.key === ' ' && picking !== null && row !== null) {
      act.acts.pick(active.row, !picking.isPicked(row), event.shiftKey)
    } else if (event.ctrlKey && event.key === 'a' && picking !== null) picking.pickAll(true)
    else if (event.ctrlKey && event.key === 'c') onCopy(cellTexts(rows, columns, rangeOf(anchor, active)))
    else return
    event.preventDefault()
  }

  return {
    ...place,
    range: rangeOf(place.anchor, place.active),
    edited,
    acts: act.acts,
    onKeyDown,
    leaveEdit: (to) => {
      setEdited(null)
      const { size, focus } = live.current
      if (edited !== null && to === 'down') {
        act.goTo({ row: Math.min(edited.row + 1, size.rows - 1), column: edited.column }, false)
      } else if (edited !== null && to !== 'stay') act.goTo(nextCell(edited, to === 'back', size), false)
      focus()
    },
  }
}

/** Rows that were not fetched are left out: the window does not hold them. */
function cellTexts<Row>(
  rows: PagedRows<Row>,
  columns: readonly PlacedColumn<Row>[],
  range: CellRange,
): readonly (readonly string[])[] {
  const chosen = columns.slice(range.left, range.right + 1)
  const lines: string[][] = []
  for (let at = range.top; at <= range.bottom; at += 1) {
    const row = rows.rowAt(at)
    if (row !== null) lines.push(chosen.map((column) => column.text?.(row) ?? ''))
  }
  return lines
}
