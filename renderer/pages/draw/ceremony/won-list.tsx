import type { TicketView } from '#shared/contract/index.ts'
import { TicketRow } from './ticket-row.tsx'
import { useRowHeight } from './use-row-height.ts'
import { useScrollWindow } from './use-scroll-window.ts'

interface WonListProps {
  readonly tickets: readonly TicketView[]
}

const margin = 6

/** All that were drawn, however many: only what is in view is there. */
export function WonList({ tickets }: WonListProps) {
  const height = useRowHeight()
  const { list, first, fit } = useScrollWindow(height)
  const from = Math.max(0, first - margin)
  return (
    <div className="lots" ref={list} data-scrolls tabIndex={0} role="list" aria-label="抽取结果">
      <div className="lots-all" style={{ height: tickets.length * height }}>
        {tickets.slice(from, first + fit + margin).map((ticket, index) => (
          <div
            key={ticket.id}
            role="listitem"
            className="lot lot-plain"
            style={{ height, transform: `translateY(${(from + index) * height}px)` }}
          >
            <TicketRow ticket={ticket} number={from + index + 1} />
          </div>
        ))}
      </div>
    </div>
  )
}
