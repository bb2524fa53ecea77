import { fillTemplate, type Naming } from '#shared/domain/plan/naming.ts'
import { figureOf, type RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, paragraph, row, sides, table } from './make.ts'
import type { Cell, DocumentModel, Row, TableBlock } from './model.ts'
import { countText, formTitle } from './table-words.ts'

/** What one department or the county counts, in the order of the columns; null: for the pen. */
export interface StatisticsCounts {
  /** 随机抽查企业（户） */
  readonly targets: number | null
  /** 随机抽取执法人员（人） */
  readonly inspectors: number | null
  /** 发现问题事项（项） */
  readonly problemItems: number | null
  /** 发现问题企业（个） */
  readonly problemTargets: number | null
  /** 行政指导（户） */
  readonly guided: number | null
  /** 应列异常名录（户） */
  readonly toBeListed: number | null
  /** 涉嫌违法应立案调查（户） */
  readonly toBeFiled: number | null
  /** 现场解答疑难问题（户） */
  readonly answered: number | null
}

/** A row of the statistics; without counts: for the pen. */
export interface StatisticsRow {
  readonly department: string
  readonly counts?: StatisticsCounts
}

export interface StatisticsReportInput {
  /** See `statisticsTitle` */
  readonly title: string
  /** 报表单位; empty: for the pen */
  readonly unit: string
  /** One department's own return, as the source has it; or all departments with a total, where a target counts once */
  readonly counted:
    | { readonly of: 'department'; readonly counts: StatisticsCounts }
    | { readonly of: 'all'; readonly rows: readonly StatisticsRow[]; readonly total: StatisticsCounts }
  /** What the numbers count and leave out, a line each below the table */
  readonly notes: readonly string[]
  readonly date: IsoDate
  readonly mark: string
}

const usualTitle = '全{level}“双随机、一公开”部门联合抽查统计表'

/** 全县“双随机、一公开”部门联合抽查统计表, as the rule pack words it (qinghe 附件). */
export function statisticsTitle(pack: RulePack, naming: Naming, year: number): string {
  return fillTemplate(figureOf(pack, 'statisticsTitle') ?? usualTitle, naming, { year, serial: 0, digits: 1 })
}

/** T4 部门联合抽查统计表 by itself (qinghe 附件). */
export function statisticsReport(input: StatisticsReportInput): DocumentModel {
  const { title, unit, counted, notes, date, mark } = input
  return {
    title,
    date,
    mark,
    sectionCount: 1,
    sections: [
      {
        name: '统计表',
        orientation: 'portrait',
        pages: 'continue',
        blocks: [
          paragraph('title', formTitle(title)),
          sides(`报表单位：${unit}`, ''),
          counted.of === 'department'
            ? statisticsReturn(counted.counts)
            : statisticsTable(counted.rows, counted.total),
          ...notes.map((note) => paragraph('note', note)),
        ],
      },
    ],
  }
}

const forPen: StatisticsCounts = {
  targets: null,
  inspectors: null,
  problemItems: null,
  problemTargets: null,
  guided: null,
  toBeListed: null,
  toBeFiled: null,
  answered: null,
}

/** T4's table: a row per department and a total, two rows of heads (qinghe 附件). */
export function statisticsTable(
  rows: readonly StatisticsRow[],
  total: StatisticsCounts = forPen,
): TableBlock {
  const lines = [...rows, { department: '合计', counts: total }]
  return table(
    [40, 14.5, 14.5, 14.5, 14.5, 14.5, 14.5, 14.5, 14.5],
    heads([cell('部门', 'head', { rows: 2 })]),
    lines.map(({ department, counts = forPen }) =>
      row([cell(department, 'centre'), ...countCells(counts)], 11),
    ),
  )
}

/** T4's table as a department returns it: the source's own columns and one row. */
function statisticsReturn(counts: StatisticsCounts): TableBlock {
  return table(
    Array.from({ length: 8 }, () => 1),
    heads([]),
    [row(countCells(counts), 14)],
  )
}

const countCells = (counts: StatisticsCounts): readonly Cell[] =>
  [
    counts.targets,
    counts.inspectors,
    counts.problemItems,
    counts.problemTargets,
    counts.guided,
    counts.toBeListed,
    counts.toBeFiled,
    counts.answered,
  ].map((count) => cell(countText(count), 'number'))

const tall = (text: string): Cell => cell(text, 'head', { rows: 2 })
const wide = (text: string, columns: number): Cell => cell(text, 'head', { columns })

const heads = (first: readonly Cell[]): readonly Row[] => [
  row([
    ...first,
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
