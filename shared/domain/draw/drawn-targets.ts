import type { DrawnTarget } from './posts.ts'
import type { TargetDraw } from './round-one.ts'
import type { FrameRow } from './tables.ts'

/** The drawn targets, those taken in full too, with the kinds of the frame and in its order. */
export function drawnTargets(frame: readonly FrameRow[], targets: TargetDraw): readonly DrawnTarget[] {
  const won = targets.classes.flatMap(({ strata }) => strata.flatMap(({ winners }) => winners))
  const drawn = new Set([...targets.mandatory, ...won.map(({ id }) => id)])
  return frame.filter(({ id }) => drawn.has(id)).map(({ id, kind }) => ({ id, kind }))
}
