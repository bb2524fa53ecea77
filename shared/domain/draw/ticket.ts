import type { Sha256 } from '#shared/domain/kernel/hash.ts'

/** What all tickets of a round share: S (64 hex digits) and the draw's number. */
export interface TicketSource {
  readonly sha256: Sha256
  readonly seed: string
  readonly draw: string
}

/** An id with its ticket (64 hex digits). */
export interface Ticketed {
  readonly id: string
  readonly ticket: string
}

/** Tickets under one label, draw-protocol.md §1. The part that all ids share is put together once. */
export function ticketsOf({ sha256, seed, draw }: TicketSource, label: string): (id: string) => string {
  const prefix = `${seed}\n${draw}/${label}\n`
  return (id) => sha256(prefix + id)
}

/** The first 10 hex digits as an integer, exact in a double and in Excel. */
export function ticketNumber(ticket: string): number {
  return Number.parseInt(ticket.slice(0, 10), 16)
}
