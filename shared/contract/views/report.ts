import type { CountedThing } from '#shared/domain/report/count.ts'
import type { DiaryContent } from '#shared/domain/report/diary.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import type { MonthlyContent } from '#shared/domain/report/monthly.ts'
import type { MonthlyChanges } from '#shared/domain/report/monthly-changes.ts'
import type { PeriodWarning } from '#shared/domain/report/period.ts'
import type { Statistics } from '#shared/domain/report/statistics.ts'
import type { DocumentView } from './documents.ts'
import type { AttachmentView } from './draw.ts'

/** One entry of the diary as it stands. */
export interface DiaryView extends DiaryContent {
  readonly id: string
  /** Whoever saves names the version that was before the eyes */
  readonly version: number
  readonly attachments: readonly AttachmentView[]
  readonly actor: string
  readonly at: string
}

export interface DiaryVersionView extends DiaryContent {
  readonly version: number
  readonly attachments: readonly AttachmentView[]
  readonly removed: boolean
  readonly reason: string
  readonly actor: string
  readonly at: string
}

/** `changed`: something of what was reported is no longer so. `quiet`: not due yet, or before the office was set up */
export type MonthState = 'quiet' | 'coming' | 'overdue' | 'reported' | 'changed'

export interface ReportedMonthView {
  /** `2023-05` */
  readonly month: string
  readonly state: MonthState
  readonly dueOn: string
  /** 0: not reported */
  readonly version: number
}

/** A year of monthly reports, unit by unit. */
export interface MonthsView {
  readonly year: number
  /** null: the rules name no day */
  readonly reportDay: number | null
  readonly units: readonly { readonly unit: string; readonly months: readonly ReportedMonthView[] }[]
  /** The bureau's own, of all units together */
  readonly merged: readonly ReportedMonthView[]
}

/** 月报表 as it was issued. */
export interface MonthlyVersionView extends Period {
  readonly version: number
  readonly content: MonthlyContent
  /** Why it was corrected; empty for the first */
  readonly reason: string
  readonly actor: string
  readonly at: string
  /** Against the version before; empty for the first */
  readonly changes: MonthlyChanges
  readonly documents: readonly DocumentView[]
}

/** One unit's form of a month: as the data have it now, and as it was issued. */
export interface MonthlyView {
  readonly month: string
  /** Empty: merged for the bureau */
  readonly unit: string
  readonly title: string
  readonly dueOn: string
  /** By the rules, from the day after the last report's end; null: a later report has all of it */
  readonly usual: Period | null
  /** What `now` counts: as asked, else as issued, else the usual; null: nothing is left to report */
  readonly period: Period | null
  readonly warnings: readonly PeriodWarning[]
  readonly now: MonthlyContent
  /** Newest first */
  readonly versions: readonly MonthlyVersionView[]
  /** What has changed since the newest version, over its own days */
  readonly changes: MonthlyChanges
  /** Of the merged one: units without a report */
  readonly missing: readonly string[]
}

/** T4 with the draws it counts. */
export interface StatisticsView extends Statistics {
  readonly title: string
  readonly draws: readonly { readonly id: string; readonly number: string; readonly title: string }[]
}

/** 计划实施情况报告: what became of a draw and when it is to be told (ningjin 三(三)). */
export interface CarriedOutView {
  readonly drawId: string
  readonly number: string
  readonly title: string
  readonly taskName: string
  /** Who reports: the task's 发起 */
  readonly unit: string
  /** Records that are complete, of how many */
  readonly complete: number
  readonly sheets: number
  /** The day the last inspection ended, once all records are complete; else empty */
  readonly carriedOutOn: string
  /** Empty: not carried out yet, or the rules set no term */
  readonly dueOn: string
  /** A year without a published arrangement of holidays */
  readonly provisional: boolean
  readonly state: 'running' | 'due' | 'overdue' | 'reported'
  readonly documents: readonly DocumentView[]
}

/** The year in numbers (年度总结). */
export interface AnnualView {
  readonly year: number
  readonly tasks: { readonly planned: number; readonly finished: number }
  readonly draws: number
  readonly statistics: Statistics
  readonly items: number
  /** 条 put on websites in the year, of whatever inspection */
  readonly published: number
  /** 条 of the year's own records */
  readonly publication: {
    readonly toPublish: number
    readonly published: number
    readonly publishedLate: number
  }
  /** 项 of the year's own records, and 件 */
  readonly followUp: { readonly closed: number; readonly open: number; readonly referrals: number }
  readonly handling: readonly { readonly handling: string; readonly targets: number }[]
  readonly diary: {
    readonly meeting: number
    readonly paper: number
    readonly training: number
    readonly publicity: number
  }
  readonly documents: readonly DocumentView[]
}

/** One row of the list that a number counts. */
export interface CountedRowView {
  readonly key: string
  readonly name: string
  /** 统一社会信用代码 or 执法证号; empty: of an item */
  readonly id: string
  readonly departments: readonly string[]
  /** The inspections it rests upon */
  readonly inspections: readonly {
    readonly drawId: string
    readonly drawNumber: string
    readonly department: string
    readonly targetName: string
    readonly day: string
    /** Items and what they came to; of a finding only its own */
    readonly items: readonly {
      readonly name: string
      readonly codes: readonly string[]
      readonly finding: string
      readonly handling: readonly string[]
    }[]
  }[]
}

export interface CountedView {
  readonly what: CountedThing
  readonly rows: readonly CountedRowView[]
}
