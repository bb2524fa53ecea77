import {
  archiveCatalogue,
  catalogueTable,
  destructionList,
  dispatchWorkbook,
  followUpLedger,
  inspectorGroups,
  monthlyReport,
  planTable,
  publicationTable,
  statisticsReport,
  targetList,
} from '#shared/domain/documents/index.ts'
import { aCatalogue, aPublishedItem } from '#tests/domain/documents/catalogue-makers.ts'
import { aDraw, aGroup, aPlan, aPlanTable, aTarget, aTask } from '#tests/domain/documents/makers.ts'
import { aMonthlyReport, aPublicationRow, someCounts } from '#tests/domain/documents/results/table-makers.ts'
import { tableKind, twoHundred, workbook } from './kind.ts'

const bureau = '虚构县应急管理局'
const market = '虚构县市场监督管理局'
const issued = { date: '2024-06-23', mark: '' }
const notes = ['备注：1. 抽查任务名称按年度填写；2. 抽查时间必须填写到月份。']
const someTasks = [
  aTask(),
  aTask({ number: '002号', name: '虚构县2023年度工贸企业内部联合抽查', remark: '样例备注' }),
]

export const planTables = {
  T1: tableKind({
    facts: aPlanTable({
      plans: [aPlan({ tasks: someTasks })],
      rule: { initiatorWord: '科（股）室', partnerWord: '科（股）室', hasRemark: false, notes },
    }),
    make: planTable,
  }),
  T2: tableKind({
    facts: aPlanTable({
      scope: 'joint',
      title: '2023年部门联合抽查工作计划表',
      plans: [aPlan({ scope: 'joint', number: '联2023001', tasks: someTasks })],
      rule: { initiatorWord: '部门', partnerWord: '部门', hasRemark: true, notes },
    }),
    make: planTable,
  }),
  T3: tableKind({ facts: aMonthlyReport(), make: monthlyReport }),
  T4: tableKind({
    facts: {
      title: '全县“双随机、一公开”部门联合抽查统计表',
      unit: '虚构县双随机办公室',
      counted: {
        of: 'all',
        rows: [{ department: bureau, counts: someCounts() }, { department: market }],
        total: someCounts(20),
      },
      notes: ['备注：合计栏一户企业只计一次。'],
      ...issued,
    } as const,
    make: statisticsReport,
  }),
  T5: tableKind({
    facts: aCatalogue(),
    long: (facts) => ({ ...facts, items: twoHundred(aPublishedItem()) }),
    make: catalogueTable,
  }),
}

const listed = (number: number) => ({
  target: aTarget({ name: `虚构县第${number}化工有限公司` }),
  team: `第${number}组`,
  remark: '',
})

export const listTables = {
  T6: tableKind({
    facts: { draw: aDraw(), targets: [1, 2, 3].map(listed) },
    make: targetList,
  }),
  T7: tableKind({
    facts: { draw: aDraw(), groups: [aGroup(), aGroup({ name: '第2组' })], notes: ['样例说明。'] },
    make: inspectorGroups,
  }),
  T8: tableKind({
    facts: {
      subject: '2024年虚构县危化企业联合抽查',
      organ: bureau,
      publishedOn: '2024-06-28',
      rows: [aPublicationRow(), aPublicationRow({ organ: market })],
      ...issued,
    },
    long: (facts) => ({ ...facts, rows: twoHundred(aPublicationRow()) }),
    make: publicationTable,
  }),
  T9: tableKind({
    facts: {
      unit: bureau,
      subject: '2024年度',
      asOf: '2024-06-30',
      rows: [
        {
          target: '虚构县西风化工有限公司',
          problem: '实际经营地址与登记的住所不一致',
          foundOn: '2024-06-04',
          handling: ['移送其他部门'],
          referredTo: market,
          dueOn: '2024-07-15',
          outcome: '已接收并责令变更登记',
          closedOn: '',
        },
      ],
      mark: '',
    },
    make: followUpLedger,
  }),
  T10: tableKind({
    facts: {
      volume: '虚构县东风化工有限公司检查档案',
      volumeNumber: '2024-双随机-001',
      unit: bureau,
      retention: '2年',
      filedOn: '2024-08-10',
      entries: [
        { name: '行政检查通知书', number: '', date: '2024-05-24', pages: 2, remark: '' },
        { name: '现场照片', number: '', date: '2024-06-03', pages: null, remark: '4张' },
      ],
      ...issued,
    },
    make: archiveCatalogue,
  }),
  T11: tableKind({
    facts: {
      unit: bureau,
      volumes: [
        {
          name: '虚构县东风化工有限公司检查档案',
          shelf: '2024-双随机-001',
          filedOn: '2024-08-10',
          retention: '2年',
          until: '2026-08-10',
          pieces: 12,
        },
      ],
      date: '2026-09-01',
      mark: '',
    },
    make: destructionList,
  }),
}

const item = aPublishedItem()

export const dispatchBooks = {
  D1: workbook({
    facts: {
      draw: aDraw(),
      department: bureau,
      edition: 1,
      term: null,
      secret: false,
      targetCount: 1,
      targets: [{ ...aTarget(), team: '第1组', inspectors: ['检查员甲', '检查员乙'] }],
      inspectors: [
        {
          name: '检查员甲',
          certificate: '03052800001',
          phone: '13800000001',
          team: '第1组',
          leader: true,
          targets: 1,
        },
      ],
      items: [item],
    },
    long: (facts) => ({ ...facts, items: twoHundred(item) }),
    make: dispatchWorkbook,
  }),
}
