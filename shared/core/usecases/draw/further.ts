import { fail } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { findDraw } from '../../store/draws.ts'

export const commitLate: Usecase<'draw.commitLate'> = async ({ db }, { drawId }) => {
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  return fail({ code: 'draw-in-another-state', state: draw.state })
}

export const commitRefill: Usecase<'draw.commitRefill'> = async ({ db }, { drawId }) => {
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  return fail({ code: 'draw-in-another-state', state: draw.state })
}

export const replaceTarget: Usecase<'draw.replace'> = async ({ db }, { drawId }) => {
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  return fail({ code: 'draw-in-another-state', state: draw.state })
}

export const readAttachment: Usecase<'draw.attachment'> = async (_context, { attachmentId }) => {
  await Promise.resolve()
  return fail({ code: 'record-not-found', what: 'attachment', id: attachmentId })
}
