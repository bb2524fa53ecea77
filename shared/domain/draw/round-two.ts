import { assign, type FilledPlace, type OpenPlace } from './assignment/assign.ts'
import { drawExperts, type ExpertFieldDraw } from './expert-draw.ts'
import { drawLeaders, type Leader } from './leaders.ts'
import type { PlanTwo } from './plan-two.ts'
import { postsOf, targetPlaces, type DrawnTarget, type Posts } from './posts.ts'
import type { ExpertRow, ExtraRow, InspectorRow, PostRow, RecusalRow } from './tables.ts'
import { drawTeams, type TeamAtTarget } from './teams.ts'
import type { TicketSource } from './ticket.ts'

export interface SecondDrawInput {
  readonly source: TicketSource
  readonly plan: Pick<PlanTwo, 'departments' | 'cap' | 'experts'>
  /** Of plan 1: department → number of teams */
  readonly teams: ReadonlyMap<string, number>
  readonly posts: readonly PostRow[]
  readonly targets: readonly DrawnTarget[]
  readonly inspectors: readonly InspectorRow[]
  readonly recusals: readonly RecusalRow[]
  readonly extras: readonly ExtraRow[]
  readonly experts: readonly ExpertRow[]
}

export interface DepartmentDraw {
  readonly department: string
  /** Places of targets, or of teams where the department works in teams */
  readonly places: readonly FilledPlace[]
  readonly open: readonly OpenPlace[]
  /** null: inspectors are drawn per target */
  readonly teams: {
    readonly assignment: readonly TeamAtTarget[]
    /** Targets no team may go to, with the proof; here `inspectors` are teams */
    readonly open: readonly OpenPlace[]
  } | null
  readonly leaders: readonly Leader[]
}

export interface SecondDraw {
  /** In the plan's order */
  readonly departments: readonly DepartmentDraw[]
  readonly experts: readonly ExpertFieldDraw[]
}

/** Draws inspectors, teams, leaders and experts (draw-protocol.md §3). */
export function drawInspectors(input: SecondDrawInput): SecondDraw {
  const posts = postsOf(input.posts)
  const recusals = recusedByTarget(input.recusals)
  return {
    departments: input.plan.departments.map((department) =>
      drawDepartment(input, department, posts, recusals),
    ),
    experts: drawExperts(input.source, input.experts, input.plan.experts?.counts ?? new Map()),
  }
}

function drawDepartment(
  input: SecondDrawInput,
  department: string,
  posts: Posts,
  recusals: ReadonlyMap<string, ReadonlySet<string>>,
): DepartmentDraw {
  const { source, targets } = input
  const candidates = candidatesOf(input.inspectors, department)
  const shared = { source, candidates, recusals, cap: input.plan.cap }
  const count = input.teams.get(department)
  if (count !== undefined) {
    const drawn = drawTeams({ ...shared, department, count, posts, targets })
    const leaders = drawLeaders(source, department, drawn.places, candidates)
    const teams = { assignment: drawn.assignment, open: drawn.openTargets }
    return { department, places: drawn.places, open: drawn.open, teams, leaders }
  }
  const drawn = assign({
    ...shared,
    label: `inspector/${department}`,
    needs: needsOf(posts, input.extras, department, targets),
  })
  const leaders = drawLeaders(source, department, drawn.places, candidates)
  return { department, ...drawn, teams: null, leaders }
}

/** Inspectors of the department with status `E` */
export function candidatesOf(
  inspectors: readonly InspectorRow[],
  department: string,
): readonly InspectorRow[] {
  return inspectors.filter((inspector) => inspector.status === 'E' && inspector.department === department)
}

/** What every target needs of a department */
export function needsOf(
  posts: Posts,
  extras: readonly ExtraRow[],
  department: string,
  targets: readonly DrawnTarget[],
) {
  const own = Map.groupBy(
    extras.filter((extra) => extra.department === department),
    ({ target }) => target,
  )
  return targets.map((target) => ({
    id: target.id,
    places: targetPlaces(posts, own.get(target.id) ?? [], department, target),
  }))
}

/** target → inspectors recused there */
export function recusedByTarget(recusals: readonly RecusalRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const recused = new Map<string, Set<string>>()
  for (const { inspector, target } of recusals) {
    const known = recused.get(target)
    if (known === undefined) recused.set(target, new Set([inspector]))
    else known.add(inspector)
  }
  return recused
}
