import type { Place } from '#shared/domain/plan/scheme.ts'

/** Gives a place the first number that is free for its kind: a place stands once per kind (draw-protocol.md §2). */
export function withPlace(places: readonly Place[], wanted: Place): Place {
  const taken = new Set(places.filter(({ kind }) => kind === wanted.kind).map(({ place }) => place))
  let place = 1
  while (taken.has(place)) place += 1
  return { ...wanted, place }
}
