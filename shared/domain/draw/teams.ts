import { assign, type FilledPlace, type OpenPlace } from './assignment/assign.ts'
import type { Candidate, Need } from './assignment/board.ts'
import { teamPlaces, type DrawnTarget, type Posts } from './posts.ts'
import type { TicketSource } from './ticket.ts'

/** Which team goes to a target; null: none may. */
export interface TeamAtTarget {
  readonly target: string
  readonly team: string | null
}

export interface TeamsDraw {
  readonly places: readonly FilledPlace[]
  readonly open: readonly OpenPlace[]
  readonly assignment: readonly TeamAtTarget[]
  /** Targets that every team with members must keep away from, with the proof */
  readonly openTargets: readonly OpenPlace[]
}

export interface TeamsInput {
  readonly source: TicketSource
  readonly department: string
  readonly count: number
  readonly posts: Posts
  readonly targets: readonly DrawnTarget[]
  readonly candidates: readonly (Candidate & { readonly specialties: readonly string[] })[]
  /** target → inspectors who must not go there */
  readonly recusals: ReadonlyMap<string, ReadonlySet<string>>
  readonly cap: number | null
}

/** `T01`, `T02` …: at least two digits */
export function teamIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `T${String(index + 1).padStart(2, '0')}`)
}

/** Forms the teams (检查组) of a department, then gives every target a team (§3). */
export function drawTeams(input: TeamsInput): TeamsDraw {
  const { source, department, posts, candidates, cap } = input
  const places = teamPlaces(posts, department)
  const formed = assign({
    source,
    label: `inspector/${department}`,
    needs: teamIds(input.count).map((id) => ({ id, places })),
    candidates,
    // Nobody knows yet where a team goes: recusals bind when targets are given out.
    recusals: new Map(),
    cap,
  })
  const teams = membersOf(formed.places)
  const given = assign({
    source,
    label: `team/${department}`,
    needs: input.targets.map((target) => firstPlace(posts, department, target)),
    candidates: [...teams].map(([id, members]) => ({ id, specialties: specialtiesOf(members, candidates) })),
    recusals: recusalsOfTeams(teams, input.recusals),
    cap: null,
  })
  return {
    places: formed.places,
    open: formed.open,
    assignment: given.places.map(({ target, holder }) => ({ target, team: holder })),
    openTargets: given.open,
  }
}

function firstPlace(posts: Posts, department: string, { id, kind }: DrawnTarget): Need {
  const first = posts.ofOwnKind(department, kind).find(({ place }) => place === 1)
  return { id, places: [{ place: 1, specialty: first?.specialty ?? '' }] }
}

/** Teams that have members */
function membersOf(places: readonly FilledPlace[]): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>()
  for (const { target, holder } of places) {
    if (holder === null) continue
    const team = members.get(target) ?? new Set()
    members.set(target, team.add(holder))
  }
  return members
}

function specialtiesOf(
  members: ReadonlySet<string>,
  candidates: TeamsInput['candidates'],
): ReadonlySet<string> {
  return new Set(candidates.filter(({ id }) => members.has(id)).flatMap(({ specialties }) => specialties))
}

function recusalsOfTeams(
  teams: ReadonlyMap<string, ReadonlySet<string>>,
  recusals: TeamsInput['recusals'],
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...recusals].map(([target, recused]) => {
      const barred = [...teams].filter(([, members]) => [...members].some((member) => recused.has(member)))
      return [target, new Set(barred.map(([id]) => id))]
    }),
  )
}
