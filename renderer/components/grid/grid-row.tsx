import { Checkbox } from 'antd'
import { memo } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import type { PlacedColumn } from './columns.ts'
import { checkWidth } from './columns.ts'
import { rowHeight } from './use-viewport.ts'

export interface GridRowProps<Row> {
  readonly gridId: string
  readonly index: number
  readonly row: Row | null
  readonly columns: readonly PlacedColumn<Row>[]
  readonly className: string
  /** null: rows are not picked in this table */
  readonly picked: boolean | null
  readonly pickLabel: string
  /** Column of the active cell, or -1 */
  readonly active: number
  /** Columns of the range that is chosen, or -1 */
  readonly from: number
  readonly to: number
  /** The editor in place of a cell, and in which column */
  readonly editor: ReactNode
  readonly editedColumn: number
  readonly on: GridRowActs
}

/** The same object for every row: a row is drawn anew only when something of its own changed. */
export interface GridRowActs {
  readonly pick: (index: number, picked: boolean, toHere: boolean) => void
  readonly choose: (index: number, column: number, toHere: boolean) => void
  readonly enter: (index: number, column: number) => void
}

function Drawn<Row>(props: GridRowProps<Row>) {
  const { gridId, index, row, columns, picked, active, from, to, on } = props
  const onCheck = (event: { readonly target: { checked: boolean }; readonly nativeEvent: Event }) =>
    on.pick(index, event.target.checked, (event.nativeEvent as unknown as MouseEvent).shiftKey)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={`grid-row ${row === null ? 'row-waiting' : props.className}${picked === true ? ' row-picked' : ''}`}
      style={{ top: index * rowHeight }}
      {...(picked === null ? {} : { 'aria-selected': picked })}
    >
      {picked !== null && (
        <div className="grid-cell grid-fixed" role="gridcell" style={{ left: 0, width: checkWidth }}>
          {row !== null && (
            <Checkbox tabIndex={-1} aria-label={props.pickLabel} checked={picked} onChange={onCheck} />
          )}
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.key}
          id={`${gridId}-${index}-${at}`}
          role="gridcell"
          className={cellClass(column, at === active, at >= from && at <= to)}
          style={column.fixed === true ? { left: column.left, width: column.width } : { width: column.width }}
          onMouseDown={(event) => on.choose(index, at, event.shiftKey)}
          onDoubleClick={() => on.enter(index, at)}
        >
          {at === props.editedColumn ? props.editor : row === null ? waiting(at) : column.show(row)}
        </div>
      ))}
    </div>
  )
}

const waiting = (at: number) => (at === 0 ? <span className="hint">读取中……</span> : null)

function cellClass<Row>(column: PlacedColumn<Row>, isActive: boolean, isChosen: boolean): string {
  return [
    'grid-cell',
    column.fixed === true ? 'grid-fixed' : '',
    column.numeric === true ? 'grid-number' : '',
    isChosen ? 'cell-chosen' : '',
    isActive ? 'cell-active' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

// `memo` forgets that the component takes any row.
export const GridRow = memo(Drawn) as typeof Drawn
