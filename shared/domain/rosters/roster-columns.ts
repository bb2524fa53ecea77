import { holdsPersonal, isPersonalHeader, isPhoneKey } from './personal-data.ts'
import { toValues } from './records.ts'
import { fieldsOf } from './roster-fields.ts'
import type { RosterName, RosterRecord } from './types.ts'
import { keptCell, shownAs } from './values.ts'

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

export interface RosterSheet {
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A whole roster as a table: its columns, then every kept column that any record has, in order of appearance. */
export function rosterSheet<Name extends RosterName>(
  roster: Name,
  records: readonly RosterRecord[Name][],
): RosterSheet {
  const fields = fieldsOf(roster)
  const kept = [...new Set(records.flatMap((record) => Object.keys(record.extra)))]
  const rows = records.map((record) => {
    const values = toValues(record)
    const own = fields.map((field) => shownAs(field, values.fields[field.field]))
    return [...own, ...kept.map((header) => keptCell(record.extra, header) ?? '')]
  })
  return { headers: [...fields.map(({ header }) => header), ...kept], rows }
}

/** Numbers of licences look like telephones; what a record is called by is never left out. */
const neverPersonal: ReadonlySet<string> = new Set(['id', 'name', 'licence'])

/**
 * The same table for others to have: no column of telephones, no kept column with a telephone or id number in it, and no cell
 * of another field that holds one. What is not there or empty changes nothing when the table is imported again.
 */
export function publicRosterSheet<Name extends RosterName>(
  roster: Name,
  records: readonly RosterRecord[Name][],
): RosterSheet {
  const sheet = rosterSheet(roster, records)
  // The catalogue of items is published as it is.
  if (roster === 'items') return sheet
  return publicSheet(
    sheet,
    fieldsOf(roster).map(({ field }) => field),
  )
}

/** The same of any table. `fields`: what its columns hold, by their places; undefined: kept from some file under its own header. */
export function publicSheet(sheet: RosterSheet, fields: readonly (string | undefined)[]): RosterSheet {
  const isKept = sheet.headers.map((header, at) => {
    const field = fields[at]
    if (field !== undefined) return !isPhoneKey(field)
    return !isPersonalHeader(header) && !sheet.rows.some((row) => holdsPersonal(row[at] ?? ''))
  })
  const cell = (text: string, at: number) =>
    neverPersonal.has(fields[at] ?? '') || !holdsPersonal(text) ? text : ''
  return {
    headers: sheet.headers.filter((_, at) => isKept[at]),
    rows: sheet.rows.map((row) => row.map(cell).filter((_, at) => isKept[at])),
  }
}
