import type { IsoDate } from '../kernel/days.ts'
import type { PlanScope } from '../plan/types.ts'

/** What one item came to at one target. */
export interface ItemFact {
  readonly itemId: string
  readonly itemName: string
  readonly problem: boolean
  readonly codes: readonly string[]
  readonly finding: string
  readonly handling: readonly string[]
}

/** 检查记录 that counts: complete or approved. One department at one target of one draw. */
export interface RecordFact {
  readonly recordId: string
  readonly drawId: string
  readonly drawNumber: string
  readonly taskId: string
  readonly scope: PlanScope
  readonly department: string
  readonly targetId: string
  readonly targetName: string
  /** The day the inspection ended: to which period it belongs */
  readonly endedOn: IsoDate
  readonly items: readonly ItemFact[]
  /** 现场解答疑难问题 */
  readonly answered: boolean
}

/** Somebody who stands in a table in force of a draw. */
export interface DrawnFact {
  readonly drawId: string
  readonly department: string
  readonly inspectorId: string
  readonly inspectorName: string
}

/** The result of one record was made public. */
export interface PublishedFact {
  readonly recordId: string
  readonly drawId: string
  readonly taskId: string
  readonly scope: PlanScope
  readonly department: string
  readonly targetId: string
  readonly targetName: string
  readonly publishedOn: IsoDate
  /** 公示网站 */
  readonly place: string
}

/** A task as the report names it. */
export interface TaskFact {
  readonly taskId: string
  readonly name: string
  readonly scope: PlanScope
  /** 发起, as the plan words it */
  readonly initiator: string
  /** 联合 */
  readonly partners: readonly string[]
  /** 抽查实施方案文件: issued ones, by title and number */
  readonly schemes: readonly string[]
}

/** First and last day, both included. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

export const isWithin = (day: IsoDate, { from, to }: Period): boolean => from <= day && day <= to
