import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { ticketsOf, type Ticketed, type TicketSource } from './ticket.ts'

/** One ticket of a stratum, of a group of items or of a field of experts, drawn or not. */
export interface Lot extends Ticketed {
  /** 1-based in the frozen file's own order */
  readonly place: number
  /** 1-based by ticket; the first so many of them win */
  readonly rank: number
}

/** All tickets of the ids given, in the order given: what the room sees before it is sorted, and where each goes. */
export function lotsOf(
  source: TicketSource,
  label: 'target' | 'item' | 'expert',
  ids: readonly string[],
): readonly Lot[] {
  const ticketOf = ticketsOf(source, label)
  const tickets = ids.map((id, index) => ({ id, ticket: ticketOf(id), place: index + 1 }))
  const ranks = new Map(
    sortedByBytes(tickets, ({ ticket }) => ticket).map(({ place }, index) => [place, index + 1]),
  )
  return tickets.map((lot) => ({ ...lot, rank: ranks.get(lot.place) ?? 0 }))
}

/** The same by ticket, smallest first. */
export function byRank(lots: readonly Lot[]): readonly Lot[] {
  return lots.toSorted((one, other) => one.rank - other.rank)
}
