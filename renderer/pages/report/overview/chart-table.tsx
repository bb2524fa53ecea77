import { Button } from 'antd'
import type { OverviewChartView } from '#shared/contract/index.ts'
import { counted } from '#shared/text/numbers.ts'
import {
  barWord,
  chartTable,
  isCoverage,
  partUnit,
  partWord,
  shareText,
} from '#shared/text/overview-words.ts'
import type { Opens } from './shapes.ts'

interface ChartTableProps {
  readonly own: OverviewChartView
  readonly onOpen: (opens: Opens) => void
}

/** The numbers of a picture, each a button that opens its list. */
export function ChartTable({ own, onOpen }: ChartTableProps) {
  const { chart, bars } = own
  return (
    <table className="filled-table chart-table">
      <thead>
        <tr>
          {chartTable(own).headers.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{barWord(bar)}</th>
            {bar.figures.map(({ part, count }) => (
              <td key={part}>
                <Button
                  type="link"
                  className="count-link"
                  aria-label={`${barWord(bar)} ${partWord(chart, part)} ${count}${partUnit(chart, part)}，看明细`}
                  onClick={() => onOpen({ bar: bar.key, part })}
                >
                  {counted(count)}
                </Button>
              </td>
            ))}
            {isCoverage(chart) && <td>{shareText(bar)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
