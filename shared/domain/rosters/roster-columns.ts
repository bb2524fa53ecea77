import { toValues } from './records.ts'
import { fieldsOf } from './roster-fields.ts'
import type { RosterName, RosterRecord } from './types.ts'
import { shownAs } from './values.ts'

export interface RosterColumn {
  readonly field: string
  readonly header: string
  /** Every cell as text: a code that Excel may take for a number loses its digits. */
  readonly text: (record: RosterRecord[RosterName]) => string
}

/** The columns in which a roster is exported. Importing that table again changes nothing. */
export function rosterColumns(roster: RosterName): readonly RosterColumn[] {
  return fieldsOf(roster).map((field) => ({
    field: field.field,
    header: field.header,
    text: (record) => shownAs(field, toValues(record).fields[field.field]),
  }))
}

/** A whole roster as a table: its columns, then every kept column that any record has, in order of appearance. */
export function rosterSheet<Name extends RosterName>(
  roster: Name,
  records: readonly RosterRecord[Name][],
): { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const fields = fieldsOf(roster)
  const kept = [...new Set(records.flatMap((record) => Object.keys(record.extra)))]
  const rows = records.map((record) => {
    const values = toValues(record)
    const own = fields.map((field) => shownAs(field, values.fields[field.field]))
    return [...own, ...kept.map((header) => record.extra[header] ?? '')]
  })
  return { headers: [...fields.map(({ header }) => header), ...kept], rows }
}
