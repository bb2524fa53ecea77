import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { TicketView } from '#shared/contract/index.ts'
import { stratumWords } from './strata.ts'

interface TicketRowProps {
  readonly ticket: TicketView
  readonly number: number
}

/** One winner: place in its stratum, ticket (its first 12 digits), name. */
export function TicketRow({ ticket, number }: TicketRowProps) {
  return (
    <span className="ticket">
      <span className="ticket-number">{number}</span>
      <span className="ticket-name">{ticket.name}</span>
      <span className="ticket-stratum">
        {ticket.outcome === 'mandatory' ? '全部检查' : `${stratumWords(ticket)}第 ${ticket.rank} 位`}
      </span>
      <span className="ticket-code">
        {ticket.outcome === 'mandatory' ? '不抽签' : <CodeGroups code={ticket.ticket.slice(0, 12)} />}
      </span>
    </span>
  )
}
