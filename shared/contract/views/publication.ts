import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Deadline } from '#shared/domain/kernel/working-days.ts'
import type { Term } from '#shared/domain/plan/rule-figures.ts'
import type { Standing } from '#shared/domain/results/due-day.ts'
import type { PublicationBlock, PublicationState } from '#shared/domain/results/publication.ts'
import type { AttachmentView, DrawSummary } from './draw.ts'

/** Draws with what of their results is public, due or in the way (requirements E4, E5). */
export interface PublicationOverview {
  readonly today: IsoDate
  /** Newest first */
  readonly draws: readonly PublicationDraw[]
  /** Where the office has published before, last first */
  readonly places: readonly string[]
}

export interface PublicationDraw {
  readonly draw: Pick<DrawSummary, 'id' | 'number' | 'title' | 'secret' | 'rehearsal' | 'date'>
  /** Of the plan it belongs to */
  readonly year: number
  readonly task: string
  /** Of the draw's own rules; null: they set none */
  readonly term: Term | null
  readonly feedbackTerm: Term | null
  /** 暗查: from when on its results may leave; null: they may not, or it is none */
  readonly release: DayTold | null
  /** A 暗查 that was not released */
  readonly secret: boolean
  /** One per department and target, in the draw's order */
  readonly records: readonly PublicationLine[]
  readonly batches: readonly PublicationBatchView[]
  /** One per target */
  readonly feedback: readonly FeedbackLine[]
}

export interface DayTold {
  readonly day: IsoDate
  readonly who: string
  readonly reason: string
}

/** Something with a last day. */
export interface DueView {
  /** null: no term, or its beginning is not known */
  readonly due: Deadline | null
  /** Counted from the end of the task's months: the inspection's end is not recorded */
  readonly expected: boolean
  /** Working days to the last one, below 0 after it; null: done, or nothing is due */
  readonly daysLeft: number | null
  /** `apart`: 不予公示 */
  readonly standing: Standing
}

/** The 检查记录 of one department at one target, as far as the public is concerned. */
export interface PublicationLine extends DueView {
  /** null: nothing was entered */
  readonly recordId: string | null
  /** The record's; 0: nothing was entered */
  readonly version: number
  /** 1-based in the draw's list */
  readonly position: number
  readonly targetId: string
  readonly targetName: string
  /** It dropped out and another came in its place */
  readonly replaced: boolean
  readonly department: string
  /** The bureau's own unit that the task belongs to; empty: another department, or none is named */
  readonly unit: string
  readonly endedOn: IsoDate
  /** The results in short; empty: nothing was entered */
  readonly results: string
  readonly state: PublicationState
  readonly blocks: readonly PublicationBlock[]
  /** Standing publications of it, first to last: after a correction there are several */
  readonly publications: readonly (Omit<DayTold, 'reason'> & {
    readonly batchId: string
    readonly version: number
    readonly place: string
  })[]
  readonly withheld: (DayTold & { readonly batchId: string }) | null
}

export interface PublicationBatchView {
  readonly id: string
  /** 1-based within the draw */
  readonly serial: number
  readonly kind: 'published' | 'withheld'
  /** As it counts: the last registration */
  readonly day: IsoDate
  readonly place: string
  readonly who: string
  readonly reason: string
  readonly at: string
  /** Distinct targets, and records of departments */
  readonly targets: number
  readonly records: number
  /** Of these so many that had been published before */
  readonly corrections: number
  /** Published after their last day */
  readonly late: number
  readonly withdrawn: DayTold | null
  /** How often the registration was put right */
  readonly amended: number
  readonly screenshots: readonly AttachmentView[]
  /** Ids of its records */
  readonly recordIds: readonly string[]
}

/** 反馈 to one target: that of all departments together (偃师第十九条: 逐户). */
export interface FeedbackLine extends DueView {
  readonly targetId: string
  readonly targetName: string
  readonly position: number
  readonly replaced: boolean
  /** All its departments have recorded their inspection; nobody is told of half a result */
  readonly inspected: boolean
  readonly endedOn: IsoDate
  readonly told: { readonly day: IsoDate; readonly how: string; readonly who: string } | null
}

/** Deadlines of publication kept and missed in a year, by who had to (requirements F4). Counted in records: 户次 of a department. */
export interface PunctualityView {
  readonly year: number
  readonly lines: readonly PunctualityLine[]
}

export interface PunctualityLine {
  readonly department: string
  /** Empty: another department, or no unit is named */
  readonly unit: string
  /** Published on their last day or before */
  readonly inTime: number
  readonly late: number
  /** Not published, the last day over */
  readonly overdue: number
  /** Not published, with time left */
  readonly open: number
  readonly withheld: number
}
