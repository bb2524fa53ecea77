import type { CSSProperties } from 'react'
import { memo, useEffect, useLayoutEffect } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { LotView } from '#shared/contract/index.ts'
import { lotWindow } from './lot-window.ts'
import type { Pace } from './player.ts'
import type { LotOrder, Lots } from './use-lots.ts'
import { useRowHeight } from './use-row-height.ts'
import { useScrollWindow } from './use-scroll-window.ts'

interface LotListProps {
  readonly lots: Lots
  readonly order: LotOrder
  readonly quota: number
  /** The line after the last that wins has fallen */
  readonly line: boolean
  /** So many have been told to win, by ticket */
  readonly won: number
  readonly pace: Pace
  /** Somebody asked about this one */
  readonly askedId: string | null
}

/** Every ticket of a stratum. Sorting moves each row from its place in the roster to its place by ticket. */
export function LotList({ lots, order, quota, line, won, pace, askedId }: LotListProps) {
  const height = useRowHeight()
  const { list, first, fit, reveal } = useScrollWindow(height)
  const { see, lotAt } = lots
  const total = lots.total ?? 0
  useEffect(() => see(order, first, Math.min(total, first + fit)), [see, order, first, fit, total])
  const shown = focusOf({ line, won, quota })
  useLayoutEffect(() => reveal(order === 'place' ? 0 : shown), [reveal, shown, order])
  return (
    <div className={`lots lots-${pace}`} ref={list} data-scrolls tabIndex={0} role="list" aria-label="签号">
      <div className="lots-all" style={{ height: total * height }}>
        {lotWindow({ order, first, fit, total, lotAt }).map(({ lot, at }) => (
          <LotRow
            key={lot.id}
            lot={lot}
            order={order}
            height={height}
            at={at}
            appears={order === 'place' && at < fit}
            standing={standingOf(lot, { line, won, quota })}
            isAsked={lot.id === askedId}
          />
        ))}
        {order === 'rank' && (
          <div
            className="lots-line"
            style={{ transform: `translateY(${line ? quota * height : -2 * height}px)` }}
          />
        )}
      </div>
    </div>
  )
}

interface Told {
  readonly line: boolean
  readonly won: number
  readonly quota: number
}

/** The row that the room looks at: the one just told, the line, or the top. */
const focusOf = ({ line, won, quota }: Told) => (won > 0 ? won - 1 : line ? Math.max(0, quota - 1) : 0)

type Standing = 'open' | 'won' | 'now' | 'out'

function standingOf({ rank }: LotView, { line, won, quota }: Told): Standing {
  if (won > 0 && rank === won) return 'now'
  if (rank <= won) return 'won'
  return line && rank > quota ? 'out' : 'open'
}

interface LotRowProps {
  readonly lot: LotView
  readonly order: LotOrder
  readonly height: number
  readonly at: number
  readonly standing: Standing
  /** Its ticket has just been computed */
  readonly appears: boolean
  readonly isAsked: boolean
}

const LotRow = memo(function LotRow({ lot, order, height, at, standing, appears, isAsked }: LotRowProps) {
  const place: CSSProperties = { height, transform: `translateY(${at * height}px)` }
  if (appears) place.animationDelay = `${at * 110}ms`
  const classes = ['lot', `lot-${standing}`, appears && 'lot-appears', isAsked && 'lot-asked']
  return (
    <div
      role="listitem"
      aria-posinset={at + 1}
      className={classes.filter(Boolean).join(' ')}
      style={place}
      aria-current={standing === 'now'}
    >
      <span className="lot-number">{order === 'place' ? lot.place : lot.rank}</span>
      <span className="lot-name">{lot.name}</span>
      <span className="lot-place">名录第 {lot.place}</span>
      <CodeGroups code={lot.ticket.slice(0, 12)} className="lot-ticket" />
      <span className="lot-standing">{standing === 'won' || standing === 'now' ? '入选' : ''}</span>
    </div>
  )
})
