import type { DrawView, RoundView } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { neededFigure } from '#shared/domain/plan/rule-pack.ts'
import type { Context, Usecase } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { signedHeads } from '../../store/ledger.ts'
import { packInForce } from '../office/pack-in-force.ts'
import type { DrawFiles } from './first-round-view.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import { drawnIds } from './drawn-ids.ts'
import { firstRoundView, rowsOf } from './first-round-view.ts'
import { frameChangesView } from './frame-changes.ts'
import { secondRoundView } from './second-round-view.ts'
import { sha256 } from '../../sha256.ts'

export const listDraws: Usecase<'draw.list'> = async ({ db }) => ok(await draws.listDraws(db))

export const getDraw: Usecase<'draw.get'> = (context, { drawId }) => drawView(context, drawId)

/** A draw with all that was computed: from its frozen files again, every time. */
export async function drawView({ db }: Context, drawId: string) {
  const draw = await draws.findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const files = await draws.readDrawFiles(db, drawId)
  const pack = await packInForce(db)
  if (pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const heads = await signedHeads(db)
  const view: DrawView = {
    ...draw,
    contributorsNeeded: neededFigure(pack, 'contributors'),
    ...firstRoundView(files),
    ...(await secondRoundView(db, drawId, files)),
    rounds: await roundViews(db, drawId, files),
    frameChanges: await frameChangesView(db, draw),
    ...furtherPart(draw, files),
    files: [...files].map(([path, text]) => ({ path, sha256: sha256(text) })),
    ledgerHead: heads.findLast(({ number }) => number === draw.number)?.hash ?? '',
  }
  return ok(view)
}

/** What happens to a draw's table after its two rounds. */
function furtherPart(
  draw: draws.Draw,
  files: DrawFiles,
): Pick<DrawView, 'departmentsToCome' | 'furtherRounds' | 'replacements' | 'seats' | 'openRound'> {
  const names = new Map(rowsOf(frameTable, files, '1-frame.tsv').map(({ id, name }) => [id, name]))
  return {
    departmentsToCome: [],
    furtherRounds: [],
    replacements: [],
    seats: drawnIds(files.get('4-targets.tsv')).map((id) => ({
      targetId: id,
      inspectedId: id,
      inspectedName: names.get(id) ?? '',
    })),
    openRound: draw.state === 'committed-1' ? 1 : draw.state === 'committed-2' ? 2 : null,
  }
}

const roundFiles = [
  { round: 1, name: '1', plan: '2-plan.txt', seed: '3-seed.txt' },
  { round: 2, name: '2', plan: '6-plan.txt', seed: '7-seed.txt' },
] as const

async function roundViews(db: Db, drawId: string, files: DrawFiles): Promise<readonly RoundView[]> {
  const views: RoundView[] = []
  for (const { round, name, plan, seed } of roundFiles) {
    const planText = files.get(plan)
    if (planText === undefined) continue
    const seedText = files.get(seed) ?? null
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
