import { expertRows, inspectorRows } from '#shared/domain/draw/freeze.ts'
import { planTwoText } from '#shared/domain/draw/plan-two.ts'
import type { DrawProblem } from '#shared/domain/draw/problems.ts'
import { expertRowsText, extrasText, inspectorsText, recusalsText } from '#shared/domain/draw/table-texts.ts'
import type { ExtraRow } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf, isForbiddenChance } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import { readRoster } from '../../store/rosters.ts'
import { effectiveOf } from '../rosters/recusals.ts'
import { gather, newShare } from './commit-first.ts'
import { commitmentProblems } from './check-commitment.ts'
import { drawnIds } from './drawn-ids.ts'
import { checkContributors } from './contributors.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'
import { sha256 } from '../../sha256.ts'
import { putPackSnapshot } from './snapshots.ts'
import type { FrozenRecusals, TaskSnapshot } from './snapshots.ts'
import { drawView } from './view.ts'

/** Between the rounds inspectors saw the targets and filed recusals; now the people are frozen and plan 2 committed. */
export const commitSecond: Usecase<'draw.commitSecond'> = async (context, input) => {
  const done = await act(context, async (tx) => {
    const draw = await draws.findDraw(tx, input.drawId)
    if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: input.drawId })
    if (draw.state !== 'drawn-1') return fail({ code: 'draw-in-another-state', state: draw.state })
    const office = await findOffice(tx)
    const pack = await packInForce(tx)
    const snapshot = await draws.readSnapshot<TaskSnapshot>(tx, draw.id, 'task')
    if (office === null || pack === null || snapshot === null) {
      return fail({ code: 'record-not-found', what: 'draw', id: draw.id })
    }
    if (isForbiddenChance(context, office)) return fail({ code: 'randomness-fixed' })
    const who = checkContributors(pack, input.contributors)
    if (!who.ok) return who
    const own = snapshot.scheme.departments.map(({ department }) => department)
    const strange = input.departments.filter((department) => !own.includes(department))
    if (strange.length > 0) return fail({ code: 'department-not-of-draw', departments: strange })
    const machine = newShare(context)
    const recusals = await concerningRecusals(tx, draw.id)
    const files = await secondFiles(tx, {
      recusals,
      draw,
      scheme: snapshot.scheme,
      departments: own.filter((department) => input.departments.includes(department)),
      contributors: who.value,
      machine,
      on: dayOf(context),
      absences: input.absent,
      extras: input.extras.map(({ targetId: target, ...extra }) => ({ ...extra, target })),
    })
    if (!files.ok) return fail({ code: 'draw-refused', problems: files.failure })
    await draws.insertShare(tx, draw.id, '2', machine)
    await draws.insertSlips(tx, draw.id, '2', who.value)
    await draws.insertDrawFiles(tx, draw.id, files.value)
    await draws.putSnapshot(tx, draw.id, 'recusals', recusals)
    await draws.setDrawState(tx, draw.id, 'committed-2')
    await putPackSnapshot(tx, draw.id, 2, pack)
    const commit = sha256(files.value.get('6-plan.txt') ?? '')
    return ok({
      value: draw.id,
      kind: 'draw.committed',
      signed: true,
      body: { number: draw.number, round: 2, commit, contributors: who.value, pack: stampOf(pack) },
    })
  })
  return done.ok ? drawView(context, done.value) : done
}

interface SecondInput {
  readonly draw: draws.Draw
  readonly scheme: Scheme
  /** present ones, in the scheme's order */
  readonly departments: readonly string[]
  readonly contributors: readonly string[]
  readonly machine: string
  readonly on: string
  readonly absences: Readonly<Record<string, string>>
  readonly extras: readonly ExtraRow[]
  readonly recusals: FrozenRecusals
}

async function secondFiles(
  tx: Tx,
  input: SecondInput,
): Promise<Result<ReadonlyMap<string, string>, readonly DrawProblem[]>> {
  const { scheme, draw, departments: names } = input
  const frozen = await draws.readDrawFiles(tx, draw.id)
  const people = inspectorRows(await readRoster(tx, 'inspectors'), names, input.on, input.absences)
  const experts = expertRows(scheme, await readRoster(tx, 'experts'))
  const files = gather({
    '5-inspectors.tsv': inspectorsText(people, '5-inspectors.tsv'),
    '5-recusals.tsv': recusalsText(recusalRows(input.recusals, people)),
    ...(input.extras.length === 0 ? {} : { '5-extra.tsv': extrasText(input.extras) }),
    ...(experts.length === 0 ? {} : { '5-experts.tsv': expertRowsText(experts) }),
  })
  if (!files.ok) return files
  const digest = (path: string) => sha256(files.value.get(path) ?? frozen.get(path) ?? '')
  const optional = (path: string) => (files.value.has(path) || frozen.has(path) ? digest(path) : null)
  const expertsDigest = optional('5-experts.tsv')
  const plan = planTwoText({
    draw: draw.number,
    contributors: input.contributors,
    machineCommit: sha256(input.machine),
    targetsSha256: digest('4-targets.tsv'),
    drawnItemsSha256: optional('4-items.tsv'),
    departments: names,
    inspectorsSha256: digest('5-inspectors.tsv'),
    recusalsSha256: digest('5-recusals.tsv'),
    extraSha256: optional('5-extra.tsv'),
    cap: scheme.loadCap,
    experts:
      expertsDigest === null
        ? null
        : {
            sha256: expertsDigest,
            counts: new Map(scheme.experts.map(({ field, count }) => [field, count])),
          },
    refill: null,
  })
  if (!plan.ok) return plan
  const committed = new Map([...files.value, ['6-plan.txt', plan.value]])
  const problems = commitmentProblems(new Map([...frozen, ...committed]), 2)
  return problems.length > 0 ? fail(problems) : ok(committed)
}

/** Recusals between people of this round and drawn targets, rules expanded over them; others do not concern it. */
async function concerningRecusals(tx: Tx, drawId: string): Promise<FrozenRecusals> {
  const drawn = new Set(drawnIds(await draws.readDrawFile(tx, drawId, '4-targets.tsv')))
  return (await effectiveOf(tx)).filter(({ targetId }) => drawn.has(targetId))
}

function recusalRows(recusals: FrozenRecusals, people: readonly { readonly id: string }[]) {
  const known = new Set(people.map(({ id }) => id))
  return recusals
    .filter(({ inspectorId }) => known.has(inspectorId))
    .map(({ inspectorId: inspector, targetId: target }) => ({ inspector, target }))
}
