import { checkExtras, checkRecusals, lineOfKey } from './check-second.ts'
import { checkSeed } from './check-seed.ts'
import type { FirstRoundReading } from './evaluate-first.ts'
import { makeSecond, secondResults, type MadeSecond } from './make-second.ts'
import { teamsText } from './outputs.ts'
import type { PackageReader } from './package-reader.ts'
import { parsePlanTwo, type PlanTwo } from './plan-two.ts'
import { postsOf, type DrawnTarget } from './posts.ts'
import type { SecondDrawInput } from './round-two.ts'
import { checkServed, tableToRefill, type PlanAt, type Standing } from './standing.ts'
import { expertTable, extraTable, inspectorTable, recusalTable } from './tables.ts'
import type { PostRow } from './tables.ts'

/** A second round as far as it could be read; null: could not. */
export interface SecondRoundReading {
  /** Empty for the package itself, else `more/1/` … */
  readonly folder: string
  readonly plan: PlanTwo | null
  /** sha256 of the plan */
  readonly commit: string | null
  /** S */
  readonly seed: string | null
  readonly inputs: SecondInputs | null
  readonly made: MadeSecond | null
}

export type SecondInputs = Pick<SecondDrawInput, 'inspectors' | 'recusals' | 'extras' | 'experts'>

/** Reads and computes the second round of a folder; results go to `outputs`. */
export function evaluateSecond(
  reader: PackageReader,
  outputs: Map<string, string>,
  first: FirstRoundReading,
  folder: string,
  standing: Standing,
): SecondRoundReading {
  const file = `${folder}6-plan.txt`
  const text = reader.text(file)
  const plan = text === null ? null : reader.value(parsePlanTwo(file, text))
  if (text === null || plan === null) {
    return { folder, plan, commit: null, seed: null, inputs: null, made: null }
  }
  const at: PlanAt = { file, text, plan }
  const commitment = { ...plan, planText: text }
  const checked = checkSeed(reader, 2, `${folder}7-seed.txt`, commitment, standing.shares)
  checkFirstResults(reader, at, first, outputs)
  const inputs = readInputs(reader, folder, plan)
  const reading = {
    folder,
    plan,
    commit: reader.sha256(text),
    seed: checked?.source.seed ?? null,
    inputs,
    made: null,
  }
  const { posts, drawn } = first
  if (posts === null || drawn === null || inputs === null) return reading
  const teams = first.plan?.secondRound?.teams ?? new Map<string, number>()
  checkInputs(reader, at, folder, { inputs, posts, drawn, teams })
  const base = plan.refill === null ? null : tableToRefill(reader, at, standing)
  if (plan.refill === null) checkServed(reader, at, folder, standing)
  if (checked === null || (plan.refill !== null && base === null)) return reading
  const made = makeSecond(
    { source: checked.source, plan, teams, posts, targets: drawn, ...inputs },
    plan,
    base,
  )
  // The new table takes the place of the one it was made from.
  if (base !== null) standing.tables.splice(standing.tables.indexOf(base), 1)
  standing.tables.push({ ...made, digest: reader.sha256(teamsText(made.lines)) })
  for (const [path, result] of secondResults(folder, plan, made)) outputs.set(path, result)
  return { ...reading, made }
}

function readInputs(reader: PackageReader, folder: string, plan: PlanTwo): SecondInputs | null {
  const path = (name: string) => `${folder}5-${name}.tsv`
  const { inspectorsSha256, recusalsSha256, extraSha256 } = plan
  const inspectors = reader.rows(inspectorTable, path('inspectors'), 'inspectors.sha256', inspectorsSha256)
  const recusals = reader.rows(recusalTable, path('recusals'), 'recusals.sha256', recusalsSha256)
  const extras = reader.rows(extraTable, path('extra'), 'extra.sha256', extraSha256)
  const experts = reader.rows(expertTable, path('experts'), 'experts.sha256', plan.experts?.sha256 ?? null)
  if (inspectors === null || recusals === null || extras === null || experts === null) return null
  return { inspectors, recusals, extras, experts }
}

/** The plan speaks of this draw and of the results of its round 1. */
function checkFirstResults(
  reader: PackageReader,
  { file, text, plan }: PlanAt,
  first: FirstRoundReading,
  outputs: ReadonlyMap<string, string>,
): void {
  if (first.plan !== null && plan.draw !== first.plan.draw) {
    reader.add(file, { code: 'draw-differs', expected: first.plan.draw, found: plan.draw }, 2)
  }
  const compare = (key: string, result: string, expected: string) => {
    const computed = outputs.get(result) ?? reader.files.get(result)
    const found = computed === undefined ? expected : reader.sha256(computed)
    if (found === expected) return
    reader.add(file, { code: 'digest-differs', key, expected, found }, lineOfKey(text, key))
  }
  compare('targets.sha256', '4-targets.tsv', plan.targetsSha256)
  if (plan.drawnItemsSha256 !== null) compare('drawnitems.sha256', '4-items.tsv', plan.drawnItemsSha256)
  if (plan.drawnItemsSha256 === null && outputs.has('4-items.tsv')) {
    reader.add(file, { code: 'drawn-items-not-named' })
  }
  if (plan.drawnItemsSha256 !== null && first.plan?.items === null) {
    const fact = { code: 'key-without-other', key: 'drawnitems.sha256', other: 'items.sha256' } as const
    reader.add(file, fact, lineOfKey(text, 'drawnitems.sha256'))
  }
}

interface CheckInput {
  readonly inputs: SecondInputs
  readonly posts: readonly PostRow[]
  readonly drawn: readonly DrawnTarget[]
  readonly teams: ReadonlyMap<string, number>
}

function checkInputs(
  reader: PackageReader,
  { file, text, plan }: PlanAt,
  folder: string,
  { inputs, posts, drawn, teams }: CheckInput,
): void {
  const rule = postsOf(posts)
  for (const department of plan.departments) {
    if (rule.departments.has(department)) continue
    reader.add(file, { code: 'department-without-posts', department }, lineOfKey(text, 'departments'))
  }
  checkRecusals(reader, `${folder}5-recusals.tsv`, inputs.recusals, inputs.inspectors, drawn)
  const extraFile = `${folder}5-extra.tsv`
  checkExtras(reader, extraFile, inputs.extras, plan, teams, rule, drawn)
  // A refill gives places of the table anew; it cannot add any.
  if (plan.refill !== null && plan.extraSha256 !== null) reader.add(extraFile, { code: 'extra-in-refill' })
}
