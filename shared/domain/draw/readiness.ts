import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { Scheme, SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import { expertRows, inspectorRows, itemRows } from './freeze.ts'
import type { Expert, Inspector, IsoDate, Item } from '#shared/domain/rosters/types.ts'
import type { InspectorRow } from './tables.ts'
import { isNfc, isText, isWord, refusedInOneField } from './text-rules.ts'

/** Whose words the files print */
type PrintedKind = 'target' | 'inspector' | 'item'

/** C12: what is missing before the witnesses come. */
export type ReadinessProblem =
  | { readonly code: 'no-eligible-targets' }
  | { readonly code: 'class-without-quota'; readonly class: string; readonly count: number }
  | { readonly code: 'no-department' }
  | {
      readonly code: 'too-few-inspectors'
      readonly department: string
      readonly needed: number
      readonly available: number
    }
  | { readonly code: 'specialty-uncovered'; readonly department: string; readonly specialty: string }
  | {
      readonly code: 'too-few-places'
      readonly department: string
      readonly kind: string
      readonly needed: number
    }
  | { readonly code: 'no-items' }
  | {
      readonly code: 'too-few-experts'
      readonly field: string
      readonly needed: number
      readonly available: number
    }
  | { readonly code: 'dates-missing' }
  | {
      readonly code: 'field-not-printable'
      readonly what: PrintedKind
      readonly id: string
      readonly value: string
    }

export interface Means {
  /** Inspectors that every target needs of every department (曹妃甸四(一), 清河五(二)2) */
  readonly inspectorsPerTarget: number
  readonly pool: readonly PoolEntry[]
  readonly inspectors: readonly Inspector[]
  readonly items: readonly Item[]
  readonly experts: readonly Expert[]
}

/** Everything that would stop the scheme's draw, each named; empty: ready. Needs no seed and tries no draw. */
export function readinessOf(scheme: Scheme, means: Means, on: IsoDate): readonly ReadinessProblem[] {
  const names = scheme.departments.map(({ department }) => department)
  const people = inspectorRows(means.inspectors, names, on)
  return [
    ...poolProblems(scheme, means.pool),
    ...(names.length === 0 ? [{ code: 'no-department' } as const] : []),
    ...scheme.departments.flatMap((department) => departmentProblems(department, people, means.inspectorsPerTarget)),
    ...(itemRows(scheme, means.items).length === 0 ? [{ code: 'no-items' } as const] : []),
    ...expertProblems(scheme, means.experts),
    ...unprintable(means, names),
    ...(scheme.from === '' || scheme.to === '' || scheme.to < scheme.from
      ? [{ code: 'dates-missing' } as const]
      : []),
  ]
}

function poolProblems(scheme: Scheme, pool: readonly PoolEntry[]): readonly ReadinessProblem[] {
  const taking = pool.filter(({ status }) => status === 'E' || status === 'M')
  if (taking.length === 0) return [{ code: 'no-eligible-targets' }]
  const counts = new Map<string, number>()
  for (const { class: klass, status } of taking) {
    if (status === 'E') counts.set(klass, (counts.get(klass) ?? 0) + 1)
  }
  const covered = new Set(scheme.quotas.map((quota) => quota.class))
  return [...counts]
    .filter(([klass]) => !covered.has(klass))
    .map(([klass, count]) => ({ code: 'class-without-quota', class: klass, count }))
}

function departmentProblems(
  { department, places, teams }: SchemeDepartment,
  people: readonly InspectorRow[],
  placesNeeded: number,
): readonly ReadinessProblem[] {
  const available = people.filter((person) => person.department === department && person.status === 'E')
  const kinds = [...new Set(places.map(({ kind }) => kind))]
  const most = Math.max(...kinds.map((kind) => places.filter((place) => place.kind === kind).length))
  const needed = most * (teams ?? 1)
  const specialties = new Set(places.map(({ specialty }) => specialty).filter((word) => word !== ''))
  return [
    ...(available.length < needed
      ? [{ code: 'too-few-inspectors', department, needed, available: available.length } as const]
      : []),
    ...[...specialties]
      .filter((specialty) => !available.some((person) => person.specialties.includes(specialty)))
      .map((specialty) => ({ code: 'specialty-uncovered', department, specialty }) as const),
    ...kinds
      .filter((kind) => places.filter((place) => place.kind === kind).length < placesNeeded)
      .map((kind) => ({ code: 'too-few-places', department, kind, needed: placesNeeded }) as const),
  ]
}

function expertProblems(scheme: Scheme, experts: readonly Expert[]): readonly ReadinessProblem[] {
  const rows = expertRows(scheme, experts)
  return scheme.experts
    .map(({ field, count }) => ({
      code: 'too-few-experts' as const,
      field,
      needed: count,
      available: rows.filter((row) => row.field === field && row.status === 'E').length,
    }))
    .filter(({ needed, available }) => available < needed)
}

const shownAtMost = 20

/** Names and classes that the protocol's text format refuses (draw-protocol.md §1), before anybody has come to the draw. */
function unprintable(
  { pool, inspectors, items }: Means,
  departments: readonly string[],
): readonly ReadinessProblem[] {
  const people = inspectors.filter(({ department }) => departments.includes(department))
  const found = [
    ...pool.flatMap(({ target: { id, name, industry }, class: group, region }) => [
      ...refusedName('target', id, name),
      ...[group, region, industry].flatMap((word) => refusedWord('target', id, word)),
    ]),
    ...people.flatMap(({ id, name, department, specialties }) => [
      ...refusedName('inspector', id, name),
      ...[department, ...specialties].flatMap((word) => refusedWord('inspector', id, word)),
    ]),
    ...items.flatMap(({ id, name, department }) => [
      ...refusedName('item', id, name),
      ...refusedWord('item', id, department),
    ]),
  ]
  return found.slice(0, shownAtMost)
}

const isPlain = (text: string) => isNfc(text) && refusedInOneField(text) === null

function refusedName(what: PrintedKind, id: string, value: string): readonly ReadinessProblem[] {
  return isText(value) && isPlain(value) ? [] : [{ code: 'field-not-printable', what, id, value }]
}

function refusedWord(what: PrintedKind, id: string, value: string): readonly ReadinessProblem[] {
  return value === '' || (isWord(value) && isPlain(value))
    ? []
    : [{ code: 'field-not-printable', what, id, value }]
}
