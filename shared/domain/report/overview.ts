import type { IsoDate } from '../kernel/days.ts'
import type { Standing } from '../results/due-day.ts'
import type { FollowUpState } from '../results/follow-up.ts'
import type { PlanScope } from '../plan/types.ts'
import type { TimelineTask } from '../plan/timeline.ts'
import type { RecordFact } from './facts.ts'
import type { OverviewBar } from './overview-bar.ts'
import { coverageBars, drawnBars, taskBars } from './overview-coverage.ts'
import { caseBars, deadlineBars } from './overview-deadlines.ts'
import { codeBars, handlingBars, problemBars, resultBars } from './overview-results.ts'

/** The pictures of a year, and what each of their numbers counts. */
export const overviewParts = {
  draws: ['held'],
  tasks: ['drawn', 'inspected', 'published'],
  regions: ['roster', 'drawn', 'inspected'],
  industries: ['roster', 'drawn', 'inspected'],
  grades: ['roster', 'drawn', 'inspected'],
  results: ['clean', 'problem', 'other'],
  codes: ['items'],
  handling: ['handled'],
  problems: ['findings'],
  publication: ['kept', 'late', 'overdue', 'open', 'apart'],
  confirmation: ['kept', 'late', 'overdue', 'open'],
  monthly: ['kept', 'late', 'overdue', 'open'],
  carriedOut: ['kept', 'late', 'overdue', 'open'],
  followUp: ['closed', 'open', 'overdue', 'unopened'],
} as const
export type OverviewChart = keyof typeof overviewParts
export type OverviewPart = (typeof overviewParts)[OverviewChart][number]
export const overviewCharts = Object.keys(overviewParts) as readonly OverviewChart[]
export const allOverviewParts: readonly OverviewPart[] = [...new Set(Object.values(overviewParts).flat())]

/** A target in somebody's list of a finished draw of the year. */
export interface DrawnTarget {
  readonly drawId: string
  readonly drawNumber: string
  readonly taskId: string
  readonly targetId: string
  readonly targetName: string
}

/** A target as the roster has it now. */
export interface RosterFact {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly industry: string
  readonly creditRisk: { readonly scale: string; readonly grade: string }
  readonly stands: boolean
}

export interface HeldDraw {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly scope: PlanScope
  readonly taskId: string
  readonly date: IsoDate
}

/** Something with a last day, and who had to: a record to publish, a dispatch to confirm, a report to hand in. */
export interface DeadlineFact {
  readonly key: string
  /** Whose: a department, a unit */
  readonly unit: string
  readonly name: string
  /** Of a target; else empty */
  readonly id: string
  readonly taskId: string
  readonly standing: Standing
  readonly dueOn: IsoDate
  /** Empty: not done */
  readonly doneOn: IsoDate
}

/** A case of the follow-up ledger, or problems (`unopened`) that nobody has opened one for. */
export interface CaseFact {
  readonly key: string
  readonly department: string
  readonly targetId: string
  readonly targetName: string
  readonly items: readonly string[]
  readonly state: FollowUpState | 'unopened'
  readonly dueOn: IsoDate
}

/** Everything a year's pictures are made of. */
export interface OverviewFacts {
  readonly timeline: readonly TimelineTask[]
  readonly draws: readonly HeldDraw[]
  readonly drawn: readonly DrawnTarget[]
  readonly roster: readonly RosterFact[]
  /** Of inspections that ended in the year: what T4 of the year counts */
  readonly records: readonly RecordFact[]
  /** Of the year's draws, whenever they were inspected */
  readonly drawRecords: readonly RecordFact[]
  /** 「未发现问题」, as the rules of the draws word it */
  readonly cleanWords: readonly string[]
  readonly publication: readonly DeadlineFact[]
  readonly confirmation: readonly DeadlineFact[]
  readonly monthly: readonly DeadlineFact[]
  readonly carriedOut: readonly DeadlineFact[]
  readonly cases: readonly CaseFact[]
}

/** A picture's bars in the order in which they are drawn. A number is the length of its list, and there is no other way to it. */
export function overviewBars(chart: OverviewChart, facts: OverviewFacts): readonly OverviewBar[] {
  switch (chart) {
    case 'draws':
      return drawnBars(facts)
    case 'tasks':
      return taskBars(facts)
    case 'regions':
      return coverageBars(facts, ({ region }) => region)
    case 'industries':
      return coverageBars(facts, ({ industry }) => industry)
    case 'grades':
      return coverageBars(facts, gradeOf, 'name')
    case 'results':
      return resultBars(facts)
    case 'codes':
      return codeBars(facts)
    case 'handling':
      return handlingBars(facts)
    case 'problems':
      return problemBars(facts)
    case 'publication':
    case 'confirmation':
    case 'monthly':
    case 'carriedOut':
      return deadlineBars(facts[chart], overviewParts[chart])
    case 'followUp':
      return caseBars(facts)
  }
}

/** A letter alone means nothing: scales of letters differ (domain.md). */
const gradeOf = ({ creditRisk: { grade, scale } }: RosterFact) => (grade === '' ? '' : `${grade}（${scale}）`)
