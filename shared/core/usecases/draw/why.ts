import { explainTarget } from '#shared/domain/draw/explain-target.ts'
import { frameTable } from '#shared/domain/draw/tables.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { findDraw, readDrawFiles } from '../../store/draws.ts'
import { planOneOf, rowsOf } from './first-round-view.ts'
import { drawOnce } from '../../draw-once.ts'
import { sha256 } from '../../sha256.ts'

/** Tells of any target of the frame why it was drawn or not, computed again from the frozen files. */
export const explainTargets: Usecase<'draw.why'> = async ({ db }, { drawId, search, limit }) => {
  const draw = await findDraw(db, drawId)
  if (draw === null) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const files = await readDrawFiles(db, drawId)
  const seed = files.get('3-seed.txt')
  if (seed === undefined) return fail({ code: 'draw-in-another-state', state: draw.state })
  const plan = planOneOf(files)
  const frame = rowsOf(frameTable, files, '1-frame.tsv')
  const source = { sha256, seed: sha256(seed), draw: plan.draw }
  const drawn = drawOnce({ source, plan, frame, reserve: 0 })
  const words = search.trim().toUpperCase()
  const asked = frame.filter(({ id, name }) => id.includes(words) || name.toUpperCase().includes(words))
  return ok(
    asked.slice(0, limit).flatMap(({ id, name, class: group, region }) => {
      const story = explainTarget(source, frame, drawn, id)
      return story === null ? [] : [{ id, name, class: group, region, story }]
    }),
  )
}
