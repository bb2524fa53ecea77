import { postsOf, teamPlaces, type DrawnTarget, type Posts } from './posts.ts'
import { candidatesOf, needsOf, recusedByTarget } from './round-two.ts'
import type { ExtraRow, InspectorRow, PostRow, RecusalRow } from './tables.ts'
import { teamIds } from './teams.ts'

export interface ShortageInput {
  readonly departments: readonly string[]
  readonly teams: ReadonlyMap<string, number>
  readonly posts: readonly PostRow[]
  readonly targets: readonly DrawnTarget[]
  readonly inspectors: readonly InspectorRow[]
  readonly recusals: readonly RecusalRow[]
  readonly extras: readonly ExtraRow[]
  readonly cap: number | null
}

/** A place with few candidates: below three it is named on the sheet (§3), at none it will stay open. */
export interface ScarcePlace {
  /** A drawn target, or a team */
  readonly target: string
  readonly department: string
  readonly place: number
  readonly specialty: string
  readonly candidates: readonly string[]
}

/** Places of one target or team for which fewer people exist than are asked for, whatever the tickets. */
export interface PlaceShortage {
  readonly target: string
  readonly department: string
  /** Those places, in order: all their candidates together are `candidates` */
  readonly places: readonly { readonly place: number; readonly specialty: string }[]
  readonly candidates: readonly string[]
}

/** More places in a department ask for a specialty (or anybody: '') than its holders may take under the cap. */
export interface CapShortage {
  readonly department: string
  readonly specialty: string
  readonly places: number
  readonly inspectors: number
  readonly cap: number
}

export interface Shortages {
  /** Fewer than three candidates */
  readonly scarce: readonly ScarcePlace[]
  readonly short: readonly PlaceShortage[]
  readonly overCap: readonly CapShortage[]
}

/** Places that will have too few people, known before any digit is: no seed comes in. */
export function findShortages(input: ShortageInput): Shortages {
  const posts = postsOf(input.posts)
  const recused = recusedByTarget(input.recusals)
  const groups = input.departments.flatMap((department) => placesOf(input, posts, recused, department))
  return {
    scarce: groups.flatMap((group) => group.filter(({ candidates }) => candidates.length < 3)),
    short: groups.flatMap((group) => shortageAt(group) ?? []),
    overCap: input.departments.flatMap((department) => overCapIn(input, groups, department)),
  }
}

/** Per target or team its places with their candidates */
function placesOf(
  input: ShortageInput,
  posts: Posts,
  recused: ReadonlyMap<string, ReadonlySet<string>>,
  department: string,
): readonly (readonly ScarcePlace[])[] {
  const people = candidatesOf(input.inspectors, department)
  const count = input.teams.get(department)
  const needs =
    count === undefined
      ? needsOf(posts, input.extras, department, input.targets)
      : teamIds(count).map((id) => ({ id, places: teamPlaces(posts, department) }))
  const bySpecialty = new Map<string, readonly string[]>()
  const able = (specialty: string) => {
    const known = bySpecialty.get(specialty)
    if (known !== undefined) return known
    const found = people.filter(({ specialties }) => specialty === '' || specialties.includes(specialty))
    const ids = found.map(({ id }) => id)
    bySpecialty.set(specialty, ids)
    return ids
  }
  return needs.map(({ id, places }) => {
    // Teams are formed without recusals (§3).
    const barred = count === undefined ? recused.get(id) : undefined
    return places
      .toSorted((left, right) => left.place - right.place)
      .map(({ place, specialty }) => {
        const ids = able(specialty)
        const candidates = barred === undefined ? ids : ids.filter((who) => !barred.has(who))
        return { target: id, department, place, specialty, candidates }
      })
  })
}

/**
 * The largest lack among the places of one target: some of its places whose candidates together are fewer.
 * Places of equal candidates weigh alike, so it is enough to try unions of them; a target has a handful.
 */
function shortageAt(places: readonly ScarcePlace[]): PlaceShortage | null {
  const kinds = [...Map.groupBy(places, ({ specialty }) => specialty).values()].slice(0, 12)
  let worst: PlaceShortage | null = null
  let lack = 0
  for (let chosen = 1; chosen < 2 ** kinds.length; chosen += 1) {
    const asked = kinds.filter((_, at) => (chosen >> at) % 2 === 1).flat()
    const candidates = new Set(asked.flatMap(({ candidates }) => candidates))
    const [first] = asked
    if (first === undefined || asked.length - candidates.size <= lack) continue
    lack = asked.length - candidates.size
    const inOrder = asked.toSorted((left, right) => left.place - right.place)
    worst = {
      target: first.target,
      department: first.department,
      places: inOrder.map(({ place, specialty }) => ({ place, specialty })),
      candidates: [...candidates],
    }
  }
  return worst
}

function overCapIn(
  { cap, inspectors }: ShortageInput,
  groups: readonly (readonly ScarcePlace[])[],
  department: string,
): readonly CapShortage[] {
  if (cap === null) return []
  const places = groups.flat().filter((place) => place.department === department)
  const people = candidatesOf(inspectors, department)
  return ['', ...new Set(places.map(({ specialty }) => specialty).filter((specialty) => specialty !== ''))]
    .map((specialty) => ({
      department,
      specialty,
      places: places.filter((place) => specialty === '' || place.specialty === specialty).length,
      inspectors: people.filter(({ specialties }) => specialty === '' || specialties.includes(specialty))
        .length,
      cap,
    }))
    .filter(({ places, inspectors }) => places > inspectors * cap)
}
