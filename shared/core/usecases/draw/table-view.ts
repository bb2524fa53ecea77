import type { AssignmentView, OpenPlace } from '#shared/contract/index.ts'
import type { Leader } from '#shared/domain/draw/leaders.ts'
import { postsOf, targetPlaces, teamPlaces } from '#shared/domain/draw/posts.ts'
import type { DepartmentDraw } from '#shared/domain/draw/round-two.ts'
import type { TableInForce } from '#shared/domain/draw/standing.ts'
import type { HeldRound, RoundInput } from './held-rounds.ts'

export type Names = ReadonlyMap<string, string>

/** Who goes where by a table, per department and target. `leaders`: of the table, by `leaderKey`. */
export function assignmentsOf(
  table: TableInForce,
  leaders: ReadonlyMap<string, string>,
  input: RoundInput,
  names: Names,
): readonly AssignmentView[] {
  const specialtyOf = specialtiesOf(table, input)
  const reasons = new Map(table.extras.map((extra) => [placeKey(extra), extra.reason]))
  const units = Map.groupBy(table.lines, unitKey)
  const teams = new Map(table.teamTargets.map((line) => [unitKey(line), line.team]))
  return [...table.departments].flatMap((department) =>
    input.targets.map(({ id }) => {
      const team = teams.get(unitKey({ target: id, department })) ?? ''
      const unit = { target: input.teams.has(department) ? team : id, department }
      const leader = leaders.get(unitKey(unit))
      return {
        targetId: id,
        targetName: names.get(id) ?? '',
        department,
        team,
        places: (units.get(unitKey(unit)) ?? []).map((line) => ({
          place: line.place,
          specialty: specialtyOf(line),
          inspectorId: line.holder ?? '',
          inspectorName: names.get(line.holder ?? '') ?? '',
          leader: line.holder !== null && line.holder === leader,
          extraReason: reasons.get(placeKey({ ...line, target: id })) ?? '',
        })),
      }
    }),
  )
}

interface Unit {
  readonly target: string
  readonly department: string
}

type Place = Unit & { readonly place: number }

/** A drawn target, or a team, in a department */
export const unitKey = ({ target, department }: Unit) => `${department}\t${target}`
export const placeKey = (place: Place) => `${unitKey(place)}\t${place.place}`

/** What a place of a table asks for; empty: anybody of the department. */
export function specialtiesOf(
  { extras }: Pick<TableInForce, 'extras'>,
  input: RoundInput,
): (place: Place) => string {
  const posts = postsOf(input.posts)
  const targets = new Map(input.targets.map((target) => [target.id, target]))
  const known = new Map<string, ReadonlyMap<number, string>>()
  const ofUnit = ({ target: id, department }: Unit) => {
    const target = targets.get(id)
    const places =
      input.teams.has(department) || target === undefined
        ? teamPlaces(posts, department)
        : targetPlaces(posts, extras, department, target)
    return new Map(places.map(({ place, specialty }) => [place, specialty]))
  }
  return (place) => {
    const key = unitKey(place)
    const unit = known.get(key) ?? ofUnit(place)
    known.set(key, unit)
    return unit.get(place.place) ?? ''
  }
}

/** unit → who leads there, after all rounds: where a place was given anew the new leader, also none. */
export function leadersInForce(rounds: readonly HeldRound[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>()
  for (const { input, made } of rounds) {
    if (made === null) continue
    for (const place of input.plan.refill?.places ?? []) leaders.delete(unitKey(place))
    for (const leader of made.leaders satisfies readonly Leader[])
      leaders.set(unitKey(leader), leader.inspector)
  }
  return leaders
}

/** Places that stay open, with the proof, as one department's draw left them. */
export function openPlacesOf(drawn: DepartmentDraw, names: Names): readonly OpenPlace[] {
  return [...drawn.open, ...(drawn.teams?.open ?? [])].map(
    ({ target, place, specialty, inspectors, competing }) => ({
      targetId: target,
      department: drawn.department,
      place,
      specialty,
      inspectors: inspectors.map((id) => names.get(id) ?? id),
      competing: competing.length,
    }),
  )
}
