import type { Filtered, FilterKind } from '#shared/domain/rosters/filters.ts'
import { filterKinds } from '#shared/domain/rosters/filters.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'

const flag = (column: string) => `case ${column} when 1 then 'yes' else 'no' end`
// The instant of the last change, by its day: a filter asks for years.
const changed = `substr(changed_at, 1, 10)`

/** Field → what SQL reads of it for the index; the same fields as `filterKinds`. */
const sources: Readonly<Record<RosterName, Readonly<Record<string, string>>>> = {
  targets: {
    region: 'region',
    industry: 'industry',
    // As `creditKey` joins them.
    creditRisk: `case credit_grade when '' then '' else credit_grade || char(10) || credit_scale end`,
    tags: 'tags',
    licenceExpires: 'licence_expires',
    lastInspected: 'max(last_inspected, last_visit)',
    status: 'status',
    type: 'type',
    jurisdiction: 'jurisdiction',
    changed,
  },
  inspectors: {
    department: 'department',
    unit: 'unit',
    specialties: 'specialties',
    certificateExpires: 'certificate_expires',
    inPost: flag('in_post'),
    canLead: flag('can_lead'),
    itemScope: 'item_scope',
    changed,
  },
  experts: { field: 'field', organisation: 'organisation', available: flag('available'), changed },
  items: {
    department: 'department',
    category: 'category',
    industries: 'industries',
    specialties: 'specialties',
    changed,
  },
}

export interface ListColumn {
  readonly field: string
  readonly kind: FilterKind
  readonly source: string
}

export function listColumns(roster: RosterName): readonly ListColumn[] {
  return Object.entries(filterKinds[roster]).map(([field, kind]) => {
    const source = sources[roster][field]
    if (source === undefined) throw new Error(`no column for ${roster}.${field}`)
    return { field, kind, source }
  })
}

/** A column's text as the value that a filter is held against. */
export function filteredOf(kind: FilterKind, text: string): Filtered {
  return kind === 'words' ? (JSON.parse(text) as readonly string[]) : text
}
