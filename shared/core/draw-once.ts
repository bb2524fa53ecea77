import type { PackageMethods } from '#shared/domain/draw/evaluate-package.ts'
import { drawTargets } from '#shared/domain/draw/round-one.ts'
import type { TargetDraw, TargetDrawInput } from '#shared/domain/draw/round-one.ts'
import type { FrameRow } from '#shared/domain/draw/tables.ts'
import { parseOnce } from './large-texts.ts'

/** How many of the following tickets of a stratum are shown and printed as reserve (递补). */
export const shownReserve = 10

/** Rows → what was drawn from them, by all that a draw depends on besides. Goes with the rows. */
const drawn = new WeakMap<readonly FrameRow[], Map<string, TargetDraw>>()

/** As `drawTargets`; from the same rows with the same seed and plan it is computed once. */
export function drawOnce(input: TargetDrawInput): TargetDraw {
  const { source, plan, frame, reserve } = input
  if (reserve > shownReserve) return drawTargets(input)
  const key = JSON.stringify([source.seed, source.draw, plan.balance, plan.quotas])
  const known = drawn.get(frame) ?? new Map<string, TargetDraw>()
  const whole = known.get(key) ?? drawTargets({ ...input, reserve: shownReserve })
  drawn.set(frame, known.set(key, whole))
  return reserve === shownReserve ? whole : withReserve(whole, reserve)
}

function withReserve({ mandatory, classes }: TargetDraw, reserve: number): TargetDraw {
  return {
    mandatory,
    classes: classes.map((one) => ({
      ...one,
      strata: one.strata.map((stratum) => ({ ...stratum, reserve: stratum.reserve.slice(0, reserve) })),
    })),
  }
}

/** For packages that are read at every step of a ceremony. */
export const readingOnce: PackageMethods = { parse: parseOnce, draw: drawOnce }
