import type { DrawView } from '#shared/contract/index.ts'
import { byName } from '../name-order.ts'

/** A place of the table in force: of a target, or of a team. */
export interface HeldPlace {
  readonly key: string
  readonly unit: string
  readonly unitName: string
  readonly department: string
  readonly place: number
  readonly specialty: string
  /** '': nobody */
  readonly inspectorId: string
  readonly inspectorName: string
  readonly leader: boolean
  /** Who is inspected there: a team goes to several */
  readonly targets: readonly { readonly id: string; readonly name: string }[]
}

export type Holder = Pick<HeldPlace, 'inspectorId' | 'inspectorName' | 'department'>

type Table = Pick<DrawView, 'assignments' | 'seats'>

/** Every place of the table in force, once: a team's stands there for each of its targets. */
export function heldPlaces({ assignments, seats }: Table): readonly HeldPlace[] {
  const seatOf = new Map(seats.map((seat) => [seat.targetId, seat]))
  const places = new Map<string, HeldPlace>()
  for (const { targetId, targetName, department, team, places: held } of assignments) {
    const seat = seatOf.get(targetId)
    const target = { id: seat?.inspectedId ?? targetId, name: seat?.inspectedName ?? targetName }
    for (const { extraReason: _, ...one } of held) {
      const unit = team === '' ? targetId : team
      const key = `${department} ${unit} ${one.place}`
      const targets = [...(places.get(key)?.targets ?? []), target]
      const unitName = team === '' ? target.name : `检查组 ${team}`
      places.set(key, { ...one, key, unit, unitName, department, targets })
    }
  }
  return [...places.values()]
}

/** Who holds a place, each once, by department and name. */
export function holdersOf(places: readonly HeldPlace[]): readonly Holder[] {
  const holders = new Map(
    places
      .filter(({ inspectorId }) => inspectorId !== '')
      .map(({ inspectorId, inspectorName, department }) => [
        inspectorId,
        { inspectorId, inspectorName, department },
      ]),
  )
  return [...holders.values()].toSorted(
    (one, other) =>
      byName(one.department, other.department) || byName(one.inspectorName, other.inspectorName),
  )
}

export const placeName = ({ unitName, place, specialty }: HeldPlace): string =>
  `${unitName}，第 ${place} 人${specialty === '' ? '' : `（${specialty}）`}`
