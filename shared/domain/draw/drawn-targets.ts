import type { DrawnTarget } from './posts.ts'
import type { TargetDraw } from './round-one.ts'
import { rowsById } from './rows-by-id.ts'
import type { FrameRow } from './tables.ts'

/** The drawn targets, those taken in full too, with the kinds of the frame and in its order. */
export function drawnTargets(frame: readonly FrameRow[], targets: TargetDraw): readonly DrawnTarget[] {
  const won = targets.classes.flatMap(({ strata }) => strata.flatMap(({ winners }) => winners))
  const drawn = [...targets.mandatory, ...won.map(({ id }) => id)]
  return rowsById(frame, drawn).map(({ id, kind }) => ({ id, kind }))
}
