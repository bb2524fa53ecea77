import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { sha256 } from '../../sha256.ts'
import { twoPeople } from '../accounts/two-people.ts'
import { resultOf } from './conclude.ts'
import { openRound } from './round-files.ts'
import { drawView } from './view.ts'

/** Two people give up a draw with a reason. Its number stays taken, and what it would have been is shown. */
export const voidDraw: Usecase<'draw.void'> = async (
  context,
  { drawId, reason, people: named, secondPerson },
) => {
  const two = await twoPeople(context, { people: named, secondPerson })
  if (!two.ok) return two
  const done = await act(context, async (tx) => {
    const draw = await draws.findDraw(tx, drawId)
    if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
    if (draw.state === 'voided') return fail({ code: 'draw-in-another-state', state: draw.state })
    const shown = await disclose(tx, draw)
    await draws.setDrawState(tx, drawId, 'voided', reason)
    return ok({
      value: drawId,
      kind: 'draw.voided',
      body: { number: draw.number, reason, ...two.value, from: draw.state, ...shown, signed: true },
      signed: true,
    })
  })
  return done.ok ? drawView(context, done.value) : done
}

/**
 * Once the first slip is written, giving up an unwelcome result must not hide it (draw-protocol.md §5):
 * the share and all slips go to the ledger, and where the slips are complete, the result to the files.
 */
async function disclose(tx: Tx, draw: draws.Draw): Promise<Readonly<Record<string, unknown>>> {
  const round = openRound(draw.state, await draws.listDrawPaths(tx, draw.id))
  if (round === null) return {}
  const slips = await draws.listSlips(tx, draw.id, draws.roundName(round))
  if (slips.every(({ digits }) => digits === '')) return {}
  const machine = await draws.readShare(tx, draw.id, draws.roundName(round))
  const told = { round, machine, slips: slips.map(({ who, digits, fixed }) => ({ who, digits, fixed })) }
  if (slips.some(({ fixed }) => !fixed)) return told
  const computed = await resultOf(tx, draw, round)
  // What cannot be computed must still be possible to give up, or its task would be blocked for ever.
  if (!computed.ok) return told
  const files = new Map([...computed.value.seed, ...computed.value.results])
  await draws.insertDrawFiles(tx, draw.id, files)
  return { ...told, digests: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)])) }
}
