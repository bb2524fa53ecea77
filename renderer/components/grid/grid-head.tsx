import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons'
import { Checkbox } from 'antd'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useState } from 'react'
import type { GridSort, PlacedColumn, RowPicking } from './columns.ts'
import { checkWidth } from './columns.ts'

export interface GridHeadProps<Row> {
  readonly columns: readonly PlacedColumn<Row>[]
  readonly picking: RowPicking<Row> | null
  readonly sort: GridSort | null
  readonly onSort: ((sort: GridSort) => void) | null
  readonly onWidth: ((column: string, width: number) => void) | null
}

export function GridHead<Row>({ columns, picking, sort, onSort, onWidth }: GridHeadProps<Row>) {
  return (
    <div className="grid-head" role="row" aria-rowindex={1}>
      {picking !== null && (
        <div className="grid-cell grid-fixed" role="columnheader" style={{ left: 0, width: checkWidth }}>
          <Checkbox
            aria-label="选择全部"
            checked={picking.isAll}
            indeterminate={!picking.isAll && picking.isAny}
            onChange={(event) => picking.pickAll(event.target.checked)}
          />
        </div>
      )}
      {columns.map((column) => (
        <HeadCell
          key={column.key}
          column={column}
          sort={sort?.by === column.key ? sort : null}
          onSort={column.sortable === true ? onSort : null}
          onWidth={onWidth}
        />
      ))}
    </div>
  )
}

interface HeadCellProps<Row> {
  readonly column: PlacedColumn<Row>
  readonly sort: GridSort | null
  readonly onSort: ((sort: GridSort) => void) | null
  readonly onWidth: ((column: string, width: number) => void) | null
}

function HeadCell<Row>({ column, sort, onSort, onWidth }: HeadCellProps<Row>) {
  const { key, title, width, fixed, left, numeric } = column
  const next = { by: key, down: sort !== null && !sort.down }
  return (
    <div
      role="columnheader"
      className={`grid-cell${fixed === true ? ' grid-fixed' : ''}${numeric === true ? ' grid-number' : ''}`}
      style={fixed === true ? { left, width } : { width }}
      {...(sort === null ? {} : { 'aria-sort': sort.down ? 'descending' : 'ascending' })}
    >
      {onSort === null ? (
        <span className="grid-title">{title}</span>
      ) : (
        <button type="button" className="grid-title" title={`按${title}排序`} onClick={() => onSort(next)}>
          {title}
          {sort !== null && (sort.down ? <CaretDownFilled aria-hidden /> : <CaretUpFilled aria-hidden />)}
        </button>
      )}
      {onWidth !== null && (
        <WidthHandle title={title} width={width} onWidth={(chosen) => onWidth(key, chosen)} />
      )}
    </div>
  )
}

interface WidthHandleProps {
  readonly title: string
  readonly width: number
  readonly onWidth: (width: number) => void
}

const narrowest = 60
const widest = 900
const step = 16

/** Dragged, or moved by the arrow keys. */
function WidthHandle({ title, width, onWidth }: WidthHandleProps) {
  const [from, setFrom] = useState<number | null>(null)
  const put = (wanted: number) => onWidth(Math.round(Math.min(Math.max(wanted, narrowest), widest)))
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    event.stopPropagation()
    put(width + (event.key === 'ArrowLeft' ? -step : step))
  }
  const onMove = (event: PointerEvent) => {
    if (from !== null) put(event.clientX - from)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`${title}列宽`}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      className="grid-width"
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setFrom(event.clientX - width)
      }}
      onPointerMove={onMove}
      onPointerUp={() => setFrom(null)}
    />
  )
}
