import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { smallestTickets } from './smallest.ts'
import type { ExpertRow } from './tables.ts'
import { ticketsOf, type Ticketed, type TicketSource } from './ticket.ts'

export interface ExpertFieldDraw {
  readonly field: string
  /** How many the plan asks for; fewer are drawn where there are fewer */
  readonly asked: number
  readonly drawn: readonly Ticketed[]
}

/** The experts of every field of the plan, fields in byte order. */
export function drawExperts(
  source: TicketSource,
  experts: readonly ExpertRow[],
  counts: ReadonlyMap<string, number>,
): readonly ExpertFieldDraw[] {
  const ticketOf = ticketsOf(source, 'expert')
  return sortedByBytes(counts, ([field]) => field).map(([field, asked]) => {
    const able = experts.filter((expert) => expert.status === 'E' && expert.field === field)
    const ids = able.map(({ id }) => id)
    return { field, asked, drawn: smallestTickets(ids, asked, ticketOf) }
  })
}
