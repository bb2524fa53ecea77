import type { PoolEntry } from '#shared/domain/plan/pool.ts'
import type { SchemeDepartment } from '#shared/domain/plan/scheme.ts'
import { teamPlaces } from './posts.ts'
import type { Posts } from './posts.ts'
import type { InspectorRow } from './tables.ts'

/** More places than people who may fill them can hold under 每人最多检查. */
export interface LoadProblem {
  readonly code: 'load-cap-exceeded'
  readonly department: string
  /** Whose holders are short; empty: everybody together */
  readonly specialties: readonly string[]
  /** As many places as could come together */
  readonly places: number
  readonly inspectors: number
  readonly capacity: number
  /** Whatever is drawn; else only if chance takes the most demanding targets */
  readonly certain: boolean
}

interface Load {
  /** Most places an inspector may hold; null: no cap */
  readonly cap: number | null
  /** Class → how many of its eligible targets are drawn */
  readonly drawn: ReadonlyMap<string, number>
}

type Has = (place: { readonly specialty: string }) => boolean

/** Sets of specialties looked at: every set of at most so many, else each alone and all together */
const setsOf = 6

/**
 * Hall's condition over sets of specialties, for the least and the most demanding targets that each class can give: no seed is
 * needed, and what is certain holds for every draw.
 */
export function loadProblems(
  { department, places, teams }: SchemeDepartment,
  posts: Posts,
  taking: readonly PoolEntry[],
  people: readonly InspectorRow[],
  { cap, drawn }: Load,
): readonly LoadProblem[] {
  if (cap === null || people.length === 0) return []
  const demanded = (has: Has) =>
    teams === null
      ? demandOf((kind) => posts.ofKind(department, kind).filter(has).length, taking, drawn)
      : sameEachTime(teamPlaces(posts, department).filter(has).length * teams)
  const named = [...new Set(places.map(({ specialty }) => specialty).filter(Boolean))]
  const short = subsets(named).flatMap((specialties): readonly LoadProblem[] => {
    const able = people.filter((one) => specialties.some((word) => one.specialties.includes(word)))
    const { least, most } = demanded(({ specialty }) => specialties.includes(specialty))
    const capacity = cap * able.length
    // Nobody at all has a sentence of its own.
    if (able.length === 0 || most <= capacity) return []
    const certain = least > capacity
    return [
      {
        ...problem,
        department,
        specialties,
        places: certain ? least : most,
        inspectors: able.length,
        capacity,
        certain,
      },
    ]
  })
  const { least, most } = demanded(() => true)
  const capacity = cap * people.length
  if (most <= capacity) return smallest(short)
  const certain = least > capacity
  const all = {
    ...problem,
    department,
    specialties: [],
    places: certain ? least : most,
    inspectors: people.length,
    capacity,
    certain,
  }
  return [...smallest(short), all]
}

const problem = { code: 'load-cap-exceeded' } as const
const sameEachTime = (count: number) => ({ least: count, most: count })

/** A set that holds a short set says nothing new. */
function smallest(short: readonly LoadProblem[]): readonly LoadProblem[] {
  return short.filter(
    ({ specialties }) =>
      !short.some(
        (other) =>
          other.specialties.length < specialties.length &&
          other.specialties.every((word) => specialties.includes(word)),
      ),
  )
}

/** The fewest and the most such places that the drawn targets can have: each class gives its least or most demanding ones. */
function demandOf(
  placesOf: (kind: string) => number,
  taking: readonly PoolEntry[],
  drawn: ReadonlyMap<string, number>,
): { readonly least: number; readonly most: number } {
  const byKind = new Map<string, number>()
  const demand = ({ target: { industry } }: PoolEntry) => {
    const known = byKind.get(industry) ?? placesOf(industry)
    byKind.set(industry, known)
    return known
  }
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const full = sum(taking.filter(({ status }) => status === 'M').map(demand))
  const classes = Map.groupBy(
    taking.filter(({ status }) => status === 'E'),
    (entry) => entry.class,
  )
  let least = full
  let most = full
  for (const [group, entries] of classes) {
    const taken = drawn.get(group) ?? 0
    const sorted = entries.map(demand).toSorted((one, other) => one - other)
    least += sum(sorted.slice(0, taken))
    most += sum(sorted.slice(sorted.length - taken))
  }
  return { least, most }
}

function subsets(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length > setsOf) return words.map((word) => [word])
  return Array.from({ length: 2 ** words.length - 1 }, (_, at) =>
    words.filter((_word, bit) => ((at + 1) >> bit) % 2 === 1),
  )
}
