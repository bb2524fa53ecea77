import type { IncomingRow } from './read-row.ts'
import { isRejecting, type ProblemFacts, type RowProblem } from './problems.ts'
import { toValues } from './records.ts'
import { fieldNamed, fieldsOf } from './roster-fields.ts'
import type { RosterName, RosterRecord } from './types.ts'
import {
  blankFields,
  isBlank,
  keptCell,
  sameValue,
  shownAs,
  textIn,
  type Extra,
  type FieldValue,
  type Values,
} from './values.ts'

export type RowOutcome = 'new' | 'changed' | 'unchanged' | 'rejected'

export interface Change {
  readonly before: string
  readonly after: string
}

/** What an import would do with one row. */
export interface ComparedRow {
  readonly row: number
  readonly outcome: RowOutcome
  /** The whole record as it would be; of a rejected row what could be read. `toRecord` makes a record of it. */
  readonly values: Values
  readonly problems: readonly RowProblem[]
  /** Only for `changed`: field, or `extra.` and the header → before and after */
  readonly changes: Readonly<Record<string, Change>>
}

/**
 * Holds the rows of one file against the roster as it stands and against each other. What the file does not say stays: a field
 * without a column, and a known value where the cell is empty (noted), because lists of other offices are full of N/A.
 * Of two rows with one code the second is rejected, unless it says the same. `retired`: id → why it left the roster.
 */
export function* compareRows<Name extends RosterName>(
  roster: Name,
  existing: ReadonlyMap<string, RosterRecord[Name]>,
  incoming: Iterable<IncomingRow>,
  retired: ReadonlyMap<string, string> = new Map(),
): Generator<ComparedRow, void> {
  const byCode = new Map<string, IncomingRow>()
  const byName = new Map<string, IncomingRow>()
  const codeOfName = lazily(() => new Map([...existing.values()].map(({ id, name }) => [name, id] as const)))
  for (const row of incoming) {
    const id = textIn(row.values, 'id')
    const first = byCode.get(id)
    if (row.problems.some(isRejecting)) yield rejected(row, [])
    else if (first !== undefined) yield repeated(roster, row, first)
    else if (retired.has(id)) {
      const facts = { code: 'code-retired', value: id, reason: retired.get(id) ?? '' } as const
      yield rejected(row, [atField(roster, 'id', facts)])
    } else {
      byCode.set(id, row)
      const record = existing.get(id)
      const twins = twinOf(roster, row, byName)
      const known = record === undefined && twins.length === 0 ? knownTwinOf(roster, row, codeOfName) : []
      yield compareOne(roster, record, row, [...twins, ...known])
    }
  }
}

/** `compareRows` in one go, where nobody waits beside it. */
export function compareRoster<Name extends RosterName>(
  roster: Name,
  existing: ReadonlyMap<string, RosterRecord[Name]>,
  incoming: Iterable<IncomingRow>,
  retired: ReadonlyMap<string, string> = new Map(),
): readonly ComparedRow[] {
  return [...compareRows(roster, existing, incoming, retired)]
}

export function countOutcomes(rows: Iterable<ComparedRow>): Readonly<Record<RowOutcome, number>> {
  const counts = { new: 0, changed: 0, unchanged: 0, rejected: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

function rejected(row: IncomingRow, more: readonly RowProblem[]): ComparedRow {
  return {
    row: row.row,
    outcome: 'rejected',
    values: row.values,
    problems: [...row.problems, ...more],
    changes: {},
  }
}

function repeated(roster: RosterName, row: IncomingRow, first: IncomingRow): ComparedRow {
  if (!sameValues(row.values, first.values)) {
    const facts = {
      code: 'code-repeated',
      value: textIn(row.values, 'id'),
      firstRow: first.row,
      firstName: textIn(first.values, 'name'),
    } as const
    return rejected(row, [atField(roster, 'id', facts)])
  }
  const problem = atField(roster, 'id', { code: 'row-repeated', firstRow: first.row })
  return {
    row: row.row,
    outcome: 'unchanged',
    values: row.values,
    problems: [...row.problems, problem],
    changes: {},
  }
}

/** One enterprise under its code and its old number has two tickets in a draw; of two people one name says nothing. */
function twinOf(
  roster: RosterName,
  row: IncomingRow,
  byName: Map<string, IncomingRow>,
): readonly RowProblem[] {
  const name = textIn(row.values, 'name')
  if (roster !== 'targets') return []
  const first = byName.get(name)
  if (first === undefined) byName.set(name, row)
  if (first === undefined) return []
  const other = textIn(first.values, 'id')
  return [atField(roster, 'name', { code: 'name-has-other-code', name, other, firstRow: first.row })]
}

/** A new code for a name that the roster has under another: most often the old 注册号 beside the 统一社会信用代码. */
function knownTwinOf(
  roster: RosterName,
  row: IncomingRow,
  codeOfName: () => ReadonlyMap<string, string>,
): readonly RowProblem[] {
  if (roster !== 'targets') return []
  const name = textIn(row.values, 'name')
  const other = codeOfName().get(name)
  return other === undefined
    ? []
    : [atField(roster, 'name', { code: 'name-known-under-other-code', name, other })]
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function compareOne<Name extends RosterName>(
  roster: Name,
  record: RosterRecord[Name] | undefined,
  row: IncomingRow,
  more: readonly RowProblem[],
): ComparedRow {
  const problems = [...row.problems, ...more]
  if (record === undefined) {
    const values = { fields: { ...blankFields(roster), ...row.values.fields }, extra: row.values.extra }
    return { row: row.row, outcome: 'new', values, problems, changes: {} }
  }
  const before = toValues(record)
  const merged = merge(roster, before, row)
  const changes = changesOf(roster, before, merged.values)
  const outcome = Object.keys(changes).length > 0 ? 'changed' : 'unchanged'
  return {
    row: row.row,
    outcome,
    values: merged.values,
    problems: [...problems, ...merged.problems],
    changes,
  }
}

function merge(
  roster: RosterName,
  before: Values,
  row: IncomingRow,
): { values: Values; problems: readonly RowProblem[] } {
  const said: Record<string, FieldValue> = {}
  const problems: RowProblem[] = []
  for (const { field } of fieldsOf(roster)) {
    const after = row.values.fields[field]
    const known = before.fields[field]
    if (after === undefined || sameValue(known, after)) continue
    if (!isBlank(known) && row.derived.includes(field) && !isOfItsGrade(row, field)) continue
    // It goes forward only: the history of inspections knows what an older list does not.
    if (field === 'lastInspected' && !isBlank(after) && String(after) < String(known)) {
      const facts = { code: 'older-date-kept', known: String(known), date: String(after) } as const
      problems.push(atField(roster, field, facts))
      continue
    }
    if (isBlank(after)) {
      problems.push(atField(roster, field, { code: 'known-value-kept', known: shown(roster, field, known) }))
    } else said[field] = after
    if (field === 'name') {
      problems.push(
        atField(roster, field, { code: 'name-differs', before: String(known), after: String(after) }),
      )
    }
  }
  return { values: withSaid(before, said, row.values.extra), problems }
}

/** What a clerk states of a file's letters belongs to them: a new grade never stands under an old scale or day. */
function isOfItsGrade(row: IncomingRow, field: string): boolean {
  const isStated = field === 'creditScale' || field === 'creditAsOf' || field === 'creditSource'
  return isStated && !isBlank(row.values.fields['creditGrade'])
}

/** The record as it is where the row says nothing new: most rows of most imports, not worth a copy each. */
function withSaid(before: Values, said: Values['fields'], extra: Extra): Values {
  const isExtraKnown = Object.keys(extra).every((header) => keptCell(before.extra, header) === extra[header])
  return {
    fields: Object.keys(said).length === 0 ? before.fields : { ...before.fields, ...said },
    extra: isExtraKnown ? before.extra : { ...before.extra, ...extra },
  }
}

function changesOf(roster: RosterName, before: Values, after: Values): Readonly<Record<string, Change>> {
  const changes: Record<string, Change> = {}
  for (const { field } of fieldsOf(roster)) {
    if (sameValue(before.fields[field], after.fields[field])) continue
    changes[field] = {
      before: shown(roster, field, before.fields[field]),
      after: shown(roster, field, after.fields[field]),
    }
  }
  for (const [header, text] of Object.entries(after.extra)) {
    const known = keptCell(before.extra, header) ?? ''
    if (known !== text) changes[`extra.${header}`] = { before: known, after: text }
  }
  return changes
}

function sameValues(one: Values, other: Values): boolean {
  const fields = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)])
  const headers = new Set([...Object.keys(one.extra), ...Object.keys(other.extra)])
  return (
    [...fields].every((field) => sameValue(one.fields[field], other.fields[field])) &&
    [...headers].every((header) => keptCell(one.extra, header) === keptCell(other.extra, header))
  )
}

function shown(roster: RosterName, field: string, value: FieldValue | undefined): string {
  return shownAs(fieldNamed(roster, field), value)
}

function atField(roster: RosterName, field: string, facts: ProblemFacts): RowProblem {
  return { ...facts, column: fieldNamed(roster, field)?.header ?? field, field }
}
