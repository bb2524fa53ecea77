import { give, heldAt, isRecused, type Board } from './board.ts'

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
  const unseen = new Unseen(board, passed)
  const enqueue = (place: number, parent: Step) => {
    if (parents.has(place)) return
    parents.set(place, parent)
    queue.push(place)
  }
  for (const place of queue) {
    const target = board.targetOf[place] ?? 0
    for (const inspector of unseen.skilledFor(place)) {
      if (board.holder[place] === inspector || isRecused(board, target, inspector)) continue
      const other = heldAt(board, target, inspector)
      if (other !== -1) {
        // Twice on one target is never right: he may take this place if somebody takes his other one.
        enqueue(other, { place, inspector })
        swappers.add(inspector)
        continue
      }
      unseen.see(inspector)
      seen.push(inspector)
      if ((board.load[inspector] ?? 0) <= mostLoad) {
        moveAll(board, { place, inspector }, parents)
        return null
      }
      for (const held of board.held[inspector] ?? []) enqueue(held, { place, inspector })
    }
    // Nobody is left to be met: the rest of the queue adds nothing.
    if (unseen.isEmpty) break
  }
  return { places: queue, inspectors: seen, swappers: [...swappers] }
}

/** Who has not been met yet, by specialty and in order of rank: a place whose able people are all met costs nothing. */
class Unseen {
  readonly #board: Board
  readonly #isSeen: Uint8Array
  readonly #lists = new Map<Uint8Array | null, number[]>()
  #left: number

  constructor(board: Board, passed: Uint8Array) {
    this.#board = board
    this.#isSeen = passed.slice()
    this.#left = passed.reduce((left, isPassed) => left - isPassed, passed.length)
  }

  get isEmpty(): boolean {
    return this.#left === 0
  }

  see(inspector: number): void {
    this.#isSeen[inspector] = 1
    this.#left -= 1
  }

  /** In order of rank; those met since the last call are dropped. The list is not to be changed while it is walked. */
  skilledFor(place: number): readonly number[] {
    const skilled = this.#board.skilled[place] ?? null
    const known = this.#lists.get(skilled)
    if (known === undefined) {
      const able = [...this.#board.byRank].filter((who) => skilled === null || skilled[who] === 1)
      const list = able.filter((who) => this.#isSeen[who] !== 1)
      this.#lists.set(skilled, list)
      return list
    }
    let kept = 0
    for (const who of known) {
      if (this.#isSeen[who] === 1) continue
      known[kept] = who
      kept += 1
    }
    known.length = kept
    return known
  }
}

function moveAll(board: Board, last: Step, parents: ReadonlyMap<number, Step | null>): void {
  for (let step: Step | null = last; step !== null; step = parents.get(step.place) ?? null) {
    give(board, step.place, step.inspector)
  }
}
