import type { AnnualSummaryFacts, TaskReportFacts } from '#shared/domain/documents/index.ts'
import {
  annualSummary,
  annualSummaryValues,
  taskReport,
  taskReportValues,
} from '#shared/domain/documents/index.ts'
import { blank, bureau, contact, inspection, target } from './result-facts.ts'
import { shipped } from './shipped-text.ts'
import { someCounts } from './table-makers.ts'

export const aTaskReportFact = (fields: Partial<TaskReportFacts> = {}): TaskReportFacts => ({
  year: 2024,
  unit: '危化监管股',
  inspectionName: inspection.inspectionName,
  plan: { number: '2024001', name: '2024年虚构县应急管理局内部联合抽查001' },
  task: { number: '001号', name: '2024年度危化企业内部联合抽查' },
  drawNumber: inspection.drawNumber,
  drawnOn: '2024-05-20',
  from: '2024-05-27',
  to: '2024-06-14',
  departments: ['危化监管股', '危化监察股'],
  counts: {
    drawn: 12,
    inspected: 11,
    inspectors: 8,
    items: 6,
    clean: 8,
    withProblems: 3,
    problems: 4,
    closed: 2,
    open: 2,
  },
  notInspected: [{ name: '虚构县关停公司', reason: '已关闭停业' }],
  problems: [{ name: target.name, problem: '储罐区可燃气体报警器2个探头失效。' }],
  handling: [
    { handling: '责令限期整改', targets: 2 },
    { handling: '移送其他部门', targets: 1 },
  ],
  publication: '国家企业信用信息公示系统公示66条',
  ...contact,
  ...fields,
})

export const aTaskReport = (facts: TaskReportFacts = aTaskReportFact()) =>
  taskReport({
    text: shipped('task-report', taskReportValues(facts)),
    to: '执法监督股',
    unit: facts.unit,
    targets: [
      {
        name: target.name,
        id: target.id,
        problems: ['1名动火作业人员的特种作业操作证已过期', '储罐区可燃气体报警器2个探头失效'],
        handling: ['责令限期整改'],
        outcome: '整改期限至2024年7月15日',
      },
      {
        name: '虚构县西风化工有限公司',
        id: '91350100M000100Y43',
        problems: [],
        handling: [],
        outcome: '已办结',
      },
    ],
    ...blank,
  })

export const aYear = (fields: Partial<AnnualSummaryFacts> = {}): AnnualSummaryFacts => ({
  year: 2024,
  unit: bureau,
  region: '虚构县',
  counts: {
    plannedTasks: 5,
    finishedTasks: 4,
    internalTasksFinished: 2,
    jointTasksFinished: 2,
    draws: 5,
    targets: 118,
    visits: 120,
    roster: 1990,
    inspectors: 46,
    items: 31,
    withProblems: 37,
    problems: 52,
    referrals: 2,
    closed: 49,
    open: 3,
    toPublish: 360,
    published: 359,
    publishedLate: 0,
    meetings: 4,
    papers: 6,
    trainings: 3,
    archivedVolumes: 118,
  },
  unfinishedTasks: ['2024年度工贸企业内部联合抽查'],
  departments: [bureau, '虚构县市场监督管理局', '虚构县消防救援大队'],
  handling: [
    { handling: '行政指导', targets: 20 },
    { handling: '责令限期整改', targets: 15 },
    { handling: '移送其他部门', targets: 2 },
  ],
  ...fields,
})

export const aSummary = (facts: AnnualSummaryFacts = aYear()) =>
  annualSummary({
    text: shipped('annual-summary', annualSummaryValues(facts)),
    unit: facts.unit,
    statistics: {
      title: '全县“双随机、一公开”部门联合抽查统计表',
      rows: facts.departments.map((department) => ({ department, counts: someCounts() })),
      total: someCounts(20),
      notes: ['备注：合计栏一户企业只计一次。'],
    },
    ...blank,
  })
