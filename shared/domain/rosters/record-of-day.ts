import type { RecordChanges } from './record-changes.ts'
import { retiredField, reversed, withChanges } from './record-changes.ts'
import type { Values } from './values.ts'

/** A record as it stands, and what was done to it after a day, oldest first. */
export interface RecordSince {
  readonly values: Values
  /** Why it is out of the roster now; empty for one in use */
  readonly retiredReason: string
  readonly later: readonly { readonly isAddition: boolean; readonly changes: RecordChanges }[]
}

/**
 * The record as it stood when the day ended: every later change taken back, the last one first. Null where it was not yet, or no
 * longer, in the roster.
 */
export function recordOfDay({ values, retiredReason, later }: RecordSince): Values | null {
  let then = values
  let reason = retiredReason
  for (const { isAddition, changes } of later.toReversed()) {
    if (isAddition) return null
    const left = changes[retiredField]?.before
    if (typeof left === 'string') reason = left
    // Kept field by field with what stood before: taken back in their order they always fit.
    then = withChanges(then, reversed(changes)) ?? then
  }
  return reason === '' ? then : null
}
