import type { IsoDate } from '../kernel/days.ts'
import { isInWindow, readWindow } from './date-windows.ts'
import type { RosterName } from './types.ts'

/**
 * What a filter's values mean. `word`: any of them, '' where nothing is filled in. `words`: any of them is among the record's, '' where
 * it has none. `credit`: grade and scale, as `creditKey` joins them. `flag`: `yes` or `no`. `expiry` and `past`: windows of dates.
 */
export type FilterKind = 'word' | 'words' | 'credit' | 'flag' | 'expiry' | 'past'

/** Field → accepted values: any value of a field fits, and every field must. A field without values asks nothing. */
export type Filters = Readonly<Record<string, readonly string[]>>

type FilterKinds = Readonly<Record<string, FilterKind>>

/** What a list can be narrowed by, in the order in which it is offered. */
export const filterKinds: Readonly<Record<RosterName, FilterKinds>> = {
  targets: {
    region: 'word',
    industry: 'word',
    creditRisk: 'credit',
    tags: 'words',
    licenceExpires: 'expiry',
    lastInspected: 'past',
    status: 'word',
    type: 'word',
    jurisdiction: 'word',
    changed: 'past',
  },
  inspectors: {
    department: 'word',
    unit: 'word',
    specialties: 'words',
    certificateExpires: 'expiry',
    inPost: 'flag',
    canLead: 'flag',
    itemScope: 'words',
    changed: 'past',
  },
  experts: { field: 'word', organisation: 'word', available: 'flag', changed: 'past' },
  items: {
    department: 'word',
    category: 'word',
    industries: 'words',
    specialties: 'words',
    changed: 'past',
  },
}

/** The names come from outside: `constructor` is no field although every object has one. */
export function filterKindOf(roster: RosterName, field: string): FilterKind | null {
  const kinds = filterKinds[roster]
  return Object.hasOwn(kinds, field) ? (kinds[field] ?? null) : null
}

/** A letter alone means nothing: three scales of letters coexist (domain.md). No grade is ''. */
export function creditKey(scale: string, grade: string): string {
  return grade === '' ? '' : `${grade}\n${scale}`
}

export function creditOfKey(key: string): { readonly scale: string; readonly grade: string } {
  const at = key.indexOf('\n')
  return at < 0 ? { grade: key, scale: '' } : { grade: key.slice(0, at), scale: key.slice(at + 1) }
}

/** What a record has in a field that a list is narrowed by: flags as `yes` and `no`, credit as `creditKey`. */
export type Filtered = string | readonly string[]

/** Whether a record with that value is wanted. `today` is the office's day: windows move with it. */
export function fitsFilter(
  kind: FilterKind,
  value: Filtered,
  wanted: readonly string[],
  today: IsoDate,
): boolean {
  if (typeof value !== 'string') {
    return value.length === 0 ? wanted.includes('') : value.some((word) => wanted.includes(word))
  }
  if (kind !== 'expiry' && kind !== 'past') return wanted.includes(value)
  return wanted.some((text) => {
    const window = readWindow(text)
    return window !== null && isInWindow(window, value, today)
  })
}
