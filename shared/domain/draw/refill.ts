import { assignAnew } from './assignment/assign.ts'
import type { Need } from './assignment/board.ts'
import { drawExperts } from './expert-draw.ts'
import { drawLeaders, type Leader } from './leaders.ts'
import type { TeamLine } from './outputs.ts'
import type { Refill } from './plan-two.ts'
import { postsOf, teamPlaces } from './posts.ts'
import { candidatesOf, needsOf, recusedByTarget, type SecondDrawInput } from './round-two.ts'

export interface RefillInput extends SecondDrawInput {
  /** Places to be given anew */
  readonly refills: readonly Refill[]
  /** The table in force */
  readonly table: readonly TeamLine[]
  /** Of departments in teams: which targets a team goes to */
  readonly teamTargets: readonly {
    readonly department: string
    readonly team: string
    readonly target: string
  }[]
}

export interface RefillDraw {
  /** The table that is in force from now on */
  readonly table: readonly TeamLine[]
  /** Of targets (or teams) with a place given anew */
  readonly leaders: readonly Leader[]
  readonly experts: ReturnType<typeof drawExperts>
}

/** Gives some places anew (late recusal, illness) and moves nobody else (§3, refill). */
export function drawRefill(input: RefillInput): RefillDraw {
  const departments = new Set(input.refills.map(({ department }) => department))
  const untouched = input.table.filter(({ department }) => !departments.has(department))
  const renewed = [...departments].map((department) => refillDepartment(input, department))
  return {
    table: [...untouched, ...renewed.flatMap(({ lines }) => lines)],
    leaders: renewed.flatMap(({ leaders }) => leaders),
    experts: drawExperts(input.source, input.experts, input.plan.experts?.counts ?? new Map()),
  }
}

function refillDepartment(input: RefillInput, department: string) {
  const refills = input.refills.filter((refill) => refill.department === department)
  const places = new Set(refills.map(({ target, place }) => `${target}#${place}`))
  const candidates = candidatesOf(input.inspectors, department)
  const held = assignAnew(
    {
      source: input.source,
      label: `inspector/${department}`,
      needs: needsIn(input, department),
      candidates,
      recusals: recusalsIn(input, department),
      cap: input.plan.cap,
    },
    input.table.filter((line) => line.department === department),
    (target, place) => places.has(`${target}#${place}`),
  )
  const touched = new Set(refills.map(({ target }) => target))
  const leaders = drawLeaders(
    input.source,
    department,
    held.filter(({ target }) => touched.has(target)),
    // Who is ill or away keeps his other places here, but leads nobody.
    candidates,
  )
  return { lines: held.map((line) => ({ ...line, department })), leaders }
}

function needsIn(input: RefillInput, department: string): readonly Need[] {
  const posts = postsOf(input.posts)
  if (!input.teams.has(department)) return needsOf(posts, input.extras, department, input.targets)
  const teams = input.table.filter((line) => line.department === department).map(({ target }) => target)
  return [...new Set(teams)].map((id) => ({ id, places: teamPlaces(posts, department) }))
}

/** A team already goes to its targets: whoever joins it must not be recused at any of them. */
function recusalsIn(input: RefillInput, department: string): ReadonlyMap<string, ReadonlySet<string>> {
  const recused = recusedByTarget(input.recusals)
  if (!input.teams.has(department)) return recused
  const byTeam = new Map<string, Set<string>>()
  for (const line of input.teamTargets) {
    if (line.department !== department) continue
    const known = byTeam.get(line.team) ?? []
    byTeam.set(line.team, new Set([...known, ...(recused.get(line.target) ?? [])]))
  }
  return byTeam
}
