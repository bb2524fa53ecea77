import { fieldsOf } from './roster-fields.ts'
import type { RosterName } from './types.ts'
import { blankOf, keptCell, sameValue, type FieldValue, type Values } from './values.ts'

/** null: the column that is only kept was not there. */
export interface ValueChange {
  readonly before: FieldValue | null
  readonly after: FieldValue | null
}

/** What changed in a record: field, or `extra.` and the header → its value before and after, exact enough to be put back. */
export type RecordChanges = Readonly<Record<string, ValueChange>>

/** The field under which leaving the roster and coming back is kept: '' in use, else the reason. No record has it. */
export const retiredField = 'retiredReason'

const kept = 'extra.'

/** The header of a kept column, or null for a field of the record. */
export function keptHeader(field: string): string | null {
  return field.startsWith(kept) ? field.slice(kept.length) : null
}

/** Every field in which two states of one record differ. */
export function changesBetween(roster: RosterName, before: Values, after: Values): RecordChanges {
  const changes: [string, ValueChange][] = []
  for (const field of fieldsOf(roster)) {
    const one = before.fields[field.field] ?? blankOf(field)
    const other = after.fields[field.field] ?? blankOf(field)
    if (!sameValue(one, other)) changes.push([field.field, { before: one, after: other }])
  }
  for (const header of new Set([...Object.keys(before.extra), ...Object.keys(after.extra)])) {
    const one = keptCell(before.extra, header) ?? null
    const other = keptCell(after.extra, header) ?? null
    if (one !== other) changes.push([kept + header, { before: one, after: other }])
  }
  return Object.fromEntries(changes)
}

/** Leaving the roster (`reason`) or coming back (''). */
export function retirement(before: string, after: string): RecordChanges {
  return { [retiredField]: { before, after } }
}

/** The same changes the other way round. */
export function reversed(changes: RecordChanges): RecordChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([field, { before, after }]) => [field, { before: after, after: before }]),
  )
}

/** The record with every `after` of the changes; null where one of its fields is no longer what `before` says. */
export function withChanges(values: Values, changes: RecordChanges): Values | null {
  const fields = { ...values.fields }
  const extra = new Map(Object.entries(values.extra))
  for (const [field, { before, after }] of Object.entries(changes)) {
    if (field === retiredField) continue
    const header = keptHeader(field)
    if (header === null) {
      if (!sameValue(fields[field], before ?? undefined)) return null
      if (after !== null) fields[field] = after
    } else {
      if ((extra.get(header) ?? null) !== before) return null
      if (typeof after === 'string') extra.set(header, after)
      else extra.delete(header)
    }
  }
  return { fields, extra: Object.fromEntries(extra) }
}
