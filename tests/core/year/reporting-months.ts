import type { InputOf, Operations } from '#shared/contract/index.ts'
import type { DrawName } from './planned-records.ts'
import { bureau, unit } from './planned-records.ts'
import type { YearStep } from './scene.ts'
import { step, year } from './scene.ts'

type Entry = InputOf<Operations['report.saveDiary']>['entry']

/** 会议、培训、文件 with the unit and day that the script gives them */
export const diary: readonly (Pick<Entry, 'kind' | 'day' | 'unit' | 'title'> & {
  readonly people: number
})[] = [
  { kind: 'meeting', day: '2025-01-14', unit, title: '双随机工作部署会', people: 18 },
  { kind: 'paper', day: '2025-01-16', unit, title: '印发年度工作方案的通知', people: 0 },
  { kind: 'training', day: '2025-04-02', unit, title: '执法人员培训', people: 12 },
  { kind: 'publicity', day: '2025-06-12', unit, title: '安全生产月宣传', people: 60 },
  { kind: 'meeting', day: '2025-11-28', unit: bureau, title: '年度联合抽查总结会', people: 9 },
]

export const months = Array.from(
  { length: 12 },
  (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
)

/** The bureau itself reports from its first draw on: joint draws are no unit's. */
export const reportersOf = (month: string): readonly string[] => (month < '2025-04' ? [unit] : [unit, bureau])

const issued = (day: string, month: string, unit: string, reason = ''): YearStep =>
  step(day, `report ${month} ${unit}`, async ({ must }) => {
    const { period } = await must('report.monthly', { month, unit })
    if (period === null) throw new Error(`nothing is left to report for ${month}`)
    return must('report.issueMonthly', { month, unit, ...period, reason })
  })

/** Months of which the bureau made a form of all reporters together, as it may */
export const mergedMonths: readonly string[] = ['2025-02', '2025-03', '2025-05', '2025-12']

/** On its last day; an empty reporter: merged for the bureau. */
const monthly = months.flatMap((month) =>
  [...reportersOf(month), ...(mergedMonths.includes(month) ? [''] : [])].map((reporter) =>
    issued(`${month}-23`, month, reporter),
  ),
)

/** The day of an inspection of unit A was put right: it counts in the month before. */
const corrected = ['2025-02', '2025-03'].flatMap((month) =>
  [unit, ''].map((reporter) => issued('2025-04-03', month, reporter, '一条检查记录的检查日期录入有误')),
)

const carriedOut = (day: string, draw: DrawName): YearStep =>
  step(day, `carried out ${draw}`, async ({ must, drawId }) =>
    must('report.issueCarriedOut', { drawId: await drawId(draw) }),
  )

/** Diary, twelve months of reports, 2 days after each draw was carried out, T4, the year's summary. */
export const reportingMonths: readonly YearStep[] = [
  ...diary.map((entry) =>
    step(entry.day, entry.title, ({ must }) =>
      must('report.saveDiary', { entry: { ...entry, id: '', content: '' }, version: 0 }),
    ),
  ),
  ...monthly,
  ...corrected,
  carriedOut('2025-02-28', 'A'),
  carriedOut('2025-05-10', 'B'),
  carriedOut('2025-06-19', 'C'),
  carriedOut('2025-08-21', 'D'),
  carriedOut('2025-10-30', 'E'),
  step('2025-12-24', 'statistics', ({ must }) =>
    must('report.issueStatistics', {
      extent: { of: 'period', from: '2025-01-01', to: '2025-12-24', plans: 'joint' },
    }),
  ),
  step('2025-12-26', 'summary', ({ must }) => must('report.issueAnnual', { year })),
]
