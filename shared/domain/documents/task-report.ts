import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { cell, headRow, paragraph, row, table } from './make.ts'
import type { DocumentModel, LetterheadBlock, TableBlock } from './model.ts'
import { annexLabel, annexSection, bodySection } from './official-document.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'

/** One inspected target, what was found and what became of it. */
export interface ReportedTarget {
  readonly name: string
  /** 统一社会信用代码 */
  readonly id: string
  /** A line each; none: nothing was found */
  readonly problems: readonly string[]
  /** Words of the dictionary */
  readonly handling: readonly string[]
  /** 办理情况: 已办结, 整改期限至… ; empty: for the pen */
  readonly outcome: string
}

export interface TaskReportInput {
  /** Of the template `task-report`, filled with `taskReportValues` */
  readonly text: FilledTemplate
  /** 主送, e.g. 执法监督股; empty: none */
  readonly to: string
  /** 落款: the unit that reports */
  readonly unit: string
  readonly targets: readonly ReportedTarget[]
  readonly date: IsoDate
  readonly mark: string
  /** Null: printed plain, as a unit writes within its bureau */
  readonly letterhead?: LetterheadBlock | null
}

const annexTitle = '抽查企业、发现问题和处理情况表'

/** W11 抽查情况报告, within 2 days after a plan is carried out: names, problems, handling (ningjin 三(三)). */
export function taskReport(input: TaskReportInput): DocumentModel {
  const { text, to, unit, targets, date, mark, letterhead = null } = input
  const [title, ...rest] = templateBlocks(text.paragraphs)
  const body = bodySection('情况报告', {
    letterhead,
    text: [
      ...(title === undefined ? [] : [title]),
      ...(to === '' ? [] : [paragraph('addressee', `${to}：`)]),
      ...rest,
    ],
    annexes: [annexTitle],
    organs: [unit],
    date,
    imprint: null,
  })
  const page = { name: annexLabel(0, 1), orientation: 'portrait', pages: 'continue' } as const
  const annex = annexSection(
    { ...page, blocks: [paragraph('title', annexTitle), targetTable(targets)] },
    annexLabel(0, 1),
  )
  return { title: titleOf(text.paragraphs), date, mark, sectionCount: 2, sections: [body, annex] }
}

function targetTable(targets: readonly ReportedTarget[]): TableBlock {
  const rows = targets.map(({ name, id, problems, handling, outcome }, index) =>
    row([
      cell(String(index + 1), 'number'),
      cell(name),
      cell(id, 'code'),
      cell(problems.length === 0 ? '未发现问题' : problems.join('\n')),
      cell(handling.join('、'), 'centre'),
      cell(outcome, 'centre'),
    ]),
  )
  return table(
    [11, 34, 37, 36, 20, 18],
    [headRow(['序号', '企业名称', '统一社会信用代码', '发现的问题', '处理方式', '办理情况'])],
    rows,
  )
}
