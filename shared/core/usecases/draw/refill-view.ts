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
  const asked = new Set(input.plan.refill?.places.map(placeKey))
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
  const asked = new Set(input.plan.refill?.places.map(placeKey))
  const staying = base.lines.filter((line) => !asked.has(placeKey(line)))
  return base.lines
    .filter((line) => asked.has(placeKey(line)))
    .map((line) => ({
      targetId: line.target,
      department: line.department,
      place: line.place,
      specialty: specialtyOf(line),
      candidates: candidatesFor(line, specialtyOf(line), { input, base, staying }),
    }))
    .filter(({ candidates }) => candidates < 3)
}

interface Standing {
  readonly input: HeldRound['input']
  readonly base: TableInForce
  /** The table without the places that are given anew */
  readonly staying: readonly TeamLine[]
}

/** Who may be drawn for a place: able, not recused, not there already and with room under the cap. */
function candidatesFor(line: TeamLine, specialty: string, { input, base, staying }: Standing): number {
  const own = staying.filter(({ department }) => department === line.department)
  const there = new Set(own.filter(({ target }) => target === line.target).map(({ holder }) => holder))
  const targets = base.teamTargets.filter((one) => unitKey({ ...one, target: one.team }) === unitKey(line))
  const goingTo = new Set(
    input.teams.has(line.department) ? targets.map(({ target }) => target) : [line.target],
  )
  const barred = new Set(input.recusals.filter((one) => goingTo.has(one.target)).map((one) => one.inspector))
  const load = (id: string) => own.filter(({ holder }) => holder === id).length
  return input.inspectors.filter(
    ({ id, status, department, specialties }) =>
      status === 'E' &&
      department === line.department &&
      (specialty === '' || specialties.includes(specialty)) &&
      !there.has(id) &&
      !barred.has(id) &&
      load(id) < (input.plan.cap ?? Infinity),
  ).length
}
