import type { ClassView } from '#shared/contract/index.ts'
import type { Pace } from './player.ts'

/** A class's ruler: laid out, its start known, then so many regions walked over. */
export interface RulerMoment {
  readonly at: number
  readonly started: boolean
  readonly walked: number
}

/** Class after class, each region by region: everything that the walk of draw-protocol.md §2 does, and nothing else. */
export function rulerMoments(classes: readonly Pick<ClassView, 'ruler'>[]): readonly RulerMoment[] {
  return classes.flatMap(({ ruler }, at) => [
    { at, started: false, walked: 0 },
    { at, started: true, walked: 0 },
    ...ruler.map((_, index) => ({ at, started: true, walked: index + 1 })),
  ])
}

/** Milliseconds that a moment stands. */
export function rulerStand(moment: RulerMoment | undefined, pace: Pace): number {
  const isWalk = (moment?.walked ?? 0) > 0
  if (pace === 'fast') return isWalk ? 250 : 700
  return isWalk ? 1100 : 2600
}
