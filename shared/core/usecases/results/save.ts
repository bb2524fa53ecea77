import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { actorOf } from './actor.ts'
import { drawBasis, sheetIn } from './draw-basis.ts'
import { getSheet } from './get.ts'
import { nextVersion, writeVersion } from './write-record.ts'

/** Keeps what was entered as a draft, or as complete for the reviewer. */
export const saveResult: Usecase<'results.save'> = async (context, input, run) => {
  const { drawId, targetId, department } = input
  const saved = await act(context, async (tx, at) => {
    const basis = await drawBasis(tx, drawId)
    if (!basis.ok) return basis
    const sheet = sheetIn(basis.value, targetId, department)
    if (!sheet.ok) return sheet
    const next = await nextVersion(context, tx, sheet.value, input)
    if (!next.ok) return next
    const { record, wasApproved } = next.value
    const actor = await actorOf(context, tx)
    const told = await writeVersion(tx, sheet.value, { ...record, actor, at })
    const kind = wasApproved
      ? 'result.corrected'
      : record.state === 'draft'
        ? 'result.drafted'
        : 'result.completed'
    return ok({ value: null, kind, body: { number: basis.value.draw.number, versions: [told] } })
  })
  return saved.ok ? getSheet(context, { drawId, targetId, department }, run) : saved
}
