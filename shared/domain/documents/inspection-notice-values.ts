import { figureOf, wordsOf } from '#shared/domain/plan/rule-pack.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Plan, Task } from '#shared/domain/plan/types.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { InspectionNoticePlaceholder } from './templates/placeholder-names.ts'
import type { TemplateValues } from './templates/template.ts'
import { countWords, listWords, termWords } from './templates/values.ts'
import { chineseDate } from './words.ts'

/** A department's part of an inspection: it inspects in its own name, whoever drew (国办发〔2024〕54号). */
export interface NoticeDepartment {
  readonly department: string
  readonly items: readonly Item[]
  /** Places that are open are left out */
  readonly inspectors: readonly { readonly name: string; readonly certificate: string }[]
}

export interface InspectionNoticeFacts {
  readonly pack: RulePack
  readonly plan: Plan
  readonly task: Task
  readonly scheme: Scheme
  readonly drawNumber: string
  readonly drawDate: string
  readonly targetName: string
  /** This year's inspections before this one, as the yearly cap counts them */
  readonly inspectedThisYear: number
  /** Who sends it: one department in its own name, or several together */
  readonly departments: readonly NoticeDepartment[]
}

/** What the placeholders of 行政检查通知书 stand for. Who inspects and on what basis must stand on it: else a place for the pen. */
export function inspectionNoticeValues(
  facts: InspectionNoticeFacts,
): TemplateValues<InspectionNoticePlaceholder> {
  const { pack, plan, task, scheme, departments } = facts
  const items = departments.flatMap((one) => one.items)
  return {
    检查机关: listWords(departments.map(({ department }) => department)),
    检查对象: facts.targetName,
    检查依据: listWords(items.map(({ legalBasis }) => oneLine(legalBasis))) ?? '＿＿＿＿＿＿＿＿＿＿＿＿',
    计划编号: plan.number,
    计划名称: plan.name,
    任务编号: task.number,
    任务名称: task.name,
    抽取编号: facts.drawNumber,
    抽取日期: chineseDate(facts.drawDate),
    检查事项: itemLines(departments),
    开始日期: dateWords(scheme.from),
    结束日期: dateWords(scheme.to),
    检查方式: methodWords(items, pack),
    检查人员: inspectorWords(departments),
    检查人数: countWords(figureOf(pack, 'inspectorsPerTarget')),
    本年度已检查次数: String(facts.inspectedThisYear),
    公示期限: termWords(figureOf(pack, 'publication')),
  }
}

const dateWords = (date: string) => (date === '' ? '＿＿年＿月＿日' : chineseDate(date))

const oneLine = (text: string) =>
  text
    .replaceAll(/[\s；;。]+$/gu, '')
    .replaceAll(/[。\n]+/gu, '；')
    .trim()

/** 「事项：内容。」, a line each; of several departments with whose it is. */
function itemLines(departments: readonly NoticeDepartment[]): string | null {
  const lines = departments.flatMap(({ department, items }) =>
    items.map(({ name, content }) => {
      const whose = departments.length > 1 ? `（${department}）` : ''
      const what = oneLine(content)
      return `${name}${whose}${what === '' || what === name ? '' : `：${what}`}。`
    }),
  )
  return lines.length === 0 ? null : lines.join('\n')
}

function methodWords(items: readonly Item[], pack: RulePack): string {
  const own = listWords(items.flatMap(({ method }) => method.split(/[、,，;；\n]/u)))
  return (
    own ??
    wordsOf(pack, 'methods')
      .map((method) => `□${method}`)
      .join('　')
  )
}

function inspectorWords(departments: readonly NoticeDepartment[]): string {
  const parts = departments.map(({ department, inspectors }) => {
    const people = inspectors.map(({ name, certificate }) => `${name}（执法证号：${certificate}）`)
    const words = people.length === 0 ? '＿＿＿＿（执法证号：＿＿＿＿＿＿）' : people.join('、')
    return departments.length > 1 ? `${department}：${words}` : words
  })
  return parts.join('；')
}
