import type { ClassView } from '#shared/contract/index.ts'

export interface RulerPart {
  readonly region: string
  readonly eligible: number
  readonly quota: number
  /** Both as shares of the whole ruler, 0 to 1 */
  readonly from: number
  readonly to: number
}

export interface Ruler {
  readonly parts: readonly RulerPart[]
  /** Where a place falls, as shares of the ruler */
  readonly marks: readonly number[]
  /** Between two marks, counted in targets */
  readonly step: number
  /** From the ruler's end to its first mark, counted in targets */
  readonly first: number
}

/**
 * draw-protocol.md §2: regions laid end to end by k·N_cr; a place falls wherever cum + U passes a multiple of N_c, so
 * the m-th mark lies at m·N_c − U. Computed from U and the counts themselves, so that the picture proves the numbers.
 */
export function rulerOf(view: Pick<ClassView, 'eligible' | 'quota' | 'start' | 'ruler'>): Ruler {
  const { eligible: whole, quota: places } = view
  const length = places * whole
  const start = view.start ?? 0
  const parts: RulerPart[] = []
  let covered = 0
  let region = 0
  for (const step of view.ruler) {
    region += step.eligible
    const next = places * region
    const quota = Math.floor((next + start) / whole) - Math.floor((covered + start) / whole)
    const from = share(region - step.eligible, whole)
    parts.push({ region: step.region, eligible: step.eligible, quota, from, to: share(region, whole) })
    covered = next
  }
  const marks = Array.from({ length: places }, (_, at) => share((at + 1) * whole - start, length))
  return { parts, marks, step: share(whole, places), first: share(whole - start, places) }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** A number of targets for the eye: 12.5, and no decimals where there are none. */
export function targetsText(count: number): string {
  return count.toFixed(2).replace(/\.?0+$/u, '')
}
