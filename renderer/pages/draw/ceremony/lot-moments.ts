import type { Pace } from './player.ts'

/** A stratum, or a group of items: of its tickets the first `quota` win. */
export interface Drum {
  readonly name: string
  /** As the room reads it */
  readonly words: string
  readonly quota: number
}

/**
 * What stands on the screen: tickets as the roster stands; the same sorted; the line after the last that wins; then
 * those that win, one by one. At last all of them together.
 */
export type LotMoment =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'roster' | 'sorted' | 'line'; readonly drum: number }
  | { readonly kind: 'won'; readonly drum: number; readonly rank: number }

/** Before the first key, then moment after moment. A group without a place has nothing to show. */
export function lotMoments(drums: readonly Drum[]): readonly LotMoment[] {
  const own = drums.flatMap(({ quota }, drum): readonly LotMoment[] => {
    if (quota === 0) return []
    const won = Array.from({ length: quota }, (_, at) => ({ kind: 'won', drum, rank: at + 1 }) as const)
    return [{ kind: 'roster', drum }, { kind: 'sorted', drum }, { kind: 'line', drum }, ...won]
  })
  return [{ kind: 'start' }, ...own, { kind: 'end' }]
}

/** Where a group begins, to be shown once more; null: it has no place */
export function momentOfDrum(moments: readonly LotMoment[], drum: number): number | null {
  const at = moments.findIndex((moment) => moment.kind === 'roster' && moment.drum === drum)
  return at === -1 ? null : at
}

/** How many have been shown to win when this moment stands. */
export function wonBy(moments: readonly LotMoment[], at: number): number {
  return moments.slice(0, at + 1).filter(({ kind }) => kind === 'won').length
}

const stands: Readonly<Record<LotMoment['kind'], Readonly<Record<Pace, number>>>> = {
  start: { slow: 300, fast: 100 },
  roster: { slow: 3200, fast: 700 },
  sorted: { slow: 2800, fast: 800 },
  line: { slow: 1800, fast: 400 },
  won: { slow: 2200, fast: 350 },
  end: { slow: 0, fast: 0 },
}

/** Milliseconds that a moment stands. */
export function standOf(moment: LotMoment | undefined, pace: Pace): number {
  return stands[moment?.kind ?? 'end'][pace]
}
