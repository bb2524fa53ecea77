import type { Result } from '../kernel/result.ts'
import { fail, ok } from '../kernel/result.ts'
import type { ProblemFacts, RowProblem } from './problems.ts'
import { isRejecting } from './problems.ts'
import { readField, type FieldContext } from './read-field.ts'
import { fieldNamed, type Field } from './roster-fields.ts'
import type { RosterName } from './types.ts'
import { isBlank, wordsIn, type FieldValue, type Values } from './values.ts'

/** Without problems: the field is none that is edited by itself. */
export interface FieldRefused {
  readonly code: 'field-not-accepted'
  readonly field: string
  readonly problems: readonly RowProblem[]
}

export interface EditedValues {
  readonly values: Values
  readonly problems: readonly RowProblem[]
}

/** What is done to one field of many records. `set` takes a text as a cell of an import has it. */
export type FieldAct =
  | { readonly act: 'add-words'; readonly field: string; readonly words: readonly string[] }
  | { readonly act: 'remove-words'; readonly field: string; readonly words: readonly string[] }
  | { readonly act: 'set'; readonly field: string; readonly text: string }

/** The field by which a record is edited: any of its own but the code, which is what the record is known by. */
export function editableField(roster: RosterName, name: string): Field | null {
  return name === 'id' ? null : (fieldNamed(roster, name) ?? null)
}

/**
 * One field of a record by a clerk's text, with the checks of an import. Stricter in one thing: what cannot be read is refused, for
 * whoever typed it is there to mend it.
 */
export function editField(
  roster: RosterName,
  values: Values,
  name: string,
  text: string,
  context: FieldContext,
): Result<EditedValues, FieldRefused> {
  const field = editableField(roster, name)
  if (field === null) return refuse(name, [])
  const { value, unread, problems } = readField(field, text, context)
  const told = problems.map((facts) => atField(field, facts))
  if (value === undefined || unread !== undefined) {
    return refuse(name, told.length > 0 ? told : [atField(field, { code: 'field-missing' })])
  }
  if (problems.some(isRejecting)) return refuse(name, told)
  if (isBlank(value) && field.required === true) {
    return refuse(name, [atField(field, { code: 'field-missing' })])
  }
  return ok({ values: withField(values, name, value), problems: told })
}

/** One field of one of many records; the same values where the record is so already. */
export function actOnField(
  roster: RosterName,
  values: Values,
  act: FieldAct,
  context: FieldContext,
): Result<Values, FieldRefused> {
  const field = editableField(roster, act.field)
  if (act.act === 'set') {
    const edited = editField(roster, values, act.field, act.text, context)
    return edited.ok ? ok(edited.value.values) : edited
  }
  if (field?.kind !== 'words') return refuse(act.field, [])
  const words = wordsIn(values, act.field)
  if (act.act === 'remove-words') {
    return ok(
      withField(
        values,
        act.field,
        words.filter((word) => !act.words.includes(word)),
      ),
    )
  }
  const coming = editField(roster, values, act.field, act.words.join('，'), context)
  if (!coming.ok) return coming
  const added = wordsIn(coming.value.values, act.field).filter((word) => !words.includes(word))
  return ok(withField(values, act.field, [...words, ...added]))
}

function withField(values: Values, name: string, value: FieldValue): Values {
  return { fields: { ...values.fields, [name]: value }, extra: values.extra }
}

function atField(field: Field, facts: ProblemFacts): RowProblem {
  return { ...facts, column: field.header, field: field.field }
}

function refuse(field: string, problems: readonly RowProblem[]) {
  return fail({ code: 'field-not-accepted', field, problems } satisfies FieldRefused)
}
