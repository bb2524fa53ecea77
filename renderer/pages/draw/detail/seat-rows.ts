import type { DrawView, ReplacementView, SeatView, TicketView } from '#shared/contract/index.ts'

/** A drawn target and everything that became of its seat. */
export interface SeatRow {
  readonly seat: SeatView
  readonly drawn: TicketView | null
  /** In the order in which they were made; a replacement may drop out too */
  readonly replacements: readonly ReplacementView[]
}

type Drawn = Pick<DrawView, 'seats' | 'tickets' | 'replacements'>

export function seatRows({ seats, tickets, replacements }: Drawn, words: string): readonly SeatRow[] {
  const ticketOf = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const cameFor = new Map(replacements.map((one) => [one.targetId, one]))
  return seats
    .map((seat): SeatRow => {
      const chain: ReplacementView[] = []
      let step = cameFor.get(seat.targetId)
      while (step !== undefined) {
        chain.push(step)
        step = cameFor.get(step.replacementId)
      }
      return { seat, drawn: ticketOf.get(seat.targetId) ?? null, replacements: chain }
    })
    .filter(({ seat, drawn, replacements: chain }) =>
      [
        seat.inspectedName,
        seat.inspectedId,
        drawn?.name,
        seat.targetId,
        ...chain.map((one) => one.replacementName),
      ].some((text) => text?.includes(words) ?? false),
    )
}
