import type { IsoDate, Item } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { DocumentModel } from './model.ts'
import { chineseDate } from './words.ts'

export interface CatalogueTableInput {
  /** Whose catalogue: the region's, or one department's */
  readonly owner: string
  readonly items: readonly Item[]
  /** Which issue of the catalogue this is, from 1 on */
  readonly number: number
  readonly publishedOn: IsoDate
  readonly mark: string
}

const name = '随机抽查事项清单'
const columns = ['序号', '抽查事项名称', '法律依据', '抽查主体', '抽查内容', '抽查方式', '抽查对象']
// Millimetres of 225: prose takes the room, 「实地核查」 stands on one line.
const widths = [10, 40, 57, 26, 45, 23, 24]

/** T5 随机抽查事项清单 (caofeidian 五(一), qinhuangdao 三, yanshi 第八条). */
export function catalogueTable(input: CatalogueTableInput): DocumentModel {
  const { items, number, publishedOn } = input
  const title = `${input.owner}${name}`
  const rows = items.map((item, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(item.name),
      cell(item.legalBasis),
      cell(item.body, 'centre'),
      cell(item.content),
      cell(item.method, 'centre'),
      cell(item.appliesTo, 'centre'),
    ]),
  )
  return {
    title,
    date: publishedOn,
    mark: input.mark,
    sectionCount: 1,
    sections: [
      {
        name,
        orientation: 'landscape',
        pages: 'continue',
        blocks: [
          paragraph('title', title),
          sides(`第${number}版　共${items.length}项`, `公布日期：${chineseDate(publishedOn)}`),
          table(widths, [headRow(columns)], rows),
        ],
      },
    ],
  }
}
