import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { DocumentModel } from './model.ts'
import { chineseDate } from './words.ts'

/** One problem and what became of it. Dates: empty where there is none yet. */
export interface FollowUpRow {
  /** 对象: the target's name */
  readonly target: string
  readonly problem: string
  readonly foundOn: IsoDate
  /** 处置方式, words of the dictionary */
  readonly handling: readonly string[]
  /** 移送部门; empty: not referred */
  readonly referredTo: string
  /** 整改期限: the last day */
  readonly dueOn: IsoDate
  /** 处置结果; empty: still open */
  readonly outcome: string
  /** 办结日期 */
  readonly closedOn: IsoDate
}

export interface FollowUpLedgerInput {
  /** Whose ledger, e.g. the bureau */
  readonly unit: string
  /** What it covers, e.g. 2024年度 or a draw's title: a line below the title; empty: none */
  readonly subject: string
  /** 截至: the day up to which it tells */
  readonly asOf: IsoDate
  readonly rows: readonly FollowUpRow[]
  readonly mark: string
}

/** caofeidian 五(三) */
const title = '“双随机、一公开”抽查后续处置工作台账'
const columns = [
  '序号',
  '对象',
  '问题',
  '发现日期',
  '处置方式',
  '移送部门',
  '整改期限',
  '处置结果',
  '办结日期',
]
// A date stands on one line.
const widths = [10, 34, 42, 24, 25, 21, 24, 21, 24]

/** T9 后续处置工作台账 (caofeidian 五(三)): closed ones stay in it. */
export function followUpLedger({ unit, subject, asOf, rows, mark }: FollowUpLedgerInput): DocumentModel {
  const open = rows.filter(({ closedOn }) => closedOn === '').length
  const lines = rows.map((one, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(one.target),
      cell(one.problem),
      cell(one.foundOn, 'date'),
      cell(one.handling.join('、'), 'centre'),
      cell(one.referredTo, 'centre'),
      cell(one.dueOn, 'date'),
      cell(one.outcome, 'centre'),
      cell(one.closedOn, 'date'),
    ]),
  )
  return {
    title: `${subject}${title}`,
    date: asOf,
    mark,
    sectionCount: 1,
    sections: [
      {
        name: '后续处置工作台账',
        orientation: 'landscape',
        pages: 'continue',
        blocks: [
          paragraph('title', title),
          ...(subject === '' ? [] : [paragraph('subtitle', subject)]),
          sides(
            `单位：${unit}　共${rows.length}项，办结${rows.length - open}项，未办结${open}项`,
            `截至：${chineseDate(asOf)}`,
          ),
          table(widths, [headRow(columns)], lines),
        ],
      },
    ],
  }
}
