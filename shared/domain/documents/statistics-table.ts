import { cell, row, table } from './make.ts'
import type { Cell, TableBlock } from './model.ts'

/** T4's title (qinghe 附件) */
export const statisticsTitle = '全县“双随机、一公开”部门联合抽查统计表'

/** What one department or the county counts; null: for the pen. In the order of the columns. */
export type StatisticsCounts = readonly (number | null)[]

export const statisticsColumns = 8
const widths = [36, 15, 15, 15, 15, 15, 15, 15, 15]
const empty: StatisticsCounts = Array.from({ length: statisticsColumns }, () => null)

/** T4 全县“双随机、一公开”部门联合抽查统计表: a row per department and a total, two rows of heads (qinghe 附件). */
export function statisticsTable(
  rows: readonly { readonly department: string; readonly counts?: StatisticsCounts }[],
  total: StatisticsCounts = empty,
): TableBlock {
  const lines = [...rows, { department: '合计', counts: total }]
  return table(
    widths,
    heads(),
    lines.map(({ department, counts = empty }) =>
      row(
        [
          cell(department, 'centre'),
          ...counts.map((count) => cell(count === null ? '' : String(count), 'number')),
        ],
        11,
      ),
    ),
  )
}

const tall = (text: string): Cell => cell(text, 'head', { rows: 2 })
const wide = (text: string, columns: number): Cell => cell(text, 'head', { columns })

const heads = () => [
  row([
    tall('部门'),
    tall('随机抽查企业（户）'),
    tall('随机抽取执法人员（人）'),
    wide('发现问题', 2),
    wide('抽查结果处理', 3),
    tall('现场解答疑难问题（户）'),
  ]),
  row(
    [
      '发现问题事项（项）',
      '发现问题企业（个）',
      '行政指导（户）',
      '应列异常名录（户）',
      '涉嫌违法应立案调查（户）',
    ].map((text) => cell(text, 'head')),
  ),
]
