import type { TimelineTask } from '#shared/domain/plan/timeline.ts'
import type { CountedThing } from '#shared/domain/report/count.ts'
import type { OverviewChart, OverviewPart } from '#shared/domain/report/overview.ts'
import type { TaskSpan } from '#shared/domain/report/overview-coverage.ts'

export type { OverviewRow } from '#shared/domain/report/overview-bar.ts'

/** A year in pictures (requirements F4). */
export interface OverviewView {
  readonly year: number
  readonly today: string
  readonly bureau: string
  /** A picture that leaves the program says so */
  readonly rehearsal: boolean
  readonly charts: readonly OverviewChartView[]
  /** In the plan's order, for the bars over the months */
  readonly tasks: readonly (TimelineTask & TaskSpan)[]
  readonly compared: readonly {
    readonly what:
      | Extract<
          CountedThing,
          'targets' | 'visits' | 'inspectors' | 'problemTargets' | 'problemItems' | 'published'
        >
      | 'draws'
    readonly now: number
    /** Of the year before; null: nothing is known of it */
    readonly before: number | null
  }[]
}

export interface OverviewChartView {
  readonly chart: OverviewChart
  readonly bars: readonly OverviewBarView[]
}

export interface OverviewBarView {
  /** `#all`, `#blank`, `#gone`, `#rest`, or what the bar is of */
  readonly key: string
  readonly name: string
  readonly figures: readonly { readonly part: OverviewPart; readonly count: number }[]
}
