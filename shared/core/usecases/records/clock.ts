import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, isClockBehind } from '../../context.ts'
import { lastEntryTime } from '../../store/ledger.ts'
import { twoPeople } from '../accounts/two-people.ts'

/**
 * The clock ran ahead and is right now: two people say why, and the entries after this one may be earlier than those before.
 * Without it an office whose computer once stood in another year could not work until that year.
 */
export const correctClock: Usecase<'records.correctClock'> = async (context, { reason, ...asked }) => {
  const two = await twoPeople(context, asked)
  if (!two.ok) return two
  return act(
    context,
    async (tx, at) => {
      const last = (await lastEntryTime(tx)) ?? at
      if (!isClockBehind(at, last)) return fail({ code: 'clock-not-behind', last })
      return ok({
        value: { now: at, last },
        kind: 'clock.corrected',
        body: { now: at, last, reason, ...two.value },
      })
    },
    { correctsClock: true },
  )
}
