import {
  annualSummary,
  annualSummaryValues,
  inspectionNotices,
  notice,
  rectificationOrder,
  rectificationValues,
  referralLetter,
  referralValues,
  reviewOpinion,
  reviewValues,
  schemeDocument,
  taskReport,
  taskReportValues,
  workPlan,
  type HandlingOrderInput,
  type OfficialHead,
} from '#shared/domain/documents/index.ts'
import type { Item } from '#shared/domain/rosters/types.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import { aPublishedItem } from '#tests/domain/documents/catalogue-makers.ts'
import { aPlanTable } from '#tests/domain/documents/makers.ts'
import {
  anOrder,
  aRectification,
  aReferralFact,
  aReviewed,
} from '#tests/domain/documents/results/letter-makers.ts'
import { aTaskReportFact, aYear } from '#tests/domain/documents/results/report-makers.ts'
import { shipped } from '#tests/domain/documents/results/shipped-text.ts'
import { someCounts } from '#tests/domain/documents/results/table-makers.ts'
import { paper, twoHundred } from './kind.ts'
import { namedValues } from './named-values.ts'

const bureau = '虚构县应急管理局'
const market = '虚构县市场监督管理局'
const issued = { date: '2024-05-27', mark: '' }
const target = { id: '91350100M000100Y43', name: '虚构县东风化工有限公司' }

const head: OfficialHead = {
  organs: [bureau],
  ending: '文件',
  signers: [],
  signing: [bureau],
  sealed: true,
  addressees: ['各股室、各乡镇应急管理站'],
  copies: ['虚构市应急管理局', '虚构县人民政府办公室'],
  issuer: '虚构县应急管理局办公室',
}
const letterHead: OfficialHead = { ...head, ending: '' }
const numbered = { head, number: '虚应急〔2024〕21号' }

const named = {
  name: '2024年虚构县危化企业部门联合抽查',
  organ: bureau,
  item: '样例检查事项',
  method: '实地核查',
}
type Named = typeof named

const values = (kind: Parameters<typeof namedValues>[0], { name, organ, item, method }: Named) =>
  namedValues(kind, { name, organ, item, method })

const scheme: Scheme = {
  taskId: 'task-1',
  title: '虚构县2024年度危化企业部门联合抽查',
  from: '2024-05-27',
  to: '2024-06-14',
  secret: false,
  approvedBy: '',
  approvedOn: '',
  conditions: {
    industries: [],
    regions: [],
    tags: [],
    types: [],
    scale: '',
    grades: [],
    licence: 'any',
    licenceExpiresBy: '',
    ids: [],
  },
  balance: 'none',
  classBy: 'whole',
  quotas: [{ class: '全部', quota: { kind: 'rate', rate: { p: 1, q: 2 } } }],
  floor: null,
  focusTags: [],
  fullTags: [],
  drawnSince: '',
  exemptions: [],
  yearlyCap: 2,
  itemIds: ['YJ-01'],
  mandatoryItemIds: ['YJ-01'],
  itemRate: { p: 1, q: 2 },
  departments: [
    {
      department: bureau,
      places: [
        { kind: '*', place: 1, specialty: '危险化学品' },
        { kind: '*', place: 2, specialty: '' },
      ],
      teams: null,
    },
    { department: market, places: [{ kind: '*', place: 1, specialty: '' }], teams: null },
  ],
  loadCap: null,
  experts: [],
  takenList: null,
}

export const officialKinds = {
  W1: paper({
    facts: { head, named, departments: [bureau, market], items: [named.item] },
    long: (facts) => ({ ...facts, items: twoHundred(named.item) }),
    make: (facts) =>
      notice({
        text: shipped('qinghe-notice', {
          ...values('notice', facts.named),
          部门抽查事项: facts.departments.map((one) => `${one}：${facts.items.join('；')}。`).join('\n'),
        }),
        head: facts.head,
        number: numbered.number,
        tableTitle: '全县“双随机、一公开”部门联合抽查统计表',
        departments: facts.departments,
        ...issued,
      }),
  }),
  W2: paper({
    facts: {
      named,
      bureau,
      head,
      annexes: [aPlanTable(), aPlanTable({ scope: 'joint', title: '2023年部门联合抽查工作计划表' })],
    },
    make: (facts) =>
      workPlan({
        text: shipped('ningjin', values('work-plan', facts.named)),
        bureau: facts.bureau,
        annexes: facts.annexes,
        head: { head: facts.head, number: numbered.number },
        ...issued,
      }),
  }),
  W8: paper({
    facts: { named, bureau, head, items: [aPublishedItem()] as readonly Item[] },
    long: (facts) => ({ ...facts, items: twoHundred(aPublishedItem()) }),
    make: (facts) =>
      schemeDocument({
        text: shipped('scheme', values('scheme', facts.named)),
        scheme,
        items: facts.items,
        bureau: facts.bureau,
        head: { head: facts.head, number: numbered.number },
        ...issued,
      }),
  }),
  W6: paper({
    facts: { referral: aReferralFact(), head: letterHead },
    make: ({ referral, head: own }) =>
      referralLetter({
        text: shipped('referral', referralValues(referral)),
        head: own,
        number: '虚应急函〔2024〕5号',
        to: referral.to,
        target: referral.target,
        ...issued,
      }),
  }),
  W11: paper({
    facts: aTaskReportFact(),
    make: (facts) =>
      taskReport({
        text: shipped('task-report', taskReportValues(facts)),
        to: '执法监督股',
        unit: facts.unit,
        targets: [
          {
            name: target.name,
            id: target.id,
            problems: facts.problems.map(({ problem }) => problem),
            handling: facts.handling.map(({ handling }) => handling),
            outcome: '已办结',
          },
        ],
        ...issued,
      }),
  }),
  W12: paper({
    facts: aYear(),
    make: (facts) =>
      annualSummary({
        text: shipped('annual-summary', annualSummaryValues(facts)),
        unit: facts.unit,
        statistics: {
          title: '全县“双随机、一公开”部门联合抽查统计表',
          rows: facts.departments.map((department) => ({ department, counts: someCounts() })),
          total: someCounts(20),
          notes: ['备注：合计栏一户企业只计一次。'],
        },
        ...issued,
      }),
  }),
}

const order = (facts: {
  readonly department: string
  readonly targetName: string
}): Omit<HandlingOrderInput, 'text'> => ({
  ...anOrder(),
  department: facts.department,
  target: { ...target, name: facts.targetName },
})

export const formKinds = {
  W4: paper({
    facts: {
      named,
      departments: [bureau],
      target,
      contact: '样例甲',
      phone: '0319-0000001',
      items: [named.item],
    },
    long: (facts) => ({ ...facts, items: twoHundred(named.item) }),
    make: (facts) =>
      inspectionNotices({
        title: '样例抽查',
        notices: [
          {
            ...facts,
            text: shipped('inspection-notice', {
              ...values('inspection-notice', facts.named),
              检查事项: facts.items.map((one) => `${one}。`).join('\n'),
            }),
          },
        ],
        ...issued,
      }),
  }),
  W7: paper({
    facts: { ...aRectification(), name: target.name },
    make: (facts) =>
      rectificationOrder({
        ...order({ ...facts, targetName: facts.name }),
        text: shipped('rectification', rectificationValues({ ...facts, targetName: facts.name })),
      }),
  }),
  W10: paper({
    facts: { ...aReviewed(), name: target.name },
    make: (facts) =>
      reviewOpinion({
        ...order({ ...facts, targetName: facts.name }),
        text: shipped('review', reviewValues({ ...facts, targetName: facts.name })),
        number: '（虚）应急复查〔2024〕1号',
      }),
  }),
}
