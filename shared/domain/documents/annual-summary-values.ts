import { handlingWords, someWords, type HandlingCount } from './task-report-values.ts'
import type { AnnualSummaryPlaceholder } from './templates/report-placeholders.ts'
import type { TemplateValues } from './templates/template.ts'
import { countWords, listWords, percentWords } from './templates/values.ts'

/** What a year came to. null: not known, its sentence is not printed. 户 counts a target once, 户次 as often as inspected. */
export interface AnnualCounts {
  readonly plannedTasks: number | null
  readonly finishedTasks: number | null
  readonly internalTasksFinished: number | null
  readonly jointTasksFinished: number | null
  readonly draws: number | null
  /** 户 */
  readonly targets: number | null
  /** 户次 */
  readonly visits: number | null
  /** All that could be drawn */
  readonly roster: number | null
  readonly inspectors: number | null
  readonly items: number | null
  /** 户 */
  readonly withProblems: number | null
  readonly problems: number | null
  readonly referrals: number | null
  readonly closed: number | null
  readonly open: number | null
  readonly toPublish: number | null
  readonly published: number | null
  readonly publishedLate: number | null
  readonly meetings: number | null
  readonly papers: number | null
  readonly trainings: number | null
  readonly archivedVolumes: number | null
}

export interface AnnualSummaryFacts {
  readonly year: number
  readonly unit: string
  readonly region: string
  readonly counts: AnnualCounts
  /** Names of tasks that were planned and not finished */
  readonly unfinishedTasks: readonly string[]
  readonly departments: readonly string[]
  readonly handling: readonly HandlingCount[]
}

/** What the placeholders of 年度工作总结 stand for. Shares follow from the counts: none is typed by hand. */
export function annualSummaryValues(facts: AnnualSummaryFacts): TemplateValues<AnnualSummaryPlaceholder> {
  const { counts } = facts
  return {
    年度: String(facts.year),
    单位: facts.unit,
    行政区划: facts.region,
    计划任务数: countWords(counts.plannedTasks),
    完成任务数: countWords(counts.finishedTasks),
    未完成任务: listWords(facts.unfinishedTasks),
    内部联合完成数: countWords(counts.internalTasksFinished),
    部门联合完成数: countWords(counts.jointTasksFinished),
    抽取次数: countWords(counts.draws),
    抽查户数: countWords(counts.targets),
    抽查户次: countWords(counts.visits),
    抽查企业占比: shareOf(counts.targets, counts.roster),
    检查对象总数: countWords(counts.roster),
    检查人员数: countWords(counts.inspectors),
    检查事项数: countWords(counts.items),
    参加部门: listWords(facts.departments),
    发现问题户数: countWords(counts.withProblems),
    发现问题数: countWords(counts.problems),
    处理情况: handlingWords(facts.handling),
    移送数: someWords(counts.referrals),
    办结数: countWords(counts.closed),
    未办结数: someWords(counts.open),
    应公示数: countWords(counts.toPublish),
    公示数: countWords(counts.published),
    公示率: shareOf(counts.published, counts.toPublish),
    超期公示数: countWords(counts.publishedLate),
    会议次数: countWords(counts.meetings),
    文件份数: countWords(counts.papers),
    培训次数: countWords(counts.trainings),
    归档卷数: countWords(counts.archivedVolumes),
  }
}

/** In tenths of a percent, never rounded up: 99.96% published is not all. */
function shareOf(part: number | null, whole: number | null): string | null {
  if (part === null || whole === null || whole === 0) return null
  return percentWords(Math.floor((part * 1000) / whole) / 10)
}
