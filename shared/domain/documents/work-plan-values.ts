import type { Naming } from '#shared/domain/plan/naming.ts'
import { partiesIn } from '#shared/domain/plan/parties.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import { figureOf, neededFigure, wordsOf } from '#shared/domain/plan/rule-pack.ts'
import type { Plan, PlanScope, Task } from '#shared/domain/plan/types.ts'
import type { WorkPlanPlaceholder } from './templates/placeholder-names.ts'
import type { TemplateValues } from './templates/template.ts'
import { countWords, listWords, percentWords, rangeWords, shareWords, termWords } from './templates/values.ts'

export interface WorkPlanFacts {
  readonly year: number
  readonly naming: Naming
  readonly pack: RulePack
  /** Of both tables */
  readonly plans: readonly Plan[]
}

/** What the placeholders of an annual plan stand for: the pack's figures as they are, the plans as they are worded. */
export function workPlanValues(facts: WorkPlanFacts): TemplateValues<WorkPlanPlaceholder> {
  const { year, naming, pack } = facts
  return {
    年度: String(year),
    单位: naming.bureau,
    行政区划: naming.region,
    科室: neededFigure(pack, 'internal.initiatorWord'),
    ...figureValues(pack),
    ...planValues(facts),
  }
}

function figureValues(pack: RulePack) {
  return {
    内部联合抽查次数: countWords(figureOf(pack, 'internalDraws')),
    部门联合抽查次数: countWords(figureOf(pack, 'jointDraws')),
    抽查企业占比: percentWords(figureOf(pack, 'enterpriseShare')),
    行业抽查比例: shareWords(pack.figures.groupShares.map(({ value }) => value)),
    抽查事项占比: percentWords(figureOf(pack, 'itemShare')),
    信用分级抽查占比: percentWords(figureOf(pack, 'creditGradedShare')),
    信用等级比例: rangeWords(figureOf(pack, 'creditRatioRange')),
    部门联合抽查占比: percentWords(figureOf(pack, 'jointShare')),
    公示率: percentWords(figureOf(pack, 'publicationRate')),
    检查人数: countWords(figureOf(pack, 'inspectorsPerTarget')),
    年度抽查上限: countWords(figureOf(pack, 'yearlyCap')),
    重点标签: listWords(wordsOf(pack, 'focusTags')),
    定向线索: listWords(wordsOf(pack, 'leadsDrawnTargeted')),
    公示期限: termWords(figureOf(pack, 'publication')),
    实施情况报告期限: termWords(figureOf(pack, 'carriedOutReport')),
    月报日: countWords(figureOf(pack, 'monthlyReportDay')),
    归档期限: termWords(figureOf(pack, 'archiveDue')),
    保存期限: termWords(figureOf(pack, 'retention')),
    工作档案目录: listWords(wordsOf(pack, 'supervisionFile')),
    检查档案目录: listWords(wordsOf(pack, 'inspectionFile')),
  }
}

function planValues({ plans }: WorkPlanFacts) {
  const internal = tasksOf(plans, 'internal')
  const joint = tasksOf(plans, 'joint')
  const jointParties = joint.flatMap(({ initiator, partners }) => partiesIn(`${initiator}、${partners}`))
  return {
    内部联合任务数: internal.length === 0 ? null : String(internal.length),
    部门联合任务数: joint.length === 0 ? null : String(joint.length),
    内部联合任务: listWords(internal.map(({ name }) => name)),
    部门联合任务: listWords(joint.map(({ name }) => name)),
    发起科室: listWords(internal.flatMap(({ initiator }) => partiesIn(initiator))),
    联合部门: listWords(jointParties),
    抽查月份: monthsOf([...internal, ...joint]),
  }
}

const tasksOf = (plans: readonly Plan[], scope: PlanScope): readonly Task[] =>
  plans.filter((plan) => plan.scope === scope).flatMap(({ tasks }) => tasks)

/** From the first month of all tasks to the last; null where one names none. */
function monthsOf(tasks: readonly Task[]): string | null {
  const starts = tasks.map(({ startMonth }) => startMonth).toSorted()
  const ends = tasks.map(({ endMonth }) => endMonth).toSorted()
  const [first = ''] = starts
  const last = ends.at(-1) ?? ''
  if (first === '' || last === '' || ends[0] === '') return null
  return first === last ? monthWords(first) : `${monthWords(first)}至${monthWords(last)}`
}

function monthWords(month: string): string {
  const [year = '', index = ''] = month.split('-')
  return `${year}年${Number(index)}月`
}
