import type { IsoDate, Target } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, sides, table } from './make.ts'
import type { DocumentModel } from './model.ts'
import { chineseDate } from './words.ts'

/** What T6, T7 and W3 say of the draw they come from. */
export interface DrawHead {
  readonly number: string
  readonly title: string
  readonly date: IsoDate
  readonly office: string
  readonly mark: string
}

export interface ListedTarget {
  readonly target: Target
  /** 检查组; empty where inspectors are drawn per target */
  readonly team: string
  /** 「递补，原为某公司」; empty: as drawn */
  readonly remark: string
}

export interface TargetListInput {
  readonly draw: DrawHead
  readonly targets: readonly ListedTarget[]
}

const columns = [
  '序号',
  '名称',
  '统一社会信用代码',
  '地址',
  '行业',
  '信用风险等级',
  '法定代表人',
  '联系电话',
  '检查组',
]
const widths = [10, 47, 37, 41, 21, 14, 17, 25, 13]

// A column of remarks is there only when there is something to remark; codes still stand on one line then.
const remarked = {
  columns: [...columns, '备注'],
  widths: [9, 39, 37, 31, 18, 13, 17, 27, 11, 23],
}

/** T6 抽查对象名单 */
export function targetList({ draw, targets }: TargetListInput): DocumentModel {
  const hasRemarks = targets.some(({ remark }) => remark !== '')
  const look = hasRemarks ? remarked : { columns, widths }
  const rows = targets.map(({ target, team, remark }, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(target.name),
      cell(target.id, 'code'),
      cell(target.address),
      cell(target.industry, 'centre'),
      cell(creditText(target), 'centre'),
      cell(target.legalRepresentative, 'centre'),
      cell(target.phone, 'centre'),
      cell(team, 'centre'),
      ...(hasRemarks ? [cell(remark)] : []),
    ]),
  )
  return {
    title: `${draw.title}抽查对象名单`,
    date: draw.date,
    mark: draw.mark,
    sectionCount: 1,
    sections: [
      {
        name: '抽查对象名单',
        orientation: 'landscape',
        pages: 'continue',
        blocks: [
          paragraph('title', '抽查对象名单'),
          paragraph('subtitle', draw.title),
          sides(`抽取编号：${draw.number}　共${targets.length}户`, `抽取日期：${chineseDate(draw.date)}`),
          table(look.widths, [headRow(look.columns)], rows),
        ],
      },
    ],
  }
}

/** A grade means something only with its scale (domain.md): 「D（应急风险四级）」. */
export function creditText({ creditRisk: { grade, scale } }: Target): string {
  if (grade === '') return ''
  return scale === '' ? grade : `${grade}（${scale}）`
}
