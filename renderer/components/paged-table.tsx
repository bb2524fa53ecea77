import type { ReactNode } from 'react'
import { useEffect, useId } from 'react'
import { clipboardText } from './grid/cells.ts'
import { CellEditor } from './grid/cell-editor.tsx'
import type { CellEditing, GridSort, PagedColumn, RowPicking } from './grid/columns.ts'
import { checkWidth, placedColumns } from './grid/columns.ts'
import { GridHead } from './grid/grid-head.tsx'
import { GridRow } from './grid/grid-row.tsx'
import { useCells } from './grid/use-cells.ts'
import { rowHeight, useViewport } from './grid/use-viewport.ts'
import { useCopy } from './use-copy.ts'
import type { PagedRows } from './use-paged-rows.ts'

export type { CellEditing, GridSort, PagedColumn, RowPicking } from './grid/columns.ts'

interface PagedTableProps<Row> {
  readonly name: string
  readonly columns: readonly PagedColumn<Row>[]
  readonly rows: PagedRows<Row>
  readonly onOpen?: (row: Row) => void
  readonly rowClass?: (row: Row) => string
  readonly empty: ReactNode
  readonly sort?: GridSort
  readonly onSort?: (sort: GridSort) => void
  readonly onWidth?: (column: string, width: number) => void
  readonly editing?: CellEditing<Row>
  readonly picking?: RowPicking<Row>
}

/**
 * Dense table of a listing of any length: 32 px rows, of which only those in view are drawn, sticky head and first column, arrow keys
 * through cells, Enter or F2 edits where that is allowed and else opens, Ctrl+C copies the chosen cells as text.
 */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { name, rows, rowClass, editing = null, picking = null } = props
  const gridId = useId()
  const copy = useCopy()
  const columns = placedColumns(props.columns, picking !== null)
  const { ref, first, last, fits, onScroll, showRow } = useViewport(rows.total)
  const { see } = rows
  useEffect(() => {
    if (last > first) see(first, last - 1)
  }, [see, first, last])
  const cells = useCells({
    rows,
    columns,
    size: { rows: rows.total, columns: columns.length, page: fits },
    editing,
    picking,
    onOpen: props.onOpen ?? null,
    showCell: ({ row, column }) => {
      showRow(row)
      showColumn(ref.current, columns, column)
    },
    onCopy: (lines) => void copy(clipboardText(lines), `${lines.length} 行`),
    focus: () => ref.current?.focus(),
  })
  const { active, range, edited } = cells
  const width = columns.reduce((sum, column) => sum + column.width, picking === null ? 0 : checkWidth)
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  const editorIn = (index: number) => {
    const row = rows.rowAt(index)
    const column = edited?.row === index ? columns[edited.column] : undefined
    const text = row === null || column === undefined ? null : (editing?.textOf(row, column.key) ?? null)
    if (row === null || column === undefined || text === null || editing === null) return null
    const save = (typed: string) => editing.save(index, row, column.key, typed)
    return <CellEditor label={column.title} text={text} onSave={save} onLeave={cells.leaveEdit} />
  }
  return (
    <div
      ref={ref}
      className="paged-table"
      role="grid"
      aria-label={name}
      aria-rowcount={rows.total + 1}
      aria-colcount={columns.length + (picking === null ? 0 : 1)}
      aria-busy={rows.loading}
      aria-multiselectable={picking !== null}
      {...(rows.total > 0 ? { 'aria-activedescendant': `${gridId}-${active.row}-${active.column}` } : {})}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) cells.onKeyDown(event)
      }}
    >
      <div className="grid-sheet" role="presentation" style={{ width }}>
        <GridHead
          columns={columns}
          picking={picking}
          sort={props.sort ?? null}
          onSort={props.onSort ?? null}
          onWidth={props.onWidth ?? null}
        />
        <div className="grid-body" role="rowgroup" style={{ height: rows.total * rowHeight }}>
          {drawn.map((index) => {
            const row = rows.rowAt(index)
            const isChosen = index >= range.top && index <= range.bottom
            const isEdited = edited?.row === index
            return (
              <GridRow
                key={index}
                gridId={gridId}
                index={index}
                row={row}
                columns={columns}
                className={row === null ? '' : (rowClass?.(row) ?? '')}
                picked={picking === null ? null : row !== null && picking.isPicked(row)}
                pickLabel={picking === null || row === null ? '' : `选择${picking.nameOf(row)}`}
                active={active.row === index ? active.column : -1}
                from={isChosen ? range.left : -1}
                to={isChosen ? range.right : -2}
                editor={isEdited ? editorIn(index) : null}
                editedColumn={isEdited ? (edited?.column ?? -1) : -1}
                on={cells.acts}
              />
            )
          })}
        </div>
      </div>
      {rows.total === 0 && !rows.loading && <div className="grid-empty">{props.empty}</div>}
    </div>
  )
}

/** A cell behind the fixed columns or beyond the right edge comes into view. */
function showColumn<Row>(
  box: HTMLElement | null,
  columns: readonly (PagedColumn<Row> & { readonly left: number })[],
  at: number,
): void {
  const column = columns[at]
  if (box === null || column === undefined || column.fixed === true) return
  const lead = columns[0]?.left ?? 0
  const start = columns.slice(0, at).reduce((sum, { width }) => sum + width, lead)
  const fixed = columns.filter((one) => one.fixed === true).reduce((sum, { width }) => sum + width, lead)
  if (start - fixed < box.scrollLeft) box.scrollLeft = start - fixed
  else if (start + column.width > box.scrollLeft + box.clientWidth) {
    box.scrollLeft = start + column.width - box.clientWidth
  }
}
