import { Button, Segmented } from 'antd'
import { useMemo } from 'react'
import { TicketRow } from '../ticket-row.tsx'
import { revealOrder } from '../strata.ts'
import type { StepProps } from '../step-props.ts'
import { useReveal } from '../use-reveal.ts'
import type { Pace } from '../use-reveal.ts'

const paces: readonly { readonly value: Pace; readonly label: string }[] = [
  { value: 'by-hand', label: '按空格逐户' },
  { value: 'slow', label: '自动，慢' },
  { value: 'fast', label: '自动，快' },
]

function intoView(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' })
}

/** Real tickets, sorted; the smallest of each stratum win. Pausable, at any pace, or all at once. */
export function WinnersStep({ view, takeKey }: StepProps) {
  const order = useMemo(() => revealOrder(view.tickets), [view.tickets])
  const reveal = useReveal(order.length, view.state !== 'drawn-1', takeKey)
  const done = reveal.shown >= order.length
  return (
    <div className="stage-winners">
      <div className="winners-head">
        <h1 className="stage-title">
          已揭晓 <strong>{reveal.shown}</strong> / {order.length} 户
        </h1>
        <Segmented<Pace> size="large" value={reveal.pace} onChange={reveal.setPace} options={[...paces]} />
        <Button size="large" disabled={done} onClick={reveal.showAll}>
          全部显示
        </Button>
      </div>
      <ol className="tickets" aria-live="polite">
        {order.slice(0, reveal.shown).map((ticket, at) => (
          <li
            key={ticket.id}
            ref={at === reveal.shown - 1 ? intoView : null}
            className={at === reveal.shown - 1 ? 'ticket-new' : ''}
          >
            <TicketRow ticket={ticket} number={at + 1} />
          </li>
        ))}
        {reveal.shown === 0 && (
          <li className="stage-quiet">按空格揭晓第一户。票号由种子算出，从小到大排列。</li>
        )}
      </ol>
    </div>
  )
}
