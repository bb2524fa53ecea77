import type { DocumentModel } from '#shared/domain/documents/index.ts'
import {
  archiveCatalogue,
  followUpLedger,
  monthlyReport,
  rectificationOrder,
  statisticsReport,
} from '#shared/domain/documents/index.ts'
import { aReferral, aReview, anOrder } from './letter-makers.ts'
import { aSummary, aTaskReport } from './report-makers.ts'
import { blank, bureau, target } from './result-facts.ts'
import {
  aBlankMonthlyReport,
  aMonthlyReport,
  aPublication,
  aPublicationRow,
  someCounts,
} from './table-makers.ts'

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
