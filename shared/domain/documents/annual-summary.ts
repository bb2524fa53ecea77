import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { paragraph, sides } from './make.ts'
import type { DocumentModel, ImprintBlock, LetterheadBlock, PictureBlock } from './model.ts'
import { annexLabel, annexSection, bodySection } from './official-document.ts'
import { statisticsTable, type StatisticsCounts, type StatisticsRow } from './statistics-table.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'

export interface AnnualSummaryInput {
  /** Of the template `annual-summary`, filled with `annualSummaryValues` */
  readonly text: FilledTemplate
  /** 落款 */
  readonly unit: string
  /** T4 of the year as its annex; null: without */
  readonly statistics: {
    /** See `statisticsTitle` */
    readonly title: string
    readonly rows: readonly StatisticsRow[]
    readonly total: StatisticsCounts
    readonly notes: readonly string[]
  } | null
  /** Of the year at a glance, as a further annex; none: without */
  readonly pictures?: readonly PictureBlock[]
  readonly date: IsoDate
  readonly mark: string
  /** Null: printed plain */
  readonly letterhead?: LetterheadBlock | null
  readonly imprint?: ImprintBlock | null
}

/** W12 年度工作总结: the year's numbers in the office's words, T4 behind it (caofeidian 四(三)). */
export function annualSummary(input: AnnualSummaryInput): DocumentModel {
  const { text, unit, statistics, pictures = [], date, mark, letterhead = null, imprint = null } = input
  const annexes = [
    ...(statistics === null ? [] : [statistics.title]),
    ...(pictures.length === 0 ? [] : [picturesTitle]),
  ]
  const body = bodySection('工作总结', {
    letterhead,
    text: templateBlocks(text.paragraphs),
    annexes,
    organs: [unit],
    date,
    imprint,
  })
  const label = (title: string) => annexLabel(annexes.indexOf(title), annexes.length)
  const sections = [
    body,
    ...(statistics === null ? [] : [statisticsAnnex(unit, statistics, label(statistics.title))]),
    ...(pictures.length === 0 ? [] : [picturesAnnex(pictures, label(picturesTitle))]),
  ]
  return { title: titleOf(text.paragraphs), date, mark, sectionCount: sections.length, sections }
}

function statisticsAnnex(
  unit: string,
  { title, rows, total, notes }: NonNullable<AnnualSummaryInput['statistics']>,
  label: string,
) {
  const page = { name: '统计表', orientation: 'portrait', pages: 'continue' } as const
  const blocks = [
    paragraph('title', title),
    sides(`报表单位：${unit}`, ''),
    statisticsTable(rows, total),
    ...notes.map((note) => paragraph('note', note)),
  ]
  return annexSection({ ...page, blocks }, label)
}

const picturesTitle = '年度概览图'

function picturesAnnex(pictures: readonly PictureBlock[], label: string) {
  const page = { name: '概览图', orientation: 'portrait', pages: 'continue' } as const
  return annexSection({ ...page, blocks: [paragraph('title', picturesTitle), ...pictures] }, label)
}
