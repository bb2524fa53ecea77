import type { Floor } from '#shared/domain/plan/floor.ts'
import type { PlanChange } from '#shared/domain/plan/plan-changes.ts'
import type { PlanCellProblem } from '#shared/domain/plan/read-plan.ts'
import type { Plan, PlanScope } from '#shared/domain/plan/types.ts'
import type { ReadinessProblem } from '../failures.ts'
import type { DrawSummary } from './draw.ts'

/** A plan with the draws of its tasks. */
export interface PlanView extends Plan {
  /** How often it was saved: whoever saves names the version that was before the eyes */
  readonly version: number
  readonly draws: Readonly<Record<string, readonly DrawSummary[]>>
}

/** Counts per class and region, shown before commitment: never a trial draw. */
export interface PoolView {
  readonly scope: number
  readonly eligible: number
  readonly mandatory: number
  readonly excluded: readonly { readonly reason: string; readonly count: number }[]
  readonly cells: readonly {
    readonly class: string
    readonly region: string
    readonly eligible: number
    readonly mandatory: number
  }[]
  readonly classes: readonly {
    readonly class: string
    readonly eligible: number
    readonly quota: number | null
  }[]
  /** An overall 「不低于」 and how it raises classes; null: none is set */
  readonly floor: Floor | null
  readonly items: { readonly eligible: number; readonly mandatory: number; readonly drawn: number }
  readonly readiness: readonly ReadinessProblem[]
  /** Whom of another department's list our roster speaks against, and why: told, and left in. Empty without such a list */
  readonly doubts: readonly { readonly id: string; readonly name: string; readonly reason: string }[]
}

/** When, by whom and by which rules something was saved; all empty for what stood before versions were kept. */
interface SavedPlan {
  readonly at: string
  readonly actor: string
  readonly reason: string
  readonly packId: string
  readonly packSha256: string
}

export interface PlanVersionView extends SavedPlan {
  readonly version: number
  readonly plan: Plan
  /** Against the version before; empty for the first */
  readonly changes: readonly PlanChange[]
}

/** A year's table at its publication, and after every change since. */
export interface PlanEditionView extends SavedPlan {
  readonly edition: number
  /** 制表时间 of T1/T2 */
  readonly madeOn: string
  readonly publications: readonly { readonly publishedOn: string; readonly place: string }[]
  readonly plans: readonly Plan[]
  /** Against the edition before, plan by plan */
  readonly changes: readonly PlanDifference[]
}

/** What became of one plan between two editions. */
export interface PlanDifference {
  readonly number: string
  readonly name: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly changes: readonly PlanChange[]
}

/** `new`: its number is free; `differs`: a plan of the year has it and other words; `refused`: its cells say why. */
export type ImportedPlanState = 'new' | 'same' | 'differs' | 'refused'

export interface ImportedPlan {
  /** As it would be saved */
  readonly plan: Plan
  readonly state: ImportedPlanState
  /** The plan of this number has a draw: it is never replaced */
  readonly drawn: boolean
  /** Against the plan that has this number: cell by cell */
  readonly differences: readonly PlanChange[]
  /** What the move to another year changed of the file's words */
  readonly moved: readonly PlanChange[]
}

export interface ImportedTable {
  readonly sheet: string
  readonly scope: PlanScope
  readonly headerRow: number
  /** The year that the file speaks of */
  readonly yearOfFile: number
  readonly year: number
  readonly plans: readonly ImportedPlan[]
  readonly problems: readonly PlanCellProblem[]
}

export interface PlanImportPreview {
  readonly token: string
  readonly fileName: string
  readonly tables: readonly ImportedTable[]
}

export interface PlanImportCounts {
  readonly added: number
  readonly replaced: number
  readonly skipped: number
  readonly refused: number
}

/** A target of the scope that is not drawn. */
export interface ExcludedView {
  readonly id: string
  readonly name: string
  readonly region: string
  /** As the frame prints it */
  readonly reason: string
}
