import type { PlanTableInput } from './plan-table.ts'
import { planTable } from './plan-table.ts'
import { paragraph, sides } from './make.ts'
import type { DocumentModel, ParagraphBlock, Section } from './model.ts'
import { signed, templateBlocks, titleOf } from './templates/blocks.ts'
import type { FilledTemplate } from './templates/fill-template.ts'
import { chineseDate } from './words.ts'

export interface WorkPlanInput {
  readonly text: FilledTemplate
  readonly bureau: string
  readonly date: string
  /** T1, T2, or the one that the office has */
  readonly annexes: readonly PlanTableInput[]
  readonly mark: string
}

/** W2 年度工作方案 with its tables in the same file (caofeidian, qinhuangdao, ningjin). */
export function workPlan({ text, bureau, date, annexes, mark }: WorkPlanInput): DocumentModel {
  const title = titleOf(text.paragraphs)
  const body: Section = {
    name: '工作方案',
    orientation: 'portrait',
    pages: 'continue',
    blocks: signed(templateBlocks(text.paragraphs), annexList(annexes), [
      sides('', bureau),
      sides('', chineseDate(date)),
    ]),
  }
  const tables = annexes.flatMap((annex, index) => annexSections(annex, annexLabel(annexes, index)))
  const sections = [body, ...tables]
  return { title, date, mark, sectionCount: sections.length, sections }
}

/** 附件 alone, or 附件1, 附件2. */
const annexLabel = (annexes: readonly unknown[], index: number) =>
  annexes.length === 1 ? '附件' : `附件${index + 1}`

function annexList(annexes: readonly PlanTableInput[]): readonly ParagraphBlock[] {
  if (annexes.length === 1) return annexes.map(({ title }) => paragraph('text', `附件：${title}`))
  return annexes.map(({ title }, index) =>
    paragraph('text', `${index === 0 ? '附件：' : '　　　'}${index + 1}. ${title}`),
  )
}

function annexSections(annex: PlanTableInput, label: string): readonly Section[] {
  return [...planTable(annex).sections].map((section) => ({
    ...section,
    blocks: [paragraph('annex', label), ...section.blocks],
  }))
}
