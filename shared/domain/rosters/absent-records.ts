import type { ComparedRow } from './compare-roster.ts'
import { toValues } from './records.ts'
import type { RosterName, RosterRecord } from './types.ts'
import { textIn } from './values.ts'

/** A record in use that the file does not hold. */
export interface AbsentRecord {
  readonly record: RosterRecord[RosterName]
  /** Its 乡镇/街道 or 部门; empty where the roster has no such field */
  readonly place: string
  /** The code under which the file has a row of this name: perhaps the same one; empty for none */
  readonly sameNameCode: string
}

/** Of which part of the roster the file speaks, where it is not all of it. */
export interface AbsentScope {
  readonly field: 'region' | 'department'
  /** What the file's rows have there */
  readonly values: readonly string[]
}

export interface AbsentRecords {
  readonly all: readonly AbsentRecord[]
  /** null: the file speaks of every part in which a record is missing, or names none */
  readonly scope: AbsentScope | null
  /** Rejected rows whose code cannot be read and whose name no record has: each may be one of `all` */
  readonly unreadable: number
}

const scopeFields: Readonly<Record<RosterName, AbsentScope['field'] | null>> = {
  targets: 'region',
  inspectors: 'department',
  experts: null,
  items: 'department',
}

/**
 * The records in use that a whole list leaves out. A rejected row still speaks for its record: by its code, or by its name where no
 * code can be read. A list of one 乡镇 or 部门 does not speak for the others: then there is a scope.
 */
export function absentRecords(
  roster: RosterName,
  existing: ReadonlyMap<string, RosterRecord[RosterName]>,
  compared: readonly ComparedRow[],
): AbsentRecords {
  if (existing.size === 0) return { all: [], scope: null, unreadable: 0 }
  const codes = new Set(compared.map(({ values }) => textIn(values, 'id')))
  const nameless = compared.filter(({ values }) => textIn(values, 'id') === '')
  const spoken = new Set(nameless.map(({ values }) => textIn(values, 'name')))
  spoken.delete('')
  const codeOfName = new Map(
    compared.map(({ values }) => [textIn(values, 'name'), textIn(values, 'id')] as const),
  )
  const field = scopeFields[roster]
  const all: AbsentRecord[] = []
  const known = new Set<string>()
  for (const record of existing.values()) {
    if (spoken.has(record.name)) known.add(record.name)
    if (codes.has(record.id) || spoken.has(record.name)) continue
    const place = field === null ? '' : textIn(toValues(record), field)
    all.push({ record, place, sameNameCode: codeOfName.get(record.name) ?? '' })
  }
  const unreadable = nameless.filter(({ values }) => !known.has(textIn(values, 'name'))).length
  return { all, scope: field === null ? null : scopeOf(field, all, compared), unreadable }
}

function scopeOf(
  field: AbsentScope['field'],
  absent: readonly AbsentRecord[],
  compared: readonly ComparedRow[],
): AbsentScope | null {
  const values = new Set(compared.map((row) => textIn(row.values, field)))
  values.delete('')
  const isPart = values.size > 0 && absent.some(({ place }) => !values.has(place))
  return isPart ? { field, values: [...values].toSorted() } : null
}

/** Those of them that the file speaks of, or all. */
export function absentWithin(absent: AbsentRecords, extent: 'file' | 'all'): readonly AbsentRecord[] {
  const { scope } = absent
  if (extent === 'all' || scope === null) return absent.all
  const values = new Set(scope.values)
  return absent.all.filter(({ place }) => values.has(place))
}
