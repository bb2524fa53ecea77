import type { ExpertFieldDraw } from './expert-draw.ts'
import type { Leader } from './leaders.ts'
import { assignmentText, expertsText, leadersText, teamsText } from './outputs.ts'
import type { PlanTwo } from './plan-two.ts'
import { drawRefill } from './refill.ts'
import { drawInspectors, type SecondDraw, type SecondDrawInput } from './round-two.ts'
import type { TableInForce } from './standing.ts'

/** What a second round gives, and the table that is in force after it. */
export interface MadeSecond extends Omit<TableInForce, 'digest'> {
  /** null: a refill */
  readonly draw: SecondDraw | null
  /** Text of `8-assignment.tsv`; null: there is none */
  readonly assignment: string | null
  readonly leaders: readonly Leader[]
  readonly experts: readonly ExpertFieldDraw[]
}

/** An ordinary round, or with a table in force a refill of it. */
export function makeSecond(input: SecondDrawInput, plan: PlanTwo, base: TableInForce | null): MadeSecond {
  return base === null ? drawWhole(input) : drawAgain(input, plan, base)
}

function drawWhole(input: SecondDrawInput): MadeSecond {
  const draw = drawInspectors(input)
  const given = draw.departments.flatMap(({ department, teams }) =>
    (teams?.assignment ?? []).map((line) => ({ ...line, department })),
  )
  return {
    draw,
    departments: new Set(input.plan.departments),
    lines: draw.departments.flatMap(({ department, places }) =>
      places.map(({ target, place, holder }) => ({ target, department, place, holder })),
    ),
    extras: input.extras,
    teamTargets: given.flatMap(({ team, ...line }) => (team === null ? [] : { ...line, team })),
    assignment: draw.departments.some(({ teams }) => teams !== null) ? assignmentText(given) : null,
    leaders: draw.departments.flatMap(({ leaders }) => leaders),
    experts: draw.experts,
  }
}

function drawAgain(input: SecondDrawInput, plan: PlanTwo, base: TableInForce): MadeSecond {
  const { departments, extras, teamTargets } = base
  const { table, leaders, experts } = drawRefill({
    ...input,
    extras,
    refills: plan.refill?.places ?? [],
    table: base.lines,
    teamTargets,
  })
  return { draw: null, departments, lines: table, extras, teamTargets, assignment: null, leaders, experts }
}

/** The results of a round as files: path → text. */
export function secondResults(folder: string, plan: PlanTwo, made: MadeSecond): ReadonlyMap<string, string> {
  const files = new Map([[`${folder}8-teams.tsv`, teamsText(made.lines)]])
  if (made.assignment !== null) files.set(`${folder}8-assignment.tsv`, made.assignment)
  if (made.leaders.length > 0) files.set(`${folder}8-leaders.tsv`, leadersText(made.leaders))
  if (plan.experts !== null) files.set(`${folder}8-experts.tsv`, expertsText(made.experts))
  return files
}
