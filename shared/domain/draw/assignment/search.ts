import { fits, give, heldAt, loadOf, type Board } from './board.ts'

export interface SearchInput {
  /** Places to find somebody for, in order */
  readonly start: readonly number[]
  /** 1 for every inspector to be passed over: frozen, or skipped from the start */
  readonly passed: Uint8Array
  /** An inspector with at most this load takes one place more */
  readonly mostLoad: number
}

/** null: somebody was found and all moves are made. Else all that could be reached: the proof that nobody can. */
export type SearchResult = null | {
  readonly places: readonly number[]
  /** Marked seen by the search */
  readonly inspectors: readonly number[]
  /** Met only at a target where they hold another of the reached places */
  readonly swappers: readonly number[]
}

interface Step {
  readonly place: number
  readonly inspector: number
}

/** The breadth-first search of §3: a chain in which everybody moves one place on and the last takes one more. */
export function search(board: Board, { start, passed, mostLoad }: SearchInput): SearchResult {
  const queue = [...start]
  const parents = new Map<number, Step | null>(start.map((place) => [place, null]))
  const swappers = new Set<number>()
  const seen: number[] = []
  let unseen: number[] = [...board.byRank].filter((inspector) => passed[inspector] !== 1)
  const enqueue = (place: number, parent: Step) => {
    if (parents.has(place)) return
    parents.set(place, parent)
    queue.push(place)
  }
  for (const place of queue) {
    const target = board.targetOf[place] ?? 0
    const still: number[] = []
    for (const inspector of unseen) {
      if (board.holder[place] === inspector || !fits(board, place, inspector)) {
        still.push(inspector)
        continue
      }
      const other = heldAt(board, target, inspector)
      if (other !== -1) {
        // Twice on one target is never right: he may take this place if somebody takes his other one.
        enqueue(other, { place, inspector })
        swappers.add(inspector)
        still.push(inspector)
        continue
      }
      seen.push(inspector)
      if (loadOf(board, inspector) <= mostLoad) {
        moveAll(board, { place, inspector }, parents)
        return null
      }
      for (const held of board.held[inspector] ?? []) enqueue(held, { place, inspector })
    }
    unseen = still
    // Nobody is left to be met: the rest of the queue adds nothing.
    if (unseen.length === 0) break
  }
  return { places: queue, inspectors: seen, swappers: [...swappers] }
}

function moveAll(board: Board, last: Step, parents: ReadonlyMap<number, Step | null>): void {
  for (let step: Step | null = last; step !== null; step = parents.get(step.place) ?? null) {
    give(board, step.place, step.inspector)
  }
}
