import type { InspectorRow } from './tables.ts'
import { ticketsOf, type TicketSource } from './ticket.ts'

/** The specialty that lets an inspector lead a team. */
export const leaderSpecialty = '组长'

/** Who leads at a target (or in a team). */
export interface Leader {
  readonly target: string
  readonly department: string
  readonly inspector: string
  readonly ticket: string
}

/** Per target (or team) of a department the member with 组长 of smallest ticket; none where no member has it. */
export function drawLeaders(
  source: TicketSource,
  department: string,
  places: readonly { readonly target: string; readonly holder: string | null }[],
  inspectors: readonly InspectorRow[],
): readonly Leader[] {
  const ticketOf = ticketsOf(source, `inspector/${department}/lead`)
  const able = new Set(
    inspectors.filter(({ specialties }) => specialties.includes(leaderSpecialty)).map(({ id }) => id),
  )
  const leaders = new Map<string, Leader>()
  for (const { target, holder } of places) {
    if (holder === null || !able.has(holder)) continue
    const ticket = ticketOf(`${target}#${holder}`)
    const best = leaders.get(target)
    if (best === undefined || ticket < best.ticket) {
      leaders.set(target, { target, department, inspector: holder, ticket })
    }
  }
  return [...leaders.values()]
}
