import type { Ticketed } from './ticket.ts'

/** The `count` smallest tickets of the ids, in order. */
export function smallestTickets(
  ids: readonly string[],
  count: number,
  ticketOf: (id: string) => string,
): readonly Ticketed[] {
  const wanted = Math.min(count, ids.length)
  if (wanted === 0) return []
  const kept = ticketsBelow(cutoff(wanted, ids.length), ids, ticketOf)
  const enough = kept.length >= wanted ? kept : ticketsBelow('g', ids, ticketOf)
  return enough.toSorted(byTicket).slice(0, wanted)
}

function ticketsBelow(
  limit: string,
  ids: readonly string[],
  ticketOf: (id: string) => string,
): readonly Ticketed[] {
  const kept: Ticketed[] = []
  for (const id of ids) {
    const ticket = ticketOf(id)
    if (ticket < limit) kept.push({ id, ticket })
  }
  return kept
}

/**
 * Tickets are evenly spread, so the k smallest of n lie below k/n of their range, give or take √k: most ids are
 * dropped by one comparison. Six √k and a little make a second pass rarer than one in 10^8; it gives the same winners.
 */
function cutoff(wanted: number, total: number): string {
  const share = (wanted + 6 * Math.sqrt(wanted) + 20) / total
  // 'g' is above every hex digit: keep all.
  return share >= 1
    ? 'g'
    : Math.ceil(share * 2 ** 52)
        .toString(16)
        .padStart(13, '0')
}

function byTicket(left: Ticketed, right: Ticketed): number {
  if (left.ticket !== right.ticket) return left.ticket < right.ticket ? -1 : 1
  return left.id < right.id ? -1 : 1
}
