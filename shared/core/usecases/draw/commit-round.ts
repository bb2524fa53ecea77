import { refusedInOneField } from '#shared/domain/draw/text-rules.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { RulePack } from '#shared/domain/plan/rule-pack.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'
import type { Context } from '../../context.ts'
import { isForbiddenChance } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import { packInForce, stampOf } from '../office/pack-in-force.ts'
import { sha256 } from '../../sha256.ts'
import { newShare } from './commit-first.ts'
import type { Contributor } from './contributors.ts'
import { checkContributors } from './contributors.ts'
import type { DrawFiles } from './first-round-view.ts'
import { realRoster } from './rehearsed-roster.ts'
import { openRound, planPath, secondRounds } from './round-files.ts'
import type { Seat } from './seats.ts'
import { seatsOfDraw } from './seats.ts'
import { secondFiles } from './second-files.ts'
import type { SecondPart } from './second-files.ts'
import { putPackSnapshot, putRecusalSnapshot, putSeatSnapshot } from './snapshots.ts'
import type { TaskSnapshot } from './snapshots.ts'
import type { Staff } from './staff.ts'

/** A draw whose next second round may be committed, with what every such round works with. */
export interface Opening {
  readonly draw: draws.Draw
  /** 2, or from 3 on a further one */
  readonly round: number
  readonly scheme: Scheme
  readonly pack: RulePack
  readonly contributors: readonly string[]
  readonly frozen: DrawFiles
  readonly seats: readonly Seat[]
}

interface OpeningInput {
  readonly drawId: string
  readonly contributors: readonly Contributor[]
}

/** Opens round 2 of a draw that has its targets. */
export async function openSecond(context: Context, tx: Tx, input: OpeningInput) {
  const draw = await draws.findDraw(tx, input.drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: input.drawId })
  if (draw.state !== 'drawn-1') return fail({ code: 'draw-in-another-state', state: draw.state })
  return openingOf(context, tx, draw, input.contributors)
}

/** Opens a further round of a draw that is finished: one at a time. */
export async function openFurther(context: Context, tx: Tx, input: OpeningInput) {
  const draw = await draws.findDraw(tx, input.drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: input.drawId })
  if (draw.state !== 'finished') return fail({ code: 'draw-in-another-state', state: draw.state })
  const open = openRound(draw.state, await draws.listDrawPaths(tx, draw.id))
  if (open !== null) return fail({ code: 'round-still-open', round: open })
  return openingOf(context, tx, draw, input.contributors)
}

async function openingOf(
  context: Context,
  tx: Tx,
  draw: draws.Draw,
  contributors: OpeningInput['contributors'],
) {
  const frozen = await draws.readDrawFiles(tx, draw.id)
  const office = await findOffice(tx)
  const pack = await packInForce(tx)
  const snapshot = await draws.readSnapshot<TaskSnapshot>(tx, draw.id, 'task')
  if (office === null || pack === null || snapshot === null) {
    return fail({ code: 'record-not-found', what: 'draw', id: draw.id })
  }
  if (isForbiddenChance(context, office)) return fail({ code: 'randomness-fixed' })
  const who = checkContributors(pack, contributors)
  if (!who.ok) return who
  const opening: Opening = {
    draw,
    round: secondRounds(frozen.keys()).length + 2,
    scheme: snapshot.scheme,
    pack,
    contributors: who.value,
    frozen,
    seats: await seatsOfDraw(tx, draw.id, frozen.get('4-targets.tsv')),
  }
  return ok(opening)
}

/** The first reason that would stand in a plan or on a sheet as something else than one text. */
export function refusedReason(reasons: readonly string[]) {
  const reason = reasons.find((one) => one.includes('|') || refusedInOneField(one) !== null)
  return reason === undefined ? null : ({ code: 'reason-not-accepted', reason } as const)
}

/** Fixes a second round: its files, a fresh share, who writes, and everything that its papers will say. */
export async function commitRound(
  context: Context,
  tx: Tx,
  opening: Opening,
  staff: Staff,
  part: SecondPart,
  told: Readonly<Record<string, unknown>>,
) {
  const { draw, round, pack, contributors } = opening
  const machine = newShare(context)
  const files = await secondFiles(tx, opening, staff, { ...part, machine })
  if (!files.ok) return fail({ code: 'draw-refused', problems: files.failure })
  const real = draw.rehearsal ? realRoster(files.value) : null
  if (real !== null) return fail(real)
  await draws.insertShare(tx, draw.id, draws.roundName(round), machine)
  await draws.insertSlips(tx, draw.id, draws.roundName(round), contributors)
  await draws.insertDrawFiles(tx, draw.id, files.value)
  await putRecusalSnapshot(tx, draw.id, round, staff.frozenRecusals)
  await putPackSnapshot(tx, draw.id, round, pack)
  await putSeatSnapshot(tx, draw.id, round, opening.seats)
  if (round === 2) await draws.setDrawState(tx, draw.id, 'committed-2')
  const commit = sha256(files.value.get(planPath(round)) ?? '')
  const body = {
    number: draw.number,
    round,
    commit,
    contributors,
    departments: staff.departments,
    pack: stampOf(pack),
    ...told,
    snapshots: await draws.snapshotDigests(tx, draw.id),
  }
  return ok({ value: draw.id, kind: 'draw.committed', signed: true as const, body })
}
