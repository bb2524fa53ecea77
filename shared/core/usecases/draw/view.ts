import type { DrawView, RoundView } from '#shared/contract/index.ts'
import { rowsById } from '#shared/domain/draw/rows-by-id.ts'
import { frameTable, inspectorTable } from '#shared/domain/draw/tables.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { TakenList } from '#shared/domain/plan/scheme.ts'
import { neededFigure } from '#shared/domain/plan/rule-pack.ts'
import type { Context, Usecase } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { signedHeads } from '../../store/ledger.ts'
import type { Replacement } from '../../store/replacements.ts'
import { listReplacements } from '../../store/replacements.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { drawnIds } from './drawn-ids.ts'
import type { DrawFiles } from './first-round-view.ts'
import { firstRoundView, rowsOf } from './first-round-view.ts'
import { frameChangesView } from './frame-changes.ts'
import { furtherPart } from './further-view.ts'
import type { HeldRounds } from './held-rounds.ts'
import { heldRounds } from './held-rounds.ts'
import { planPath, secondRounds, seedPath } from './round-files.ts'
import type { Seat } from './seats.ts'
import { seatsOf } from './seats.ts'
import { secondRoundView } from './second-round-view.ts'
import type { TaskSnapshot } from './snapshots.ts'
import type { Names } from './table-view.ts'
import { digestOf } from '../../large-texts.ts'
import { sha256 } from '../../sha256.ts'

export const listDraws: Usecase<'draw.list'> = async ({ db }) => ok(await draws.listDraws(db))

export const getDraw: Usecase<'draw.get'> = (context, { drawId }) => drawView(context, drawId)

/** A draw with all that was computed from its frozen files, and the slips as they stand now. */
export async function drawView({ db }: Context, drawId: string) {
  const draw = await draws.findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const files = await draws.readDrawFiles(db, drawId)
  const pack = await packInForce(db)
  if (pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const heads = await signedHeads(db)
  const sources = await sourcesOf(db, drawId, files)
  const view: DrawView = {
    ...draw,
    takenList: await takenListOf(db, drawId),
    contributorsNeeded: neededFigure(pack, 'contributors'),
    ...firstRoundView(files),
    ...(await secondRoundView(db, sources)),
    rounds: await roundViews(db, drawId, files),
    frameChanges: await frameChangesView(db, draw),
    ...(await furtherPart(db, draw, { ...sources, heads })),
    files: [...files].map(([path, text]) => ({ path, sha256: digestOf(text) })),
    ledgerHead: heads.findLast(({ number }) => number === draw.number)?.hash ?? '',
  }
  return ok(view)
}

async function takenListOf(db: Db, drawId: string): Promise<DrawView['takenList']> {
  const task = await draws.readSnapshot<TaskSnapshot>(db, drawId, 'task')
  // A draw of before lists could be taken says nothing of one.
  const taken: TakenList | null | undefined = task?.scheme.takenList
  if (taken === null || taken === undefined) return null
  const { ids: _ids, ...told } = taken
  return told
}

async function sourcesOf(db: Db, drawId: string, files: DrawFiles) {
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const replacements = await listReplacements(db, drawId)
  const seats = seatsOf(drawnIds(files.get('4-targets.tsv')), replacements)
  const held = heldRounds(files, frame)
  return { drawId, files, replacements, seats, held, names: namesIn(files, frame, seats, replacements, held) }
}

/** Names of everybody who can stand in a table, as frozen. */
function namesIn(
  files: DrawFiles,
  frame: readonly FrameRow[],
  seats: readonly Seat[],
  replacements: readonly Replacement[],
  { rounds }: HeldRounds,
): Names {
  const wanted = [
    ...seats.map(({ targetId }) => targetId),
    ...replacements.map(({ replacementId }) => replacementId),
  ]
  const people = [
    ...rowsOf(inspectorTable, files, '1-inspectors.tsv'),
    ...rounds.flatMap(({ input }) => input.inspectors),
  ]
  return new Map([...rowsById(frame, wanted), ...people].map(({ id, name }) => [id, name]))
}

async function roundViews(db: Db, drawId: string, files: DrawFiles): Promise<readonly RoundView[]> {
  const views: RoundView[] = []
  for (const round of [1, ...secondRounds(files.keys())]) {
    const planText = files.get(planPath(round))
    if (planText === undefined) continue
    const seedText = files.get(seedPath(round)) ?? null
    const name = draws.roundName(round)
    const slips = await draws.listSlips(db, drawId, name)
    const share = await draws.readShare(db, drawId, name)
    views.push({
      round,
      commit: sha256(planText),
      machineCommit: sha256(share),
      slips: slips.map(({ position, who, digits, fixed }) => ({
        position,
        who,
        state: fixed ? 'fixed' : digits === '' ? 'waiting' : 'entered',
        digits: fixed ? digits : null,
      })),
      machine: seedText === null ? null : share,
      seedText,
      seed: seedText === null ? null : sha256(seedText),
    })
  }
  return views
}
