import type { PoolView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import { crossTable } from './cross-table.ts'

interface PoolCellsProps {
  readonly cells: PoolView['cells']
  readonly className?: string
}

/** Eligible targets per region and class. */
export function PoolCells({ cells, className = '' }: PoolCellsProps) {
  const { classes, regions, countOf, totalOf } = crossTable(cells)
  if (regions.length === 0) return null
  return (
    <div className={`pool-cells ${className}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">乡镇</th>
            {classes.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {classes.length > 1 && <th scope="col">合计</th>}
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region}>
              <th scope="row">{region === '' ? '（未填）' : region}</th>
              {classes.map((name) => (
                <td key={name}>{counted(countOf(name, region))}</td>
              ))}
              {classes.length > 1 && <td>{counted(totalOf(region))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
