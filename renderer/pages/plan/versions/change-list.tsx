import type { PlanChange } from '#shared/domain/plan/plan-changes.ts'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'
import { planChangeText } from '#shared/text/plan-problems.ts'

interface ChangeListProps {
  readonly changes: readonly PlanChange[]
  /** By whose words the columns are called */
  readonly rule: PlanRule
}

/** Cells that differ, one a line. */
export function ChangeList({ changes, rule }: ChangeListProps) {
  if (changes.length === 0) return null
  return (
    <ul className="plan-change-list">
      {changes
        .map((change) => planChangeText(change, rule))
        .map((text) => (
          <li key={text}>{text}</li>
        ))}
    </ul>
  )
}
