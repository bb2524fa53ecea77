import type { IsoDate } from '#shared/domain/rosters/types.ts'
import type { HandlingContact } from './handled-target.ts'
import { contactLine, inSentence } from './handling-words.ts'
import type { TaskReportPlaceholder } from './templates/report-placeholders.ts'
import type { TemplateValues } from './templates/template.ts'
import { countWords, listWords } from './templates/values.ts'
import { chineseDate } from './words.ts'

/** How many targets were handled in one way. */
export interface HandlingCount {
  /** 处理方式, a word of the dictionary */
  readonly handling: string
  /** 户: targets, each once */
  readonly targets: number
}

export interface TaskReportFacts extends HandlingContact {
  readonly year: number
  /** Who reports */
  readonly unit: string
  /** 抽查名称, e.g. the draw's title */
  readonly inspectionName: string
  readonly plan: { readonly number: string; readonly name: string }
  readonly task: { readonly number: string; readonly name: string }
  readonly drawNumber: string
  readonly drawnOn: IsoDate
  /** Of the first and the last inspection; empty: not known */
  readonly from: IsoDate
  readonly to: IsoDate
  readonly departments: readonly string[]
  /** Counts of targets are 户, each once; null: not known, its sentence is not printed */
  readonly counts: {
    readonly drawn: number | null
    readonly inspected: number | null
    readonly inspectors: number | null
    readonly items: number | null
    readonly clean: number | null
    readonly withProblems: number | null
    readonly problems: number | null
    readonly closed: number | null
    readonly open: number | null
  }
  /** Drawn and not inspected, with the reason */
  readonly notInspected: readonly { readonly name: string; readonly reason: string }[]
  /** Problems by target: 「某公司：…」, a point each */
  readonly problems: readonly { readonly name: string; readonly problem: string }[]
  readonly handling: readonly HandlingCount[]
  /** 公示: where and how many; empty: not published yet, its sentence is not printed */
  readonly publication: string
}

/** What the placeholders of 抽查情况报告 stand for. */
export function taskReportValues(facts: TaskReportFacts): TemplateValues<TaskReportPlaceholder> {
  const { plan, task, counts } = facts
  return {
    年度: String(facts.year),
    报告单位: facts.unit,
    抽查名称: facts.inspectionName,
    计划编号: plan.number,
    计划名称: plan.name,
    任务编号: task.number,
    任务名称: task.name,
    抽取编号: facts.drawNumber,
    抽取日期: dateWords(facts.drawnOn),
    开始日期: dateWords(facts.from),
    结束日期: dateWords(facts.to),
    参加部门: listWords(facts.departments),
    应查户数: countWords(counts.drawn),
    实查户数: countWords(counts.inspected),
    未查情况: listWords(facts.notInspected.map(({ name, reason }) => `${name}（${inSentence(reason)}）`)),
    检查人员数: countWords(counts.inspectors),
    检查事项数: countWords(counts.items),
    未发现问题户数: countWords(counts.clean),
    发现问题户数: countWords(counts.withProblems),
    发现问题数: countWords(counts.problems),
    问题情况: problemLines(facts.problems),
    处理情况: handlingWords(facts.handling),
    办结数: countWords(counts.closed),
    未办结数: someWords(counts.open),
    公示情况: facts.publication === '' ? null : inSentence(facts.publication),
    联系方式: contactLine(facts),
  }
}

/** 责令限期整改3户，移送其他部门1户 */
export function handlingWords(counts: readonly HandlingCount[]): string | null {
  const words = counts.filter(({ targets }) => targets > 0).map((one) => `${one.handling}${one.targets}户`)
  return words.length === 0 ? null : words.join('，')
}

/** Nothing to tell of none. */
export const someWords = (count: number | null) => countWords(count === 0 ? null : count)

const dateWords = (date: IsoDate) => (date === '' ? null : chineseDate(date))

/** More would be the annex over again. */
const mostProblems = 20

function problemLines(problems: TaskReportFacts['problems']): string | null {
  if (problems.length === 0) return null
  const lines = problems.slice(0, mostProblems).map((one) => `${one.name}：${inSentence(one.problem)}。`)
  return [...lines, ...(problems.length > mostProblems ? ['其余问题见附件。'] : [])].join('\n')
}
