import type { InputOf, MonthlyView, Operations } from '#shared/contract/index.ts'
import { bureau } from '#tests/core/makers.ts'
import type { Inspected } from '../results/problems-found.ts'
import { anInspectedOffice } from '../results/problems-found.ts'

/** The unit that initiates the task of the prepared office, and another. */
export const unit = '执法监督股'
export const otherUnit = '工贸监管股'

/** A draw was held, five targets are to be inspected, and the bureau has two units that report. */
export async function aReportingOffice(): Promise<Inspected> {
  const office = await anInspectedOffice()
  await office.must('departments.save', {
    department: { name: bureau, own: true, units: [unit, otherUnit] },
  })
  return office
}

export const may = { month: '2023-05', unit } as const
export const mayDays = { from: '2023-05-01', to: '2023-05-23' } as const

export const issueMay = (office: Inspected, reason = ''): Promise<MonthlyView> =>
  office.must('report.issueMonthly', { ...may, ...mayDays, reason })

type Entry = InputOf<Operations['report.saveDiary']>['entry']

export const anEntry = (fields: Partial<Entry> = {}): Entry => ({
  id: '',
  kind: 'meeting',
  day: '2023-05-09',
  unit,
  title: '双随机工作部署会',
  content: '',
  people: 12,
  ...fields,
})
