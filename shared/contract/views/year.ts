import type { ComplianceLine } from '#shared/domain/plan/compliance.ts'
import type { TimelineTask } from '#shared/domain/plan/timeline.ts'
import type { Task } from '#shared/domain/plan/types.ts'

/** The rules' targets of a year against what is planned and done (requirements B4). */
export interface ComplianceView {
  readonly year: number
  /** Name of the rule pack in force */
  readonly pack: string
  readonly lines: readonly ComplianceLine[]
  /** Groups with a share of their own that no enterprise of the roster belongs to */
  readonly unknownGroups: readonly string[]
  /** Tasks without a scheme: planned draws whose enterprises and items are not known yet */
  readonly unscheduled: readonly Pick<Task, 'id' | 'number' | 'name'>[]
}

/** The year's tasks over its twelve months (requirements B3). */
export interface TimelineView {
  readonly year: number
  readonly today: string
  readonly tasks: readonly TimelineTask[]
}
