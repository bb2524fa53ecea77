import {
  annualSummary,
  annualSummaryValues,
  archiveCatalogue,
  departmentHead,
  followUpLedger,
  monthlyReport,
  publicationTable,
  rectificationOrder,
  rectificationValues,
  referralLetter,
  referralValues,
  reviewOpinion,
  reviewValues,
  statisticsReport,
  taskReport,
  taskReportValues,
  type AnnualSummaryFacts,
  type DocumentModel,
  type HandlingOrderInput,
  type MonthlyReportInput,
  type PublicationRow,
  type RectificationFacts,
  type ReferralFacts,
  type ReviewFacts,
  type StatisticsCounts,
  type TaskReportFacts,
} from '#shared/domain/documents/index.ts'
import { fillTemplate, type TemplateValues } from '#shared/domain/documents/templates/index.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const templates = join(import.meta.dirname, '../../../resources/templates')
const schema = z.object({
  paragraphs: z.array(
    z.object({ kind: z.enum(['title', 'heading', 'subheading', 'point', 'body']), text: z.string() }),
  ),
})

/** A shipped text, filled. */
export function shipped(id: string, values: TemplateValues) {
  const { paragraphs } = schema.parse(JSON.parse(readFileSync(join(templates, `${id}.json`), 'utf8')))
  return fillTemplate(paragraphs, values)
}

const bureau = '虚构县应急管理局'
const target = {
  id: '91350100M000100Y43',
  name: '虚构县东风化工有限公司',
  address: '虚构县凤凰镇工业路18号',
  legalRepresentative: '甄某甲',
}
const inspection = {
  inspectionName: '2024年虚构县危化企业联合抽查',
  drawNumber: '2024001-001',
  inspectedOn: '2024-06-03',
}
const contact = { contact: '样例甲', phone: '0319-0000001' }
const inspectors = [
  { name: '检查员甲', certificate: '03052800001' },
  { name: '检查员乙', certificate: '03052800002' },
]
const blank = { date: '2024-06-23', mark: '' }

export const aMonthlyReport = (fields: Partial<MonthlyReportInput> = {}): MonthlyReportInput => ({
  title: '虚构县应急管理局“双随机、一公开”监管工作月报表',
  unit: '执法监督股',
  filledOn: '2024-06-23',
  content: {
    meetings: ['6月3日召开双随机工作部署会，各股室参加。'],
    papers: ['印发《2024年“双随机、一公开”监管工作实施方案》。', '印发联合抽查通知。'],
    trainings: ['6月12日组织执法检查人员业务培训，32人参加。'],
    own: [
      {
        department: '危化监管股',
        items: 6,
        targets: 12,
        publications: [{ site: '国家企业信用信息公示系统', results: 12 }],
        schemes: ['2024年度危化企业内部联合抽查实施方案'],
      },
    ],
    joint: [
      {
        lead: bureau,
        partners: ['县市场监督管理局', '县消防救援大队'],
        targets: 5,
        publications: [{ site: '国家企业信用信息公示系统', results: 15 }],
        schemes: ['应急管理领域部门联合抽查工作方案'],
      },
    ],
  },
  contact: '样例甲',
  phone: '0319-0000001',
  mobile: '13800000000',
  ...blank,
  ...fields,
})

/** As it is handed out: everything for the pen. */
export const aBlankMonthlyReport = () =>
  aMonthlyReport({
    unit: '',
    filledOn: '',
    content: { meetings: [], papers: [], trainings: [], own: [], joint: [] },
    contact: '',
    phone: '',
    mobile: '',
  })

export const someCounts = (first = 12): StatisticsCounts => ({
  targets: first,
  inspectors: 8,
  problemItems: 7,
  problemTargets: 5,
  guided: 3,
  toBeListed: 0,
  toBeFiled: 1,
  answered: 2,
})

export const aPublicationRow = (fields: Partial<PublicationRow> = {}): PublicationRow => ({
  name: target.name,
  id: target.id,
  task: inspection.inspectionName,
  item: '危险化学品及相关企业的安全检查',
  organ: bureau,
  inspectedOn: '2024-06-03',
  results: ['发现问题已责令改正'],
  ...fields,
})

export const aPublication = (rows: readonly PublicationRow[] = [aPublicationRow()]) =>
  publicationTable({
    subject: inspection.inspectionName,
    organ: bureau,
    publishedOn: '2024-06-28',
    rows,
    ...blank,
  })

export const aRectification = (fields: Partial<RectificationFacts> = {}): RectificationFacts => ({
  department: bureau,
  targetName: target.name,
  ...inspection,
  problems: [
    {
      item: '特种作业人员持证上岗',
      problem: '1名动火作业人员的特种作业操作证已过期。',
      basis: '《样例法》第一条',
      measure: '停止该人员的动火作业，取得有效证件后上岗',
      dueOn: '2024-06-30',
    },
    {
      item: '重大危险源管理',
      problem: '储罐区可燃气体报警器2个探头失效',
      basis: '',
      measure: '更换失效的探头并留存检测记录',
      dueOn: '2024-07-15',
    },
  ],
  reviewBody: '虚构县人民政府',
  court: '虚构县人民法院',
  ...contact,
  ...fields,
})

export const anOrder = (
  facts: RectificationFacts = aRectification(),
  fields: Partial<HandlingOrderInput> = {},
): HandlingOrderInput => ({
  text: shipped('rectification', rectificationValues(facts)),
  department: facts.department,
  target,
  number: '（虚）应急责改〔2024〕3号',
  inspectors,
  ...blank,
  ...fields,
})

export const aReviewed = (fields: Partial<ReviewFacts> = {}): ReviewFacts => ({
  department: bureau,
  targetName: target.name,
  orderNumber: '（虚）应急责改〔2024〕3号',
  orderedOn: '2024-06-03',
  reviewedOn: '2024-07-16',
  problems: [
    { problem: '1名动火作业人员的特种作业操作证已过期。', done: true, finding: '' },
    { problem: '储罐区可燃气体报警器2个探头失效', done: false, finding: '仍有1个探头没有更换' },
  ],
  ...contact,
  ...fields,
})

export const aReview = (facts: ReviewFacts = aReviewed()) =>
  reviewOpinion({
    ...anOrder(),
    text: shipped('review', reviewValues(facts)),
    number: '（虚）应急复查〔2024〕1号',
  })

export const aReferralFact = (fields: Partial<ReferralFacts> = {}): ReferralFacts => ({
  department: bureau,
  to: '虚构县市场监督管理局',
  target,
  ...inspection,
  clues: [{ item: '登记事项检查', finding: '实际经营地址与登记的住所不一致。', basis: '《样例条例》第二条' }],
  reason: '该问题不属于我单位职责范围',
  basis: '《样例规定》第三条',
  materials: ['检查记录复印件1份', '现场照片4张'],
  replyBy: '2024-07-31',
  ...contact,
  ...fields,
})

export const aReferral = (facts: ReferralFacts = aReferralFact(), number = '虚应急函〔2024〕5号') =>
  referralLetter({
    text: shipped('referral', referralValues(facts)),
    head: departmentHead(facts.department),
    number,
    to: facts.to,
    target: facts.target,
    ...blank,
  })

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

/** Tables of results, follow-up, report and archive: each comes as .docx and as .xlsx. */
export const resultTables: Readonly<Record<string, DocumentModel>> = {
  T3: monthlyReport(aMonthlyReport()),
  'T3 for the pen': monthlyReport(aBlankMonthlyReport()),
  'T4 of a department': statisticsReport({
    title: '全县“双随机、一公开”部门联合抽查统计表',
    unit: bureau,
    counted: { of: 'department', counts: someCounts() },
    notes: [],
    ...blank,
  }),
  'T4 of all': statisticsReport({
    title: '全县“双随机、一公开”部门联合抽查统计表',
    unit: '虚构县双随机办',
    counted: {
      of: 'all',
      rows: [{ department: bureau, counts: someCounts() }, { department: '虚构县市场监督管理局' }],
      total: someCounts(20),
    },
    notes: ['备注：合计栏一户企业只计一次。'],
    ...blank,
  }),
  T8: aPublication(Array.from({ length: 30 }, () => aPublicationRow())),
  T9: followUpLedger({
    unit: bureau,
    subject: '2024年度',
    asOf: '2024-06-30',
    rows: [
      {
        target: target.name,
        problem: '储罐区可燃气体报警器2个探头失效',
        foundOn: '2024-06-03',
        handling: ['责令限期整改'],
        referredTo: '',
        dueOn: '2024-07-15',
        outcome: '',
        closedOn: '',
      },
      {
        target: '虚构县西风化工有限公司',
        problem: '实际经营地址与登记的住所不一致',
        foundOn: '2024-06-04',
        handling: ['移送其他部门'],
        referredTo: '虚构县市场监督管理局',
        dueOn: '',
        outcome: '已接收并责令变更登记',
        closedOn: '2024-06-20',
      },
    ],
    mark: '',
  }),
  T10: archiveCatalogue({
    volume: '虚构县东风化工有限公司检查档案',
    volumeNumber: '2024-双随机-001',
    unit: bureau,
    retention: '2年',
    filedOn: '2024-08-10',
    entries: [
      { name: '行政检查通知书', number: '', date: '2024-05-24', pages: 2, remark: '' },
      {
        name: '责令限期整改指令书',
        number: '（虚）应急责改〔2024〕3号',
        date: '2024-06-03',
        pages: 2,
        remark: '附送达回证',
      },
      { name: '现场照片', number: '', date: '2024-06-03', pages: null, remark: '4张' },
    ],
    ...blank,
  }),
}

/** The papers of handling and report, from the shipped texts. */
export const resultPapers: Readonly<Record<string, DocumentModel>> = {
  W6: aReferral(),
  W7: rectificationOrder(anOrder()),
  W10: aReview(),
  W11: aTaskReport(),
  W12: aSummary(),
}
