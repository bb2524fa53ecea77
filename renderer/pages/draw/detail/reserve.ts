import type { DrawView } from '#shared/contract/index.ts'

/** Where the next of the reserve stands: its stratum and its rank there; null: taken in full, nobody can come. */
export interface ReservePlace {
  readonly stratum: string
  /** 1-based by ticket */
  readonly rank: number
}

type Drawn = Pick<DrawView, 'tickets' | 'replacements'>

/** Only the next of the same stratum may come, in the order of tickets (draw-protocol.md §2, §5). */
export function reservePlace({ tickets, replacements }: Drawn, drawnId: string): ReservePlace | null {
  const ticket = tickets.find(({ id }) => id === drawnId)
  if (ticket === undefined || ticket.outcome === 'mandatory') return null
  const { stratum } = ticket
  const winners = tickets.filter((one) => one.stratum === stratum && one.outcome === 'winner').length
  const used = replacements.filter((one) => one.stratum === stratum).length
  return { stratum, rank: winners + used + 1 }
}
