import {
  rectificationPlaceholders,
  referralPlaceholders,
  reviewPlaceholders,
  type RectificationPlaceholder,
  type ReferralPlaceholder,
  type ReviewPlaceholder,
} from './handling-placeholders.ts'
import {
  annualSummaryPlaceholders,
  taskReportPlaceholders,
  type AnnualSummaryPlaceholder,
  type TaskReportPlaceholder,
} from './report-placeholders.ts'
import type { TemplateKind } from './template.ts'

/** What the annual plan's text may hold: from profile, rules and the year's plans. */
export const workPlanPlaceholders = [
  '年度',
  '单位',
  '行政区划',
  '科室',
  '内部联合抽查次数',
  '部门联合抽查次数',
  '抽查企业占比',
  '行业抽查比例',
  '抽查事项占比',
  '信用分级抽查占比',
  '信用等级比例',
  '部门联合抽查占比',
  '公示率',
  '检查人数',
  '年度抽查上限',
  '重点标签',
  '定向线索',
  '公示期限',
  '实施情况报告期限',
  '月报日',
  '归档期限',
  '保存期限',
  '工作档案目录',
  '检查档案目录',
  '内部联合任务数',
  '部门联合任务数',
  '内部联合任务',
  '部门联合任务',
  '发起科室',
  '联合部门',
  '抽查月份',
] as const

/** What a scheme's text may hold: from the task, its scheme and the rules. */
export const schemePlaceholders = [
  '年度',
  '单位',
  '行政区划',
  '方案名称',
  '计划编号',
  '计划名称',
  '任务编号',
  '任务名称',
  '法律依据',
  '开始日期',
  '结束日期',
  '抽查类型',
  '对象范围',
  '抽取条件',
  '抽取数量',
  '合计下限',
  '全部抽取标签',
  '重点标签',
  '抽取方式',
  '不参加抽取',
  '年度抽查上限',
  '近期抽取起始日',
  '事项总数',
  '必查事项数',
  '事项抽取比例',
  '参加部门',
  '专家',
  '告知方式',
  '公示期限',
] as const

/** What a notice's text may hold: from the task, its scheme, the rules and the office's profile. */
export const noticePlaceholders = [
  '年度',
  '行政区划',
  '发文单位',
  '抽查名称',
  '计划编号',
  '计划名称',
  '任务编号',
  '任务名称',
  '开始日期',
  '结束日期',
  '抽查类型',
  '对象范围',
  '抽取条件',
  '抽取数量',
  '合计下限',
  '参加部门',
  '牵头部门',
  '协同部门',
  '部门抽查事项',
  '检查人数',
  '确认期限',
  '公示期限',
  '联系方式',
] as const

/** What the text of 行政检查通知书 may hold: from the draw, for one target and who inspects it. */
export const inspectionNoticePlaceholders = [
  '检查机关',
  '检查对象',
  '检查依据',
  '计划编号',
  '计划名称',
  '任务编号',
  '任务名称',
  '抽取编号',
  '抽取日期',
  '检查事项',
  '开始日期',
  '结束日期',
  '检查方式',
  '检查人员',
  '检查人数',
  '本年度已检查次数',
  '公示期限',
] as const

export type WorkPlanPlaceholder = (typeof workPlanPlaceholders)[number]
export type SchemePlaceholder = (typeof schemePlaceholders)[number]
export type NoticePlaceholder = (typeof noticePlaceholders)[number]
export type InspectionNoticePlaceholder = (typeof inspectionNoticePlaceholders)[number]
export type TemplatePlaceholder =
  | WorkPlanPlaceholder
  | SchemePlaceholder
  | NoticePlaceholder
  | InspectionNoticePlaceholder
  | ReferralPlaceholder
  | RectificationPlaceholder
  | ReviewPlaceholder
  | TaskReportPlaceholder
  | AnnualSummaryPlaceholder

const names: Readonly<Record<TemplateKind, readonly TemplatePlaceholder[]>> = {
  'work-plan': workPlanPlaceholders,
  scheme: schemePlaceholders,
  notice: noticePlaceholders,
  'inspection-notice': inspectionNoticePlaceholders,
  referral: referralPlaceholders,
  rectification: rectificationPlaceholders,
  review: reviewPlaceholders,
  'task-report': taskReportPlaceholders,
  'annual-summary': annualSummaryPlaceholders,
}

export const placeholdersOf = (kind: TemplateKind): readonly TemplatePlaceholder[] => names[kind]
