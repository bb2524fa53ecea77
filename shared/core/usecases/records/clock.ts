import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, isClockBehind } from '../../context.ts'
import { lastEntryTime } from '../../store/ledger.ts'

/**
 * The clock ran ahead and is right now: two people say why, and the entries after this one may be earlier than those before.
 * Without it an office whose computer once stood in another year could not work until that year.
 */
export const correctClock: Usecase<'records.correctClock'> = (context, { reason, people }) =>
  act(
    context,
    async (tx, at) => {
      if (new Set(people).size < 2) return fail({ code: 'two-people-needed' })
      const last = (await lastEntryTime(tx)) ?? at
      if (!isClockBehind(at, last)) return fail({ code: 'clock-not-behind', last })
      return ok({
        value: { now: at, last },
        kind: 'clock.corrected',
        body: { now: at, last, reason, people },
      })
    },
    { correctsClock: true },
  )
