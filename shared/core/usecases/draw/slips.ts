import { isDigits } from '#shared/domain/draw/text-rules.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import type { Tx } from '../../store/database.ts'
import * as draws from '../../store/draws.ts'
import { openRound } from './round-files.ts'
import { drawView } from './view.ts'

interface SlipInput {
  readonly drawId: string
  readonly round: number
  readonly position: number
  readonly digits: string
}

/** Typed by one … it can still be mended until its contributor has typed it too. */
export const enterSlip: Usecase<'draw.enterSlip'> = (context, input) => writeSlip(context, input, 'entered')

/** … and typed again by its contributor: from then on it is fixed, no way back (draw-protocol.md §5). */
export const fixSlip: Usecase<'draw.fixSlip'> = (context, input) => writeSlip(context, input, 'fixed')

async function writeSlip(context: Context, input: SlipInput, step: 'entered' | 'fixed') {
  const done = await act(context, async (tx) => {
    const found = await openSlip(tx, input)
    if (!found.ok) return found
    const { draw, slip } = found.value
    if (!isDigits(input.digits)) return fail({ code: 'digits-not-accepted', who: slip.who })
    if (step === 'fixed' && slip.digits !== input.digits) return fail({ code: 'slips-differ', who: slip.who })
    const { position, digits, round } = input
    await draws.setSlip(tx, draw.id, draws.roundName(round), { position, digits, fixed: step === 'fixed' })
    // The digits themselves stay out of the ledger until they are fixed: whoever reads along must not choose by them.
    const told = step === 'fixed' ? { digits } : {}
    return ok({
      value: draw.id,
      kind: `draw.slip-${step}`,
      body: { number: draw.number, round, position, who: slip.who, ...told },
    })
  })
  return done.ok ? drawView(context, done.value) : done
}

async function openSlip(tx: Tx, { drawId, round, position }: SlipInput) {
  const draw = await draws.findDraw(tx, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  if (openRound(draw.state, await draws.listDrawPaths(tx, drawId)) !== round) {
    return fail({ code: 'draw-in-another-state', state: draw.state })
  }
  const slips = await draws.listSlips(tx, drawId, draws.roundName(round))
  const slip = slips.find((one) => one.position === position)
  if (slip === undefined) return fail({ code: 'record-not-found', what: 'slip', id: String(position) })
  return slip.fixed ? fail({ code: 'slip-already-fixed', who: slip.who }) : ok({ draw, slip })
}
