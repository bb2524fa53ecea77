import type { FurtherRoundView, OpenPlace } from '#shared/contract/index.ts'
import type { TeamLine } from '#shared/domain/draw/outputs.ts'
import type { TableInForce } from '#shared/domain/draw/standing.ts'
import type { HeldRound } from './held-rounds.ts'
import type { Names } from './table-view.ts'
import { placeKey, specialtiesOf, unitKey } from './table-view.ts'

type RefilledPlace = FurtherRoundView['refills'][number]

/** What a refill asked for and gave: who held each place, and who holds it now. */
export function refillsOf(
  { input, base, made }: HeldRound,
  names: Names,
  unitName: (unit: string) => string,
): readonly RefilledPlace[] {
  if (base === null) return []
  const specialtyOf = specialtiesOf(base, input)
  const before = new Map(base.lines.map((line) => [placeKey(line), line.holder]))
  const after = new Map(made?.lines.map((line) => [placeKey(line), line.holder]))
  const named = (id: string | null | undefined) =>
    id == null ? null : { inspectorId: id, inspectorName: names.get(id) ?? '' }
  return (input.plan.refill?.places ?? []).map((place) => ({
    unit: place.target,
    unitName: unitName(place.target),
    department: place.department,
    place: place.place,
    specialty: specialtyOf(place),
    reason: place.reason,
    before: named(before.get(placeKey(place))),
    after: named(after.get(placeKey(place))),
  }))
}

/** Refilled places that nobody could take: everybody is away, recused, there already or has his fill. */
export function openAfterRefill(round: HeldRound): readonly OpenPlace[] {
  const { input, base, made } = round
  if (base === null || made === null) return []
  const specialtyOf = specialtiesOf(base, input)
  const asked = askedPlaces(input)
  return made.lines
    .filter((line) => line.holder === null && asked.has(placeKey(line)))
    .map((line) => ({
      targetId: line.target,
      department: line.department,
      place: line.place,
      specialty: specialtyOf(line),
      inspectors: [],
      competing: 1,
    }))
}

/** Places with fewer than three candidates are named on the sheet (draw-protocol.md §3). */
export function scarceInRefill({ input, base }: HeldRound): FurtherRoundView['scarcePlaces'] {
  if (base === null) return []
  const specialtyOf = specialtiesOf(base, input)
  const candidatesFor = candidatesIn(input, base)
  const asked = askedPlaces(input)
  return base.lines
    .filter((line) => asked.has(placeKey(line)))
    .map(({ target, department, place }) => {
      const specialty = specialtyOf({ target, department, place })
      const candidates = candidatesFor({ target, department }, specialty)
      return { targetId: target, department, place, specialty, candidates }
    })
    .filter(({ candidates }) => candidates < 3)
}

const askedPlaces = (input: HeldRound['input']) => new Set(input.plan.refill?.places.map(placeKey))

/** How many may be drawn for a place: able, not recused, not there already and with room under the cap. */
function candidatesIn(input: HeldRound['input'], base: TableInForce) {
  const asked = askedPlaces(input)
  const staying = base.lines.filter((line) => !asked.has(placeKey(line)))
  const byUnit = Map.groupBy(staying, unitKey)
  const byHolder = Map.groupBy(staying, ({ department, holder }) => `${department}\t${holder ?? ''}`)
  const targetsOfTeam = Map.groupBy(base.teamTargets, ({ team, department }) =>
    unitKey({ target: team, department }),
  )
  const recused = Map.groupBy(input.recusals, ({ target }) => target)
  const people = Map.groupBy(
    input.inspectors.filter(({ status }) => status === 'E'),
    ({ department }) => department,
  )
  return (unit: Pick<TeamLine, 'target' | 'department'>, specialty: string): number => {
    const there = (byUnit.get(unitKey(unit)) ?? []).map(({ holder }) => holder)
    const team = (targetsOfTeam.get(unitKey(unit)) ?? []).map(({ target }) => target)
    const goingTo = input.teams.has(unit.department) ? team : [unit.target]
    const barred = goingTo.flatMap((target) => (recused.get(target) ?? []).map(({ inspector }) => inspector))
    const away = new Set([...there, ...barred])
    const load = (id: string) => byHolder.get(`${unit.department}\t${id}`)?.length ?? 0
    return (people.get(unit.department) ?? []).filter(
      ({ id, specialties }) =>
        (specialty === '' || specialties.includes(specialty)) &&
        !away.has(id) &&
        load(id) < (input.plan.cap ?? Infinity),
    ).length
  }
}
