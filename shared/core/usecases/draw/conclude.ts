import { computePackage } from '#shared/domain/draw/compute-package.ts'
import { seedText } from '#shared/domain/draw/seed.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { readingOnce } from '../../draw-once.ts'
import { digestOf } from '../../large-texts.ts'
import { sha256 } from '../../sha256.ts'
import { openRound, planPath, seedPath } from './round-files.ts'
import { putRosterSnapshot } from './snapshots.ts'
import { drawView } from './view.ts'

/** All slips are fixed: forms the seed, computes the round and fixes its result. Nothing here can be chosen. */
export const concludeRound: Usecase<'draw.conclude'> = async (context, { drawId, round }) => {
  const done = await act(context, async (tx) => {
    const draw = await draws.findDraw(tx, drawId)
    if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
    if (openRound(draw.state, await draws.listDrawPaths(tx, drawId)) !== round) {
      return fail({ code: 'draw-in-another-state', state: draw.state })
    }
    const computed = await resultOf(tx, draw, round)
    if (!computed.ok) return computed
    const { seed, results } = computed.value
    await draws.insertDrawFiles(tx, drawId, new Map([...seed, ...results]))
    await putRosterSnapshot(tx, drawId, round, results)
    if (round <= 2) await draws.setDrawState(tx, drawId, round === 1 ? 'drawn-1' : 'finished')
    const digests = Object.fromEntries([...seed, ...results].map(([path, text]) => [path, digestOf(text)]))
    const body = {
      number: draw.number,
      round,
      digests,
      snapshots: await draws.snapshotDigests(tx, drawId),
    }
    return ok({ value: drawId, kind: 'draw.concluded', body, signed: true })
  })
  return done.ok ? drawView(context, done.value) : done
}

/** Seed file and result files of a round whose slips are all fixed. */
export async function resultOf(tx: Tx, draw: draws.Draw, round: number) {
  const slips = await draws.listSlips(tx, draw.id, draws.roundName(round))
  const missing = slips.filter(({ fixed }) => !fixed).map(({ who }) => who)
  if (missing.length > 0) return fail({ code: 'slips-missing', who: missing })
  const files = await draws.readDrawFiles(tx, draw.id)
  const seed = seedText({
    round: round === 1 ? 1 : 2,
    draw: draw.number,
    commit: sha256(files.get(planPath(round)) ?? ''),
    machine: await draws.readShare(tx, draw.id, draws.roundName(round)),
    digits: slips.map(({ digits }) => digits),
  })
  if (!seed.ok) return fail({ code: 'draw-refused', problems: seed.failure })
  const seedFile = new Map([[seedPath(round), seed.value]])
  const computed = computePackage(new Map([...files, ...seedFile]), digestOf, readingOnce)
  if (!computed.ok) return fail({ code: 'draw-refused', problems: computed.failure })
  const results = new Map([...computed.value].filter(([path]) => !files.has(path)))
  return ok({ seed: seedFile, results })
}
