import type { RecusalCandidate, RecusalRule } from '#shared/domain/rosters/recusal-rules.ts'
import type { Recusal } from '#shared/domain/rosters/types.ts'

export interface RecusalView extends Recusal {
  readonly inspectorName: string
  readonly targetName: string
}

/** 回避 of a person, with the targets that it covers today. */
export interface RecusalRuleView extends RecusalRule {
  readonly inspectorName: string
  readonly covered: number
  /** The first of them, in the order of their codes */
  readonly targets: readonly { readonly id: string; readonly name: string }[]
}

/** Everything filed: pairs of an inspector and a target, and rules for all targets of a person. */
export interface RecusalLists {
  readonly pairs: readonly RecusalView[]
  readonly rules: readonly RecusalRuleView[]
}

/** A pair that holds, filed or by a rule. */
export interface EffectiveRecusal extends RecusalView {
  /** The person of the rule that covers it; empty: filed as a pair */
  readonly rule: string
}

export interface CandidateView extends RecusalCandidate {
  readonly inspectorName: string
  readonly inspectorDepartment: string
  readonly targetName: string
  /** Why it was dismissed; empty: nobody has decided */
  readonly dismissed: string
}
