import { annexLabel, annexSection, bodySection, framed } from './official-document.ts'
import type { NumberedHead } from './official-head.ts'
import type { PlanTableInput } from './plan-table.ts'
import { planTable } from './plan-table.ts'
import type { DocumentModel } from './model.ts'
import { templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'

export interface WorkPlanInput {
  readonly text: FilledTemplate
  readonly bureau: string
  readonly date: string
  /** T1, T2, or the one that the office has */
  readonly annexes: readonly PlanTableInput[]
  readonly mark: string
  /** Null: printed plain, as an office does that sends it along with a notice of its own */
  readonly head?: NumberedHead | null
}

/** W2 年度工作方案, an official document with its tables as annexes (caofeidian, qinhuangdao, ningjin). */
export function workPlan(input: WorkPlanInput): DocumentModel {
  const { text, bureau, date, annexes, mark, head = null } = input
  const title = titleOf(text.paragraphs)
  const body = bodySection('工作方案', {
    ...framed(bureau, head, date),
    text: templateBlocks(text.paragraphs),
    annexes: annexes.map((annex) => annex.title),
  })
  const tables = annexes.flatMap((annex, index) =>
    [...planTable(annex).sections].map((section) => annexSection(section, annexLabel(index, annexes.length))),
  )
  const sections = [body, ...tables]
  return { title, date, mark, sectionCount: sections.length, sections }
}
