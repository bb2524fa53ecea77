import type { InputOf, Operations, OverviewView } from '#shared/contract/index.ts'
import type { OverviewChart } from '#shared/domain/report/overview.ts'
import { chartTable, chartWords, sourceLine } from '#shared/text/overview-words.ts'

/** A picture's table, and below it what was counted, whose it is and of which day. */
export function chartWorkbook(
  chart: OverviewChart,
  view: OverviewView,
): InputOf<Operations['records.workbook']> {
  const own = view.charts.find((one) => one.chart === chart) ?? { chart, bars: [] }
  const { headers, rows } = chartTable(own)
  return {
    title: `${view.year}年度${chartWords[chart].title}`,
    headers,
    rows: [...rows, [sourceLine(chart, view), ...headers.slice(1).map(() => '')]],
  }
}
