import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { ticketNumber, ticketsOf, type TicketSource } from './ticket.ts'

/**
 * One region on the ruler of its class: it covers the eligible targets `from` (included) to `to` (excluded),
 * counted along the ruler, and gets `quota` of the class's.
 */
export interface RulerStep {
  readonly region: string
  /** Where on the ruler the region lies: steps stand in the order of these */
  readonly ticket: string
  readonly eligible: number
  readonly from: number
  readonly to: number
  readonly quota: number
}

/** 不定向: regions laid end to end, a random start, every N/k-th target gives its region a quota (§2). */
export interface Ruler {
  /** Its first ten digits modulo N are `start` */
  readonly startTicket: string
  /** U of §2 */
  readonly start: number
  readonly steps: readonly RulerStep[]
}

/** Divides the `quota` of a class over its regions. `eligible`: region → number of eligible targets, none of them 0. */
export function walkRuler(
  source: TicketSource,
  name: string,
  quota: number,
  eligible: ReadonlyMap<string, number>,
): Ruler {
  const total = [...eligible.values()].reduce((sum, count) => sum + count, 0)
  const startTicket = ticketsOf(source, 'start')(name)
  const start = ticketNumber(startTicket) % total
  const ticketOf = ticketsOf(source, 'region')
  const regions = [...eligible].map(([region, count]) => ({
    region,
    count,
    ticket: ticketOf(`${name}/${region}`),
  }))
  let from = 0
  const steps = sortedByBytes(regions, ({ ticket }) => ticket).map(({ region, ticket, count }) => {
    const to = from + count
    const marks = marksBefore(to, quota, start, total) - marksBefore(from, quota, start, total)
    const step: RulerStep = { region, ticket, eligible: count, from, to, quota: Number(marks) }
    from = to
    return step
  })
  return { startTicket, start, steps }
}

/** ⌊(k·position + U) / N⌋; k·N leaves the doubles' exact range for a whole country's register. */
function marksBefore(position: number, quota: number, start: number, total: number): bigint {
  return (BigInt(quota) * BigInt(position) + BigInt(start)) / BigInt(total)
}
