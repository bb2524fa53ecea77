import type { InspectorRow } from './tables.ts'

interface Wanted {
  /** empty: anybody */
  readonly specialty: string
}

/** How many of one target's places different people can fill at once: a greatest matching, the same for every order. */
export function placesFilled(
  places: readonly Wanted[],
  people: readonly Pick<InspectorRow, 'id' | 'specialties'>[],
): number {
  const holderOf = new Map<string, Wanted>()
  const seat = (place: Wanted, seen: Set<string>): boolean => {
    for (const { id, specialties } of people) {
      if (seen.has(id) || !(place.specialty === '' || specialties.includes(place.specialty))) continue
      seen.add(id)
      const held = holderOf.get(id)
      if (held === undefined || seat(held, seen)) {
        holderOf.set(id, place)
        return true
      }
    }
    return false
  }
  return places.filter((place) => seat(place, new Set())).length
}
