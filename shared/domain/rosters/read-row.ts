import { cleanLines, isNothing } from './clean-text.ts'
import { originalHeader, type Column } from './columns.ts'
import type { ProblemFacts, RowProblem } from './problems.ts'
import { cellText, mostCell, readField, type FieldContext } from './read-field.ts'
import { fieldNamed, fieldsOf, type Field, type TableName } from './roster-fields.ts'
import { isBlank, textIn, type FieldValue, type Values } from './values.ts'
import type { Cell, SheetRow } from './workbook.ts'

/** One row of the file, read and checked for itself; not yet compared with the roster or with other rows. */
export interface IncomingRow {
  readonly row: number
  readonly values: Values
  readonly problems: readonly RowProblem[]
  /** Fields that the file does not say: derived from another, or assumed by whoever imports. They never replace what is known. */
  readonly derived: readonly string[]
}

/** What a clerk says of the whole file where it has no column: 部门 of all inspectors, 登记状态 of all targets. Field → text. */
export type Assumptions = Readonly<Record<string, string>>

export interface RowContext extends FieldContext {
  readonly roster: TableName
  readonly columns: readonly Column[]
  readonly assumptions: Assumptions
}

const mostExtra = 4000

/** Gathers one row while its cells are read. */
interface Draft {
  readonly fields: Record<string, FieldValue>
  readonly extra: Record<string, string>
  readonly problems: RowProblem[]
  readonly derived: string[]
}

export function readRow(row: SheetRow, context: RowContext): IncomingRow {
  const draft: Draft = { fields: {}, extra: {}, problems: [], derived: [] }
  for (const column of context.columns) readCell(draft, column, row.cells[column.index] ?? '', context)
  for (const column of context.columns) {
    if (column.standsInFor !== null) useStandIn(draft, column, row.cells[column.index] ?? '', context)
  }
  return finish(row.number, draft, context)
}

/** The row after a clerk has mended some fields of it, as if the file had said so. Field → text. */
export function correctRow(
  row: IncomingRow,
  texts: Readonly<Record<string, string>>,
  context: RowContext,
): IncomingRow {
  const mended = new Set(Object.keys(texts))
  const isStale = (problem: RowProblem): boolean =>
    mended.has(problem.field) || problem.code === 'field-missing' || problem.code === 'grade-without-scale'
  const draft: Draft = {
    fields: { ...row.values.fields },
    extra: { ...row.values.extra },
    problems: row.problems.filter((problem) => !isStale(problem)),
    derived: row.derived.filter((field) => !mended.has(field)),
  }
  if (mended.has('address') && !mended.has('region')) forgetDerivedRegion(draft)
  for (const [name, text] of Object.entries(texts)) {
    const field = fieldNamed(context.roster, name)
    if (field !== undefined) readAnew(draft, field, text, context)
  }
  return finish(row.row, draft, context)
}

function forgetDerivedRegion(draft: Draft): void {
  const at = draft.derived.indexOf('region')
  if (at >= 0) draft.derived.splice(at, 1)
  if (at >= 0) delete draft.fields['region']
  const others = draft.problems.filter(
    ({ field }) => field !== 'region' || draft.fields['region'] !== undefined,
  )
  draft.problems.splice(0, draft.problems.length, ...others)
}

function readCell(draft: Draft, column: Column, cell: Cell, context: RowContext): void {
  if (column.field === null) {
    if (!column.isSerial && cell !== '') keep(draft, column.header, cell)
  } else readInto(draft, column.field, column.header, cell, context)
}

function readInto(draft: Draft, field: Field, header: string, cell: Cell, context: RowContext): void {
  const reading = readField(field, cell, context)
  if (reading.value === undefined) {
    if (field.field in draft.fields) delete draft.fields[field.field]
  } else draft.fields[field.field] = reading.value
  if (reading.unread !== undefined) draft.extra[originalHeader(header)] = reading.unread
  for (const facts of reading.problems) note(draft, facts, header, field.field)
}

/** Another cell or a clerk speaks for the field: what its own cell could not say is forgotten. */
function readAnew(draft: Draft, field: Field, cell: Cell, context: RowContext): void {
  const header = headerFor(field, context)
  const original = originalHeader(header)
  if (original in draft.extra) delete draft.extra[original]
  readInto(draft, field, header, cell, context)
}

function keep(draft: Draft, header: string, cell: Cell): void {
  const whole = cellText(cell)
  const { text, removed } = cleanLines(whole.length > mostCell ? whole.slice(0, mostCell) : whole)
  if (isNothing(text)) return
  draft.extra[header] = text
  if (removed > 0) note(draft, { code: 'invisible-removed', count: removed }, header, '')
  if (text.length > mostExtra)
    note(draft, { code: 'text-too-long', length: whole.length, most: mostExtra }, header, '')
  if (typeof cell === 'object' && cell.kind === 'number' && Math.abs(cell.value) > 999_999_999_999_999) {
    note(draft, { code: 'digits-lost', shown: cell.text }, header, '')
  }
}

function note(draft: Draft, facts: ProblemFacts, column: string, field: string): void {
  draft.problems.push({ ...facts, column, field })
}

/** Many lists have the code of some and the old number of others, in two columns. */
function useStandIn(draft: Draft, column: Column, cell: Cell, context: RowContext): void {
  const field = column.standsInFor
  if (field === null || !isBlank(draft.fields[field.field]) || isNothing(cellText(cell))) return
  if (draft.problems.some((problem) => problem.field === field.field)) return
  readAnew(draft, field, cell, context)
  note(draft, { code: 'other-column-used', other: column.header }, headerFor(field, context), field.field)
}

function finish(row: number, draft: Draft, context: RowContext): IncomingRow {
  assume(draft, context)
  deriveRegion(draft, context)
  for (const field of fieldsOf(context.roster)) {
    if (!field.required || !isBlank(draft.fields[field.field])) continue
    if (draft.problems.some((problem) => problem.field === field.field)) continue
    const code = field.field === 'id' ? 'code-missing' : 'field-missing'
    note(draft, { code }, headerFor(field, context), field.field)
  }
  noteScale(draft, context)
  return {
    row,
    values: { fields: draft.fields, extra: draft.extra },
    problems: draft.problems,
    derived: draft.derived,
  }
}

function assume(draft: Draft, context: RowContext): void {
  for (const [name, text] of Object.entries(context.assumptions)) {
    const field = fieldNamed(context.roster, name)
    if (field === undefined || name === 'id' || name === 'name' || !isBlank(draft.fields[name])) continue
    const reading = readField(field, text, context)
    if (reading.value === undefined || isBlank(reading.value)) continue
    draft.fields[name] = reading.value
    if (!draft.derived.includes(name)) draft.derived.push(name)
    note(draft, { code: 'value-assumed', value: text }, headerFor(field, context), name)
  }
}

/** Only where the file has no column for it: what an office wrote itself is never overruled by an address. */
function deriveRegion(draft: Draft, context: RowContext): void {
  const field = fieldNamed(context.roster, 'region')
  const address = textIn({ fields: draft.fields, extra: {} }, 'address')
  if (field === undefined || context.regions.isEmpty || address === '') return
  if (draft.fields['region'] !== undefined || draft.problems.some((one) => one.field === 'region')) return
  const found = context.regions.within(address)
  const [region] = found
  if (region === undefined) return note(draft, { code: 'region-not-found' }, field.header, 'region')
  if (found.length > 1)
    return note(draft, { code: 'region-ambiguous', regions: found }, field.header, 'region')
  draft.fields['region'] = region
  draft.derived.push('region')
  note(draft, { code: 'region-derived', region, from: address }, field.header, 'region')
}

function noteScale(draft: Draft, context: RowContext): void {
  const grade = draft.fields['creditGrade']
  if (typeof grade !== 'string' || grade === '' || !isBlank(draft.fields['creditScale'])) return
  const field = fieldNamed(context.roster, 'creditGrade')
  if (field !== undefined && !draft.problems.some(({ code }) => code === 'grade-without-scale')) {
    note(draft, { code: 'grade-without-scale', value: grade }, headerFor(field, context), 'creditGrade')
  }
}

function headerFor(field: Field, context: RowContext): string {
  return context.columns.find((column) => column.field?.field === field.field)?.header ?? field.header
}
