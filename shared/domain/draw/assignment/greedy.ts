import { ticketNumber, ticketsOf } from '../ticket.ts'
import { fits, give, heldAt, inOrderOf, type AssignmentInput, type Board } from './board.ts'

/**
 * Step 1 of §3: targets in random order, every place to a random one of the least loaded who may take it.
 * `wanted` narrows it to some places (a refill). Places left open, in the order found.
 */
export function fillGreedily(
  board: Board,
  { source, label, cap }: AssignmentInput,
  wanted: (place: number) => boolean = () => true,
): readonly number[] {
  const pick = ticketsOf(source, `${label}/pick`)
  const order = inOrderOf(board.targets.map(ticketsOf(source, `${label}/order`)))
  const open: number[] = []
  for (const target of order) {
    const end = board.firstPlace[target + 1] ?? 0
    for (let place = board.firstPlace[target] ?? 0; place < end; place += 1) {
      if (!wanted(place)) continue
      const candidates = leastLoaded(board, target, place, cap ?? Infinity)
      const ticket = pick(`${board.targets[target] ?? ''}#${board.places[place]?.place ?? 0}`)
      const chosen = candidates[ticketNumber(ticket) % candidates.length]
      if (chosen === undefined) open.push(place)
      else give(board, place, chosen)
    }
  }
  return open
}

function leastLoaded(board: Board, target: number, place: number, cap: number): readonly number[] {
  let least = cap - 1
  let found: number[] = []
  for (let inspector = 0; inspector < board.load.length; inspector += 1) {
    const load = board.load[inspector] ?? 0
    if (load > least || !fits(board, place, inspector) || heldAt(board, target, inspector) !== -1) continue
    if (load < least) found = []
    least = load
    found.push(inspector)
  }
  return found
}
