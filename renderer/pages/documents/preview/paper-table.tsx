import type { Cell, PageRow, TablePart } from '#shared/domain/documents/index.ts'
import { points } from './points.ts'

export function PaperTable({ table: { top, columns, rows } }: { readonly table: TablePart }) {
  const width = columns.reduce((sum, column) => sum + column, 0)
  // Column edges and rows have no name of their own: their places are their keys.
  return (
    <table className="paper-table" style={{ top: points(top), width: points(width) }}>
      <colgroup>
        {numbered(columns).map(([key, column]) => (
          <col key={key} style={{ width: points(column) }} />
        ))}
      </colgroup>
      <tbody>
        {numbered(rows).map(([key, row]) => (
          <PaperRow key={key} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function PaperRow({ row: { height, cells, continues } }: { readonly row: PageRow }) {
  return (
    <tr className={continues ? 'paper-row-on' : undefined} style={{ height: points(height) }}>
      {numbered(cells).map(([key, cell]) => (
        <PaperCell key={key} cell={cell} />
      ))}
    </tr>
  )
}

const faces: Readonly<Record<Cell['style'], string>> = {
  head: 'face-hei',
  label: 'face-hei',
  left: 'face-fang',
  centre: 'face-fang',
  number: 'face-fang',
  date: 'face-fang',
  code: 'face-code',
}

const PaperCell = ({ cell: { text, style, columns, rows } }: { readonly cell: Cell }) => (
  <td className={`paper-cell-${style} ${faces[style]}`} colSpan={columns} rowSpan={rows}>
    {text}
  </td>
)

const numbered = <Each,>(all: readonly Each[]) => all.map((each, index) => [index, each] as const)
