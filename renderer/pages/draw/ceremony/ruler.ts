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
}

/**
 * draw-protocol.md §2: regions laid end to end by k·N_cr; a place falls wherever cum + U passes a multiple of N_c, so
 * the m-th mark lies at m·N_c − U. Computed from U and the counts themselves, so that the picture proves the numbers.
 */
export function rulerOf(view: Pick<ClassView, 'eligible' | 'quota' | 'start' | 'ruler'>): Ruler {
  const length = view.quota * view.eligible
  const start = view.start ?? 0
  const parts: RulerPart[] = []
  let covered = 0
  for (const { region, eligible } of view.ruler) {
    const next = covered + view.quota * eligible
    const quota = Math.floor((next + start) / view.eligible) - Math.floor((covered + start) / view.eligible)
    parts.push({ region, eligible, quota, from: share(covered, length), to: share(next, length) })
    covered = next
  }
  const marks = Array.from({ length: view.quota }, (_, at) => share((at + 1) * view.eligible - start, length))
  return { parts, marks }
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
