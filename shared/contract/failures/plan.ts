import type { ReadinessProblem } from '#shared/domain/draw/readiness.ts'
import type { ArrangementProblem } from '#shared/domain/kernel/arrangement-problems.ts'
import type { FigureProblem } from '#shared/domain/plan/check-figure.ts'
import type { PlanProblem } from '#shared/domain/plan/check-plan.ts'
import type { SchemeProblem } from '#shared/domain/plan/check-scheme.ts'
import type { PlanScope } from '#shared/domain/plan/types.ts'

/** 年度计划, 线索, rule packs, holidays and 实施方案. */
export type PlanFailure =
  /** A shipped rule pack is never changed; a copy of it is */
  | { readonly code: 'preset-fixed'; readonly name: string }
  | { readonly code: 'figures-not-accepted'; readonly problems: readonly FigureProblem[] }
  | { readonly code: 'pack-unchanged' }
  | { readonly code: 'lead-number-taken'; readonly number: string }
  | { readonly code: 'lead-in-future'; readonly date: string }
  /** It was inspected, became a task or was not accepted */
  | { readonly code: 'lead-handled'; readonly number: string }
  | { readonly code: 'lead-without-targets'; readonly number: string }
  | { readonly code: 'plan-number-taken'; readonly number: string }
  | { readonly code: 'plan-already-drawn'; readonly number: string }
  /** Only what refuses; each with its cell */
  | { readonly code: 'plan-not-accepted'; readonly problems: readonly PlanProblem[] }
  /** The table is public: changing it needs a reason */
  | { readonly code: 'plan-published'; readonly year: number; readonly scope: PlanScope }
  | { readonly code: 'plans-changed-meanwhile' }
  | { readonly code: 'publication-exists'; readonly place: string }
  | { readonly code: 'publication-in-future'; readonly date: string }
  | { readonly code: 'no-plan-table'; readonly file: string }
  | { readonly code: 'scheme-missing'; readonly task: string }
  /** Rows of another department's list that cannot be read, or none that can: a part of it would not be its list */
  | { readonly code: 'list-not-readable'; readonly rejected: number; readonly read: number }
  /** 参与协同 belongs to a cross-department plan */
  | { readonly code: 'plan-not-joint'; readonly task: string }
  /** It contradicts itself */
  | { readonly code: 'scheme-not-accepted'; readonly problems: readonly SchemeProblem[] }
  | { readonly code: 'scheme-not-ready'; readonly missing: readonly ReadinessProblem[] }
  /** Every line of a holiday notice or table that could not be read */
  | { readonly code: 'arrangement-not-understood'; readonly problems: readonly ArrangementProblem[] }
  | { readonly code: 'year-without-arrangement'; readonly year: number }
  | { readonly code: 'arrangement-unchanged' }
