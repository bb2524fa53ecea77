import { expertFields } from './expert-fields.ts'
import type { FieldSpec, FieldSpecs } from './fields.ts'
import { inspectionFields } from './inspection-history-fields.ts'
import { inspectorFields } from './inspector-fields.ts'
import { itemFields } from './item-fields.ts'
import { recusalFields } from './recusal-rules-fields.ts'
import { targetFields } from './target-fields.ts'
import type { RosterName } from './types.ts'

export interface Field extends FieldSpec {
  readonly field: string
}

/** What a table of a file can be read as: a roster, or a list whose rows name records of the rosters. */
export type TableName = RosterName | 'inspections' | 'recusals'

const specs: { readonly [Name in RosterName]: FieldSpecs<Name> } = {
  targets: targetFields,
  inspectors: inspectorFields,
  experts: expertFields,
  items: itemFields,
}

function listed(fields: Readonly<Record<string, FieldSpec>>): readonly Field[] {
  return Object.entries(fields).map(([field, spec]) => ({ field, ...spec }))
}

const lists: Readonly<Record<TableName, readonly Field[]>> = {
  targets: listed({ ...specs.targets }),
  inspectors: listed({ ...specs.inspectors }),
  experts: listed({ ...specs.experts }),
  items: listed({ ...specs.items }),
  inspections: listed({ ...inspectionFields }),
  recusals: listed({ ...recusalFields }),
}

const codeAndName = [['id'], ['name']] as const

const keys: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
  targets: codeAndName,
  inspectors: codeAndName,
  experts: codeAndName,
  items: codeAndName,
  inspections: [['id', 'name'], ['date']],
  recusals: [
    ['inspectorId', 'inspectorName'],
    ['id', 'name'],
  ],
}

/** The fields of a table in the order of its export. */
export function fieldsOf(roster: TableName): readonly Field[] {
  return lists[roster]
}

export function fieldNamed(roster: TableName, name: string): Field | undefined {
  return lists[roster].find(({ field }) => field === name)
}

/** Columns without which a table says nothing: of each group one is enough. */
export function keysOf(roster: TableName): readonly (readonly string[])[] {
  return keys[roster]
}
