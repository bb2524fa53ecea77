import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { DocumentModel } from './model.ts'
import { chineseDate } from './words.ts'

/** One volume whose term is over. */
export interface DestroyedVolume {
  readonly name: string
  /** 档号; empty: it bears none */
  readonly shelf: string
  readonly filedOn: IsoDate
  /** 保管期限, e.g. 2年 */
  readonly retention: string
  /** The last day of its term */
  readonly until: IsoDate
  readonly pieces: number
}

export interface DestructionListInput {
  readonly unit: string
  readonly volumes: readonly DestroyedVolume[]
  readonly date: IsoDate
  readonly mark: string
}

const title = '档案销毁清册'
const columns = ['序号', '案卷名称', '档号', '归档日期', '保管期限', '期满日期', '件数']
// A date stands on one line.
const widths = [18, 86, 32, 27, 22, 27, 13]

/** 档案销毁清册: to be signed before anything is destroyed, by whoever approves, whoever destroys and who watches. */
export function destructionList({ unit, volumes, date, mark }: DestructionListInput): DocumentModel {
  const rows = volumes.map((volume, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(volume.name),
      cell(volume.shelf, 'centre'),
      cell(volume.filedOn, 'date'),
      cell(volume.retention, 'centre'),
      cell(volume.until, 'date'),
      cell(String(volume.pieces), 'number'),
    ]),
  )
  const pieces = volumes.reduce((sum, one) => sum + one.pieces, 0)
  const signed = [
    ['鉴定意见', `共${volumes.length}卷、${pieces}件，保管期限均已届满。`],
    ['批准人', '（签字）　　　　　　　　　　　　年　　月　　日'],
    ['销毁人', '（签字）　　　　　　　　　　　　年　　月　　日'],
    ['监销人', '（签字）　　　　　　　　　　　　年　　月　　日'],
  ] as const
  return {
    title,
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
          sides(`单位（盖章）：${unit}`, `造册日期：${chineseDate(date)}`),
          table(widths, [headRow(columns)], rows),
          table(
            [32, 193],
            [],
            signed.map(([label, text]) => row([cell(label, 'label'), cell(text)], 10)),
            true,
          ),
        ],
      },
    ],
  }
}
