import { placeholdersOf, type TemplatePlaceholder } from './placeholder-names.ts'
import type { TemplateKind, TemplateValues } from './template.ts'

/** Kinds whose values come from one inspection or from counting: while their text is written there is nothing to show but stand-ins. */
export const exampleKinds = [
  'referral',
  'rectification',
  'review',
  'task-report',
  'annual-summary',
] as const satisfies readonly TemplateKind[]
export type ExampleKind = (typeof exampleKinds)[number]

export const isExampleKind = (kind: TemplateKind): kind is ExampleKind =>
  exampleKinds.some((one) => one === kind)

/** Words that cannot be taken for data. Counts: 若干. */
const standIns: Readonly<Partial<Record<TemplatePlaceholder, string>>> = {
  检查对象: '某公司',
  检查对象情况: '统一社会信用代码：某代码，地址：某地，法定代表人：某人',
  接收单位: '某部门',
  报告单位: '某股室',
  参加部门: '某局、某局',
  抽查名称: '某次抽查',
  抽取编号: '某次抽取',
  计划编号: '某编号',
  计划名称: '某计划',
  任务编号: '某编号',
  任务名称: '某任务',
  抽取日期: '某日',
  开始日期: '某日',
  结束日期: '某日',
  检查日期: '某日',
  指令日期: '某日',
  复查日期: '某日',
  反馈日期: '某日',
  指令文号: '某文号',
  问题线索: '某事项：某问题（依据：某条）。',
  存在问题: '某事项：某问题（依据：某条）。',
  问题情况: '某公司：某问题。',
  整改要求: '第1项问题：某措施，于某日前完成。',
  整改情况: '第1项问题（某问题）：已整改。',
  复查意见: '经复查，指令书所列各项问题均已按照要求整改完毕。',
  移送理由: '某理由',
  移送依据: '某规定',
  附送材料: '某材料',
  复议机关: '某机关',
  诉讼法院: '某人民法院',
  联系方式: '联系人：某人　联系电话：某号码',
  未查情况: '某公司（某理由）',
  未完成任务: '某任务',
  处理情况: '责令限期整改若干户',
  公示情况: '某网站：若干条',
  抽查企业占比: '百分之若干',
  公示率: '百分之若干',
}

/** A stand-in for every placeholder of the kind; what is known already stands for itself. */
export function exampleValues(kind: ExampleKind, known: Readonly<Record<string, string>>): TemplateValues {
  return Object.fromEntries(
    placeholdersOf(kind).map((name) => [name, known[name] ?? standIns[name] ?? '若干']),
  )
}
