import { certificateNumber } from './certificate-number.ts'
import { fieldsOf, type Field, type TableName } from './roster-fields.ts'

export type Extra = Readonly<Record<string, string>>

/** What a record holds of a kept column; undefined: nothing. Headers are the office's own: `constructor` is one like any other. */
export const keptCell = (extra: Extra, header: string): string | undefined =>
  Object.hasOwn(extra, header) ? extra[header] : undefined
export type FieldValue = string | boolean | readonly string[]

/** A row by the record's field names (see RosterFields); a field that the file has no column for is absent. */
export interface Values {
  readonly fields: Readonly<Record<string, FieldValue>>
  /** Columns that have no field: header → cell */
  readonly extra: Extra
}

export function textIn(values: Values, field: string): string {
  const value = values.fields[field]
  return typeof value === 'string' ? value : ''
}

export function wordsIn(values: Values, field: string): readonly string[] {
  const value = values.fields[field]
  return typeof value === 'object' ? value : []
}

export function flagIn(values: Values, field: string): boolean {
  return values.fields[field] === true
}

/** What a record has in a field that nobody has filled. */
export function blankOf(field: Field): FieldValue {
  if (field.kind === 'flag') return field.assumed ?? false
  return field.kind === 'words' || field.kind === 'lines' ? [] : ''
}

export function blankFields(roster: TableName): Readonly<Record<string, FieldValue>> {
  const known = blanks.get(roster)
  if (known !== undefined) return known
  const made = Object.fromEntries(fieldsOf(roster).map((field) => [field.field, blankOf(field)]))
  blanks.set(roster, made)
  return made
}

// Made once: a county's import asks a hundred thousand times.
const blanks = new Map<TableName, Readonly<Record<string, FieldValue>>>()

export function isBlank(value: FieldValue | undefined): boolean {
  return value === undefined || value === '' || (typeof value === 'object' && value.length === 0)
}

export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  return one.length === other.length && one.every((word, index) => word === other[index])
}

/** A value as one cell shows it; what an import reads back as the same value. */
export function shownAs(field: Field | undefined, value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return field?.kind === 'certificate' ? certificateNumber(value) : value
  return value.join(field?.kind === 'lines' ? '\n' : '，')
}

/** The row as one flat object, for JSON and for screens: fields by name, and `extra`. */
export function plainValues(values: Values): Readonly<Record<string, FieldValue | Extra>> {
  return { ...values.fields, extra: values.extra }
}
