import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { findDraw } from '../../store/draws.ts'
import { insertRelease, listReleases } from '../../store/publications.ts'
import { drawAfter } from './list.ts'

/** 暗查: whoever decides says from when on its results may leave the office. Once, and never taken back: what left has left. */
export const releaseDraw: Usecase<'publication.release'> = async (context, { drawId, day, who, reason }) => {
  const done = await act(context, async (tx, at) => {
    const draw = await findDraw(tx, drawId)
    if (draw === null || draw.state !== 'finished')
      return fail({ code: 'record-not-found', what: 'draw', id: drawId })
    const { number, date } = draw
    if (!draw.secret) return fail({ code: 'draw-not-secret', number })
    const before = (await listReleases(tx, drawId)).get(drawId)
    if (before !== undefined) return fail({ code: 'already-released', number, day: before.day })
    const to = dayOf(context)
    if (day < date || day > to)
      return fail({ code: 'publication-day-not-accepted', date: day, from: date, to })
    await insertRelease(tx, drawId, { day, who, reason, at })
    return ok({ value: drawId, kind: 'publication.released', body: { number, day, by: who, reason } })
  })
  return drawAfter(context, done)
}
