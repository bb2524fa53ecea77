import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { DocumentModel } from './model.ts'
import { chineseDate } from './words.ts'

/** What is published of one item at one target. Inspectors' names are not published. */
export interface PublicationRow {
  readonly name: string
  /** 统一社会信用代码 */
  readonly id: string
  /** 抽查任务: its name */
  readonly task: string
  /** 抽查事项: its name */
  readonly item: string
  /** 检查机关 */
  readonly organ: string
  /** 检查日期; empty: for the pen */
  readonly inspectedOn: IsoDate
  /** 检查结果, words of the dictionary; several are joined by 、 */
  readonly results: readonly string[]
}

export interface PublicationTableInput {
  /** What was inspected, e.g. the draw's title: a line below the table's title; empty: none */
  readonly subject: string
  /** 公示机关 */
  readonly organ: string
  /** 公示日期; empty: for the pen */
  readonly publishedOn: IsoDate
  /** As they are printed: numbered in this order */
  readonly rows: readonly PublicationRow[]
  /** The document's date */
  readonly date: IsoDate
  readonly mark: string
}

const title = '抽查检查结果公示表'
const columns = [
  '序号',
  '名称',
  '统一社会信用代码',
  '抽查任务',
  '抽查事项',
  '检查机关',
  '检查日期',
  '检查结果',
]
// A code and a date stand on one line each.
const widths = [10, 38, 37, 34, 38, 22, 24, 22]

/** T8 抽查检查结果公示表: a row per target and item, each complete, as websites and platforms take them. */
export function publicationTable(input: PublicationTableInput): DocumentModel {
  const { subject, organ, publishedOn, date, mark } = input
  const published = publishedOn === '' ? '　　　年　　月　　日' : chineseDate(publishedOn)
  const rows = input.rows.map((one, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(one.name),
      cell(one.id, 'code'),
      cell(one.task),
      cell(one.item),
      cell(one.organ, 'centre'),
      cell(one.inspectedOn, 'date'),
      cell(one.results.join('、'), 'centre'),
    ]),
  )
  return {
    title: `${subject}${title}`,
    date,
    mark,
    sectionCount: 1,
    sections: [
      {
        name: title,
        orientation: 'landscape',
        pages: 'continue',
        blocks: [
          paragraph('title', title),
          ...(subject === '' ? [] : [paragraph('subtitle', subject)]),
          sides(`公示机关：${organ}`, `公示日期：${published}`),
          table(widths, [headRow(columns)], rows),
        ],
      },
    ],
  }
}
