import type { Board } from './board.ts'
import { search } from './search.ts'

/** Step 3 of §3: takes places from the most loaded until loads differ by at most one, wherever that is possible. */
export function evenOut(board: Board): void {
  const frozen = new Uint8Array(board.inspectors.length)
  for (;;) {
    const range = loadRange(board, frozen)
    if (range === null || range.most - range.least <= 1) return
    const { heaviest, most } = range
    const passed = frozen.slice()
    passed[heaviest] = 1
    const start = [...(board.held[heaviest] ?? [])]
    const reached = search(board, { start, passed, mostLoad: most - 2 })
    if (reached === null) continue
    frozen[heaviest] = 1
    for (const inspector of reached.inspectors) frozen[inspector] = 1
  }
}

interface LoadRange {
  /** First in order of rank among those of greatest load */
  readonly heaviest: number
  readonly most: number
  readonly least: number
}

function loadRange(board: Board, frozen: Uint8Array): LoadRange | null {
  let heaviest = -1
  let most = -1
  let least = Infinity
  for (const inspector of board.byRank) {
    if (frozen[inspector] === 1) continue
    const load = board.load[inspector] ?? 0
    least = Math.min(least, load)
    if (load <= most) continue
    most = load
    heaviest = inspector
  }
  return heaviest === -1 ? null : { heaviest, most, least }
}
