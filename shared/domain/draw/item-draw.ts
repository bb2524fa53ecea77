import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { quotaOf } from '#shared/domain/plan/pool.ts'
import type { Ratio } from '#shared/domain/plan/scheme.ts'
import { smallestTickets } from './smallest.ts'
import type { ItemRow } from './tables.ts'
import { ticketsOf, type Ticketed, type TicketSource } from './ticket.ts'

/** The drawn items of a group (a department, or a field of it). */
export interface ItemGroupDraw {
  readonly group: string
  /** n of §2: items of the group that apply, `M` included */
  readonly applicable: number
  /** Ids drawn whatever the tickets say, in order */
  readonly mandatory: readonly string[]
  /** In order of their tickets */
  readonly drawn: readonly Ticketed[]
}

/** Draws the items, groups in byte order: all `M`, and up to ⌈n·rate⌉ with them the smallest tickets. */
export function drawItems(
  source: TicketSource,
  items: readonly ItemRow[],
  rate: Ratio,
): readonly ItemGroupDraw[] {
  const ticketOf = ticketsOf(source, 'item')
  const applicable = items.filter(({ status }) => status === 'E' || status === 'M')
  const groups = Map.groupBy(applicable, ({ group }) => group)
  return sortedByBytes(groups, ([group]) => group).map(([group, rows]) => {
    const mandatory = sortedByBytes(idsWith('M', rows), (id) => id)
    const share = quotaOf(rows.length, { kind: 'rate', rate }) - mandatory.length
    const drawn = smallestTickets(idsWith('E', rows), Math.max(0, share), ticketOf)
    return { group, applicable: rows.length, mandatory, drawn }
  })
}

function idsWith(status: ItemRow['status'], rows: readonly ItemRow[]): string[] {
  return rows.filter((row) => row.status === status).map(({ id }) => id)
}
