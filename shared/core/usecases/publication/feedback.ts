import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { insertFeedback } from '../../store/publications.ts'
import { drawAfter } from './list.ts'
import { dayRefusal } from './mark.ts'
import { isSecret, publicationSources } from './sources.ts'
import { feedbackLines } from './feedback-lines.ts'

/** 逐户反馈 (偃师第十九条): nobody is told of half a result, and of a 暗查 nobody before it is released. */
export const recordFeedback: Usecase<'publication.feedBack'> = async (context, input) => {
  const { drawId, targetIds, day, how, who } = input
  const today = dayOf(context)
  const done = await act(context, async (tx, at) => {
    const [sources] = await publicationSources(tx, today, drawId)
    if (sources === undefined) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
    if (isSecret(sources)) return fail({ code: 'secret-until-released' })
    const wanted = new Set(targetIds)
    const lines = feedbackLines(sources).filter(({ targetId }) => wanted.has(targetId))
    const missing = targetIds.find((id) => lines.every(({ targetId }) => targetId !== id))
    if (missing !== undefined) return fail({ code: 'record-not-found', what: 'targets', id: missing })
    const open = lines.filter(({ inspected }) => !inspected)
    if (open.length > 0)
      return fail({ code: 'feedback-not-possible', names: open.map(({ targetName }) => targetName) })
    const refused = dayRefusal(day, lines, today)
    if (refused !== null) return refused
    const position = (id: string) => 1 + sources.feedback.filter(({ targetId }) => targetId === id).length
    const told = { day, how, who, at }
    for (const { targetId } of lines)
      await insertFeedback(tx, drawId, { targetId, position: position(targetId), ...told })
    const targets = lines.map(({ targetId }) => targetId)
    return ok({
      value: drawId,
      kind: 'publication.fed-back',
      body: { number: sources.draw.number, day, how, by: who, targets },
    })
  })
  return drawAfter(context, done)
}
