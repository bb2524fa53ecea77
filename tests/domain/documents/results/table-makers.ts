import type { MonthlyReportInput, PublicationRow, StatisticsCounts } from '#shared/domain/documents/index.ts'
import { publicationTable } from '#shared/domain/documents/index.ts'
import { blank, bureau, inspection, target } from './result-facts.ts'

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
