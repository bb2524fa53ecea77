import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { Scheme, SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import { postRows } from './freeze.ts'
import { loadProblems } from './load-bound.ts'
import type { LoadProblem } from './load-bound.ts'
import { placesFilled } from './place-matching.ts'
import { postsOf, teamPlaces } from './posts.ts'
import type { Posts } from './posts.ts'
import type { InspectorRow } from './tables.ts'

/** What stands in the way of staffing whatever targets the draw may take. None of it needs a seed (requirements C12). */
export type FeasibilityProblem =
  | LoadProblem
  /** No department sends anybody to targets of this kind; empty: of no kind */
  | { readonly code: 'kind-without-places'; readonly kind: string; readonly count: number }
  /** Nobody recused: still these people cannot fill the places side by side */
  | {
      readonly code: 'kind-unstaffable'
      readonly department: string
      readonly kind: string
      readonly specialties: readonly string[]
      readonly needed: number
      readonly available: number
    }
  | {
      readonly code: 'target-unstaffable'
      readonly department: string
      readonly targetId: string
      readonly targetName: string
      readonly recused: readonly string[]
      readonly needed: number
      readonly available: number
      /** It is taken in full, so it will be drawn */
      readonly certain: boolean
    }
  | {
      readonly code: 'team-specialty-by-chance'
      readonly department: string
      readonly kind: string
      readonly specialty: string
    }
  /** Each team may hold one of them: no team could be left for the target */
  | {
      readonly code: 'teams-recused'
      readonly department: string
      readonly targetId: string
      readonly targetName: string
      readonly recused: readonly string[]
      readonly teams: number
    }

export interface Pair {
  readonly inspectorId: string
  readonly targetId: string
}

/** Who may be sent, as round 2 would see them, and to whom they must not go. */
export interface Staff {
  readonly people: readonly InspectorRow[]
  readonly recusals: readonly Pair[]
  /** Class → how many of its eligible targets are drawn */
  readonly drawn: ReadonlyMap<string, number>
}

const shownAtMost = 20

/**
 * Whether every target of the pool could be staffed if it were drawn: per kind and department by matching places with people,
 * per recused target again without those who stay away, and over all drawn targets by Hall's bound on the load.
 */
export function feasibilityOf(
  { departments, loadCap }: Pick<Scheme, 'departments' | 'loadCap'>,
  pool: readonly PoolEntry[],
  staff: Staff,
): readonly FeasibilityProblem[] {
  const taking = pool.filter(({ status }) => status === 'E' || status === 'M')
  const kinds = countKinds(taking)
  const recused = recusedBy(staff.recusals)
  const touched = recused.size === 0 ? [] : taking.filter(({ target }) => recused.has(target.id))
  const posts = postsOf(postRows(departments))
  return [
    ...unstaffedKinds(departments, posts, kinds),
    ...departments.flatMap((department) => {
      const people = staff.people.filter(
        (one) => one.department === department.department && one.status === 'E',
      )
      return [
        ...(department.teams === null
          ? [
              ...kindProblems(department, posts, kinds, people),
              ...targetProblems(department.department, posts, touched, people, recused),
            ]
          : [
              ...chanceOfSpecialty(department.department, posts, kinds),
              ...teamProblems(department.department, department.teams, posts, touched, people, recused),
            ]),
        ...loadProblems(department, posts, taking, people, { cap: loadCap, drawn: staff.drawn }),
      ]
    }),
  ]
}

/** Supervised industry → how many */
type Kinds = ReadonlyMap<string, number>

function countKinds(taking: readonly PoolEntry[]): Kinds {
  const kinds = new Map<string, number>()
  for (const { target } of taking) kinds.set(target.industry, (kinds.get(target.industry) ?? 0) + 1)
  return kinds
}

function recusedBy(recusals: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { inspectorId, targetId } of recusals) {
    found.set(targetId, (found.get(targetId) ?? new Set<string>()).add(inspectorId))
  }
  return found
}

function unstaffedKinds(
  departments: readonly SchemeDepartment[],
  posts: Posts,
  kinds: Kinds,
): readonly FeasibilityProblem[] {
  if (departments.length === 0) return []
  return [...kinds]
    .filter(([kind]) => departments.every(({ department }) => posts.ofKind(department, kind).length === 0))
    .map(([kind, count]) => ({ code: 'kind-without-places', kind, count }) as const)
}

function kindProblems(
  { department, places }: SchemeDepartment,
  posts: Posts,
  kinds: Kinds,
  people: readonly InspectorRow[],
): readonly FeasibilityProblem[] {
  const forms = Map.groupBy(kinds.keys(), (kind) =>
    places.some((place) => place.kind === kind) ? kind : '*',
  )
  return [...forms.keys()].flatMap((kind) => {
    const needed = posts.ofKind(department, kind)
    const available = placesFilled(needed, people)
    // Nobody at all for a place has a sentence of its own.
    return available >= needed.length || isPlainlyShort(needed, people)
      ? []
      : [
          {
            code: 'kind-unstaffable',
            department,
            kind,
            specialties: [...new Set(needed.map(({ specialty }) => specialty).filter(Boolean))],
            needed: needed.length,
            available,
          } as const,
        ]
  })
}

type Wanted = Parameters<typeof placesFilled>[0][number]

function isPlainlyShort(places: readonly Wanted[], people: readonly InspectorRow[]): boolean {
  return (
    people.length < places.length ||
    places.some(
      ({ specialty }) => specialty !== '' && !people.some((one) => one.specialties.includes(specialty)),
    )
  )
}

function targetProblems(
  department: string,
  posts: Posts,
  touched: readonly PoolEntry[],
  people: readonly InspectorRow[],
  recused: ReadonlyMap<string, ReadonlySet<string>>,
): readonly FeasibilityProblem[] {
  const found: FeasibilityProblem[] = []
  for (const { target, status } of touched) {
    const away = recused.get(target.id)
    if (away === undefined) continue
    const needed = posts.ofKind(department, target.industry)
    const whole = placesFilled(needed, people)
    const staying = people.filter(({ id }) => !away.has(id))
    const available = placesFilled(needed, staying)
    // Only what the recusals take away: the rest is said of the kind.
    if (available >= whole) continue
    found.push({
      code: 'target-unstaffable',
      department,
      targetId: target.id,
      targetName: target.name,
      recused: people.filter(({ id }) => away.has(id)).map(({ name }) => name),
      needed: needed.length,
      available,
      certain: status === 'M',
    })
    if (found.length === shownAtMost) break
  }
  return found
}

/** Place 1 of the target's own kind asks for a specialty that no place of the teams does: chance may leave it out of all. */
function chanceOfSpecialty(department: string, posts: Posts, kinds: Kinds): readonly FeasibilityProblem[] {
  const sure = new Set(teamPlaces(posts, department).map(({ specialty }) => specialty))
  return [...kinds.keys()].flatMap((kind) => {
    const first = posts.ofOwnKind(department, kind).find(({ place }) => place === 1)
    if (first === undefined || first.specialty === '' || sure.has(first.specialty)) return []
    return [{ code: 'team-specialty-by-chance', department, kind, specialty: first.specialty } as const]
  })
}

function teamProblems(
  department: string,
  teams: number,
  posts: Posts,
  touched: readonly PoolEntry[],
  people: readonly InspectorRow[],
  recused: ReadonlyMap<string, ReadonlySet<string>>,
): readonly FeasibilityProblem[] {
  return touched
    .flatMap(({ target }) => {
      const away = people.filter(({ id }) => recused.get(target.id)?.has(id) === true)
      if (away.length < teams || teamPlaces(posts, department).length === 0) return []
      return [
        {
          code: 'teams-recused',
          department,
          targetId: target.id,
          targetName: target.name,
          recused: away.map(({ name }) => name),
          teams,
        } as const,
      ]
    })
    .slice(0, shownAtMost)
}
