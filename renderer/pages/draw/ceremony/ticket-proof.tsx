import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { useQuery } from '#renderer/api/use-query.ts'
import type { LotView, WhyView } from '#shared/contract/index.ts'
import { useSha256 } from './use-sha256.ts'

interface TicketProofProps {
  readonly seed: string
  readonly draw: string
  readonly drawId: string
  readonly id: string
  readonly story: Extract<WhyView['story'], { readonly kind: 'drawn' | 'reserve' }>
}

/** How many stand before and behind it */
const around = 2

/** The ticket's three lines, their SHA-256 computed on the spot, and who stands beside it in its group. */
export function TicketProof({ seed, draw, drawId, id, story }: TicketProofProps) {
  const { stratum, ticket, rank, quota } = story
  const text = `${seed}\n${draw}/target\n${id}`
  const recomputed = useSha256(text)
  const beside = useQuery('draw.stratumTickets', {
    drawId,
    of: 'target',
    stratum,
    order: 'rank',
    offset: Math.max(0, rank - 1 - around),
    limit: 2 * around + 1,
  })
  return (
    <div className="ticket-proof">
      <p className="hint">自己验算：对下面三行文字（末尾不换行）求 SHA-256，得到的就是它的签号。</p>
      <pre className="code">{text}</pre>
      <p>
        <CodeGroups code={ticket} className="why-ticket" />{' '}
        {recomputed === ticket && <span className="verified">本窗口当场算得同一个签号</span>}
        {recomputed !== null && recomputed !== ticket && <strong className="alarm">与当场所算不同</strong>}
      </p>
      <ol className="why-beside">
        {(beside.value?.rows ?? []).map((lot) => (
          <Beside key={lot.id} lot={lot} isAsked={lot.id === id} isLast={lot.rank === quota} />
        ))}
      </ol>
    </div>
  )
}

interface BesideProps {
  readonly lot: LotView
  readonly isAsked: boolean
  /** The line falls below it */
  readonly isLast: boolean
}

function Beside({ lot, isAsked, isLast }: BesideProps) {
  const classes = ['beside', isAsked && 'beside-asked', isLast && 'beside-last']
  return (
    <li className={classes.filter(Boolean).join(' ')} aria-current={isAsked}>
      <span>第 {lot.rank} 位</span>
      <span>{lot.name}</span>
      <CodeGroups code={lot.ticket.slice(0, 12)} />
      <span>{lot.drawn ? '入选' : '递补'}</span>
    </li>
  )
}
