import type { Board } from './board.ts'
import { search } from './search.ts'

/** A place nobody can fill, with the proof: all who could take one of `places` are `inspectors`, and they are full. */
export interface HallSet {
  readonly place: number
  readonly places: readonly number[]
  readonly inspectors: readonly number[]
}

/** Step 2 of §3: moves others to fill the open places, in the order found. Those that stay open are returned. */
export function repair(board: Board, open: readonly number[], cap: number | null): readonly HallSet[] {
  const passed = new Uint8Array(board.inspectors.length)
  return open.flatMap((place) => {
    const reached = search(board, { start: [place], passed, mostLoad: (cap ?? Infinity) - 1 })
    if (reached === null) return []
    const inspectors = [...new Set([...reached.inspectors, ...reached.swappers])]
    return [
      {
        place,
        places: reached.places.toSorted((left, right) => left - right),
        inspectors: inspectors.toSorted((left, right) => left - right),
      },
    ]
  })
}
