import { Table } from 'antd'
import type { TableColumnsType } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect } from 'react'
import type { PagedRow, PagedRows } from './use-paged-rows.ts'
import { useHeight } from './use-height.ts'

export interface PagedColumn<Row> {
  readonly key: string
  readonly title: string
  readonly width: number
  readonly fixed?: boolean
  readonly numeric?: boolean
  readonly show: (row: Row) => ReactNode
}

interface PagedTableProps<Row> {
  readonly name: string
  readonly columns: readonly PagedColumn<Row>[]
  readonly rows: PagedRows<Row>
  readonly onOpen?: (row: Row) => void
  readonly rowClass?: (row: Row) => string
  readonly empty: ReactNode
}

/** Dense table of a long listing: 32 px rows, sticky header and first column, rows by keyboard, Enter opens. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { name, columns, rows, onOpen, rowClass, empty } = props
  const { ref, height } = useHeight<HTMLDivElement>()
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div className="paged-table" ref={ref} role="region" aria-label={name}>
      <Table<PagedRow<Row>>
        virtual
        size="small"
        rowKey="index"
        pagination={false}
        scroll={{ x: width, y: Math.max(height - 36, 160) }}
        columns={columns.map((column, at) => antdColumn(column, at === 0 ? rows.seen : null))}
        dataSource={[...rows.rows]}
        locale={{ emptyText: rows.loading ? ' ' : empty }}
        rowClassName={({ row }) => (row === null ? 'row-waiting' : (rowClass?.(row) ?? ''))}
        onRow={({ row }) => ({
          tabIndex: 0,
          onClick: () => row !== null && onOpen?.(row),
          onKeyDown: (event) => onKey(event, () => row !== null && onOpen?.(row)),
        })}
      />
    </div>
  )
}

function antdColumn<Row>(
  column: PagedColumn<Row>,
  seen: ((index: number) => void) | null,
): TableColumnsType<PagedRow<Row>>[number] {
  return {
    key: column.key,
    title: column.title,
    width: column.width,
    ellipsis: true,
    ...(column.fixed === true ? { fixed: 'left' as const } : {}),
    ...(column.numeric === true ? { align: 'right' as const } : {}),
    render: (_: unknown, { index, row }: PagedRow<Row>) => {
      if (row !== null) return column.show(row)
      return seen === null ? null : <Unseen key={index} index={index} onSeen={seen} />
    },
  }
}

function Unseen({ index, onSeen }: { readonly index: number; readonly onSeen: (index: number) => void }) {
  useEffect(() => onSeen(index), [index, onSeen])
  return <span className="hint">读取中……</span>
}

function onKey(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  const row = event.currentTarget
  if (event.key === 'Enter') open()
  const next =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : null
  if (next instanceof HTMLElement) {
    event.preventDefault()
    next.focus()
  }
}
