import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { DocumentModel, Row } from './model.ts'

/** One piece in a volume. */
export interface ArchiveEntry {
  /** 文件名称 */
  readonly name: string
  /** 文号; empty: it bears none */
  readonly number: string
  readonly date: IsoDate
  /** 页数; null: for the pen, as of a photo or a paper that nobody has counted */
  readonly pages: number | null
  readonly remark: string
}

export interface ArchiveCatalogueInput {
  /** 案卷名称, e.g. the task's or the target's name */
  readonly volume: string
  /** 档号; empty: for the pen */
  readonly volumeNumber: string
  /** 立卷单位 */
  readonly unit: string
  /** 保管期限, e.g. 2年; empty: for the pen */
  readonly retention: string
  /** 立卷时间; empty: for the pen */
  readonly filedOn: IsoDate
  readonly entries: readonly ArchiveEntry[]
  /** The document's date */
  readonly date: IsoDate
  readonly mark: string
}

const title = '卷内文件目录'
const columns = ['序号', '文件名称', '文号', '日期', '页数', '备注']
// A date stands on one line, and what is signed below in one column of a sheet.
const widths = [17, 49, 33, 24, 12, 21]

/** T10 卷内文件目录 of one volume. */
export function archiveCatalogue(input: ArchiveCatalogueInput): DocumentModel {
  const { volume, volumeNumber, entries, date, mark } = input
  return {
    title: `${volume}${title}`,
    date,
    mark,
    sectionCount: 1,
    sections: [
      {
        name: title,
        orientation: 'portrait',
        pages: 'continue',
        blocks: [
          paragraph('title', title),
          paragraph('subtitle', volume),
          sides(`档号：${volumeNumber}`, ''),
          table(widths, [headRow(columns)], entries.map(entryRow)),
          filingTable(input),
        ],
      },
    ],
  }
}

const entryRow = ({ name, number, date, pages, remark }: ArchiveEntry, index: number): Row =>
  row([
    cell(String(index + 1), 'number'),
    cell(name),
    cell(number, 'centre'),
    cell(date, 'date'),
    cell(pages === null ? '' : String(pages), 'number'),
    cell(remark),
  ])

/** Who filed it and what there is: signed at the end of the list. */
function filingTable({ entries, unit, retention, filedOn }: ArchiveCatalogueInput) {
  const isCounted = entries.every(({ pages }) => pages !== null)
  const pages = entries.reduce((sum, entry) => sum + (entry.pages ?? 0), 0)
  const counted = isCounted ? `、${pages}页` : '、　　　页'
  const filed = filedOn === '' ? cell('　　　年　　月　　日') : cell(filedOn, 'date')
  const pairs = [
    ['立卷单位', unit, '保管期限', cell(retention, 'centre')],
    ['本卷情况', `共${entries.length}件${counted}`, '立卷时间', filed],
    ['立卷人', '', '检查人', cell('')],
  ] as const
  const rows = pairs.map(([one, first, other, second]) =>
    row([cell(one, 'label'), cell(first), cell(other, 'label'), second], 10),
  )
  return table([24, 58, 24, 50], [], rows, true)
}
