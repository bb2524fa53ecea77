import { expertFields } from './expert-fields.ts'
import type { FieldSpec, FieldSpecs } from './fields.ts'
import { inspectorFields } from './inspector-fields.ts'
import { itemFields } from './item-fields.ts'
import { targetFields } from './target-fields.ts'
import type { RosterName } from './types.ts'

export interface Field extends FieldSpec {
  readonly field: string
}

const specs: { readonly [Name in RosterName]: FieldSpecs<Name> } = {
  targets: targetFields,
  inspectors: inspectorFields,
  experts: expertFields,
  items: itemFields,
}

function listed(fields: Readonly<Record<string, FieldSpec>>): readonly Field[] {
  return Object.entries(fields).map(([field, spec]) => ({ field, ...spec }))
}

const lists: Readonly<Record<RosterName, readonly Field[]>> = {
  targets: listed({ ...specs.targets }),
  inspectors: listed({ ...specs.inspectors }),
  experts: listed({ ...specs.experts }),
  items: listed({ ...specs.items }),
}

/** The fields of a roster in the order of its export. */
export function fieldsOf(roster: RosterName): readonly Field[] {
  return lists[roster]
}

export function fieldNamed(roster: RosterName, name: string): Field | undefined {
  return lists[roster].find(({ field }) => field === name)
}
