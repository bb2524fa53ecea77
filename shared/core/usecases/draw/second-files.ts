import { expertRows } from '#shared/domain/draw/freeze.ts'
import { planTwoText } from '#shared/domain/draw/plan-two.ts'
import type { PlanTwo } from '#shared/domain/draw/plan-two.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import { expertRowsText, extrasText, inspectorsText, recusalsText } from '#shared/domain/draw/table-texts.ts'
import type { ExpertRow, ExtraRow } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import type { Tx } from '../../store/database.ts'
import { readRoster } from '../../store/rosters.ts'
import { sha256 } from '../../sha256.ts'
import { commitmentProblems } from './check-commitment.ts'
import { gather } from './commit-first.ts'
import type { Opening } from './commit-round.ts'
import type { DrawFiles } from './first-round-view.ts'
import { folderOf, planPath, secondRounds } from './round-files.ts'
import type { Staff } from './staff.ts'

/** What a second round asks for beyond its people. */
export interface SecondPart {
  readonly extras: readonly ExtraRow[]
  /** null: an ordinary round */
  readonly refill: PlanTwo['refill']
}

/** `5-*` and `6-plan.txt` of a round in its folder, checked by everything that the protocol asks before the seed. */
export async function secondFiles(
  tx: Tx,
  opening: Opening,
  staff: Staff,
  part: SecondPart & { readonly machine: string },
): Promise<Result<DrawFiles, readonly DrawProblem[]>> {
  const { draw, round, scheme, frozen } = opening
  const experts = drawsExperts(opening, part) ? expertRows(scheme, await readRoster(tx, 'experts')) : []
  const inputs = inputTexts(staff, part, experts)
  if (!inputs.ok) return inputs
  const digest = (path: string) => sha256(inputs.value.get(path) ?? frozen.get(path) ?? '')
  const plan = planTwoText({
    draw: draw.number,
    contributors: opening.contributors,
    machineCommit: sha256(part.machine),
    targetsSha256: digest('4-targets.tsv'),
    drawnItemsSha256: frozen.has('4-items.tsv') ? digest('4-items.tsv') : null,
    departments: staff.departments,
    inspectorsSha256: digest('5-inspectors.tsv'),
    recusalsSha256: digest('5-recusals.tsv'),
    extraSha256: part.extras.length === 0 ? null : digest('5-extra.tsv'),
    cap: scheme.loadCap,
    experts: experts.length === 0 ? null : { sha256: digest('5-experts.tsv'), counts: countsOf(opening) },
    refill: part.refill,
  })
  if (!plan.ok) return plan
  // The plan last: what lies in the folder before it is what it names.
  const named = [...inputs.value].map(([name, text]) => [`${folderOf(round)}${name}`, text] as const)
  const committed = new Map([...named, [planPath(round), plan.value]])
  const problems = commitmentProblems(new Map([...frozen, ...committed]), round)
  return problems.length > 0 ? fail(problems) : ok(committed)
}

/** By the names that they have in their folder. */
function inputTexts(staff: Staff, { extras }: SecondPart, experts: readonly ExpertRow[]) {
  return gather({
    '5-inspectors.tsv': inspectorsText(staff.people, '5-inspectors.tsv'),
    '5-recusals.tsv': recusalsText(staff.recusals),
    ...(extras.length === 0 ? {} : { '5-extra.tsv': extrasText(extras) }),
    ...(experts.length === 0 ? {} : { '5-experts.tsv': expertRowsText(experts) }),
  })
}

/** Experts are drawn once, for all departments: in the first round that has any to draw from. */
function drawsExperts({ frozen }: Opening, { refill }: SecondPart): boolean {
  if (refill !== null) return false
  return secondRounds(frozen.keys()).every((round) => !frozen.has(`${folderOf(round)}5-experts.tsv`))
}

const countsOf = ({ scheme }: Opening) =>
  new Map(scheme.experts.map(({ field, count }) => [field, count] as const))
