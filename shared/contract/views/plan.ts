import type { Plan } from '#shared/domain/plan/types.ts'
import type { ReadinessProblem } from '../failures.ts'
import type { DrawSummary } from './draw.ts'

/** A plan with the draws of its tasks. */
export interface PlanView extends Plan {
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
  readonly items: { readonly eligible: number; readonly mandatory: number; readonly drawn: number }
  readonly readiness: readonly ReadinessProblem[]
}
