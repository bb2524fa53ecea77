import { fillTemplate, type Naming } from '#shared/domain/plan/naming.ts'
import { figureOf, type RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { IsoDate } from '#shared/domain/rosters/types.ts'
import { paragraph, sides } from './make.ts'
import type { DocumentModel } from './model.ts'
import { monthlyTable } from './monthly-table.ts'
import { formTitle, orPen } from './table-words.ts'
import { chineseDate } from './words.ts'

/** 抽查结果公示网站及公示结果数量, a line per website */
export interface MonthlyPublication {
  readonly site: string
  /** null: for the pen */
  readonly results: number | null
}

/** 本月按年度计划开展随机抽查情况, a department's or unit's row. Counts: null for the pen. */
export interface MonthlyOwnRow {
  /** 部门名称 */
  readonly department: string
  /** 检查事项数 */
  readonly items: number | null
  /** 检查主体数量: targets, each once */
  readonly targets: number | null
  readonly publications: readonly MonthlyPublication[]
  /** 抽查实施方案文件, a line each */
  readonly schemes: readonly string[]
}

/** 本月本级参与跨部门联合抽查情况, a row per joint draw. */
export interface MonthlyJointRow {
  /** 牵头部门 */
  readonly lead: string
  /** 参与部门名称 */
  readonly partners: readonly string[]
  readonly targets: number | null
  readonly publications: readonly MonthlyPublication[]
  /** 抽查实施文件, a line each */
  readonly schemes: readonly string[]
}

/** What one unit reports of one month; of several units merged, the rows and lines of all of them. */
export interface MonthlyReportContent {
  /** 本月召开会议部署双随机工作, a line each; none: for the pen */
  readonly meetings: readonly string[]
  /** 本月有关双随机工作文件, a line each */
  readonly papers: readonly string[]
  /** 本月组织业务培训, a line each */
  readonly trainings: readonly string[]
  readonly own: readonly MonthlyOwnRow[]
  readonly joint: readonly MonthlyJointRow[]
}

export interface MonthlyReportInput {
  /** See `monthlyReportTitle` */
  readonly title: string
  /** 单位名称（盖章）; empty: for the pen */
  readonly unit: string
  /** 填表时间; empty: for the pen */
  readonly filledOn: IsoDate
  readonly content: MonthlyReportContent
  readonly contact: string
  readonly phone: string
  readonly mobile: string
  /** The document's date */
  readonly date: IsoDate
  readonly mark: string
}

const usualTitle = '{bureau}“双随机、一公开”监管工作月报表'

/** 宁晋县应急管理局“双随机、一公开”监管工作月报表, as the rule pack words it. */
export function monthlyReportTitle(pack: RulePack, naming: Naming, year: number): string {
  return fillTemplate(figureOf(pack, 'monthlyReportTitle') ?? usualTitle, naming, {
    year,
    serial: 0,
    digits: 1,
  })
}

/** T3 双随机、一公开监管工作月报表 (ningjin 附件1). */
export function monthlyReport(input: MonthlyReportInput): DocumentModel {
  const { title, unit, filledOn, content, contact, phone, mobile, date, mark } = input
  const filled = filledOn === '' ? '＿＿＿＿年＿＿月＿＿日' : chineseDate(filledOn)
  const callers = [
    `联系人：${orPen(contact, pen)}`,
    `联系电话：${orPen(phone, pen)}`,
    `手机：${orPen(mobile, pen)}`,
  ]
  return {
    title,
    date,
    mark,
    sectionCount: 1,
    sections: [
      {
        name: '月报表',
        orientation: 'portrait',
        pages: 'continue',
        blocks: [
          paragraph('title', formTitle(title)),
          sides(`单位名称（盖章）：${unit}`, `填表时间：${filled}`),
          monthlyTable(content),
          paragraph('note', callers.join('　')),
        ],
      },
    ],
  }
}

const pen = '＿＿＿＿＿＿'
