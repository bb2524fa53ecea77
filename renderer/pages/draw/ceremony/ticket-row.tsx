import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { TicketView } from '#shared/contract/index.ts'
import { stratumWords } from './strata.ts'

interface TicketRowProps {
  readonly ticket: TicketView
  readonly number: number
}

/** One winner: place in its stratum, ticket (its first 12 digits), name. */
export function TicketRow({ ticket, number }: TicketRowProps) {
  const isMandatory = ticket.outcome === 'mandatory'
  return (
    <>
      <span className="lot-number">{number}</span>
      <span className="lot-name">{ticket.name}</span>
      <span className="lot-place">
        {isMandatory ? '全部检查' : `${stratumWords(ticket)}第 ${ticket.rank} 位`}
      </span>
      {isMandatory ? (
        <span className="lot-ticket">不抽签</span>
      ) : (
        <CodeGroups code={ticket.ticket.slice(0, 12)} className="lot-ticket" />
      )}
    </>
  )
}
