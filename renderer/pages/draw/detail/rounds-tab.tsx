import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { DrawView, FurtherRoundView, RoundView } from '#shared/contract/index.ts'
import { refilledUnit, roundName } from '#shared/text/round-words.ts'
import { furtherOf } from '../ceremony/ceremony-steps.ts'
import { MakeDocuments } from '../ceremony/make-documents.tsx'
import { AttachmentList } from './attachment-list.tsx'

/** Every round with its codes, as its sheets print them: for whoever holds a signed paper in his hand. */
export function RoundsTab({ view }: { readonly view: DrawView }) {
  return (
    <div className="scrolling detail-rounds">
      {view.rounds.map((round) => (
        <RoundCard key={round.round} view={view} round={round} further={furtherOf(view, round.round)} />
      ))}
    </div>
  )
}

interface RoundCardProps {
  readonly view: DrawView
  readonly round: RoundView
  readonly further: FurtherRoundView | null
}

function RoundCard({ view, round, further }: RoundCardProps) {
  const concluded = round.seed !== null
  return (
    <section className="card">
      <h2>
        {roundName(round.round, further?.kind)}
        {further !== null && `　${further.departments.join('、')}`}
        {!concluded && view.state !== 'voided' && <span className="alarm">　还没有抽完</span>}
      </h2>
      <dl className="detail-facts">
        <dt>承诺码</dt>
        <dd>
          <CodeGroups code={round.commit} />
        </dd>
        <dt>种子</dt>
        <dd>
          {round.seed === null ? <span className="hint">还没有生成</span> : <CodeGroups code={round.seed} />}
        </dd>
        {round.slips.map(({ position, who, state, digits }) => (
          <Slip key={position} who={who} digits={digits} isFixed={state === 'fixed'} />
        ))}
      </dl>
      {further !== null && <Further further={further} />}
      <div className="detail-papers">
        <MakeDocuments drawId={view.id} kinds={['C1']} round={round.round} label="承诺单" primary={false} />
        {concluded && (
          <MakeDocuments drawId={view.id} kinds={['C2']} round={round.round} label="结果单" primary={false} />
        )}
      </div>
    </section>
  )
}

interface SlipProps {
  readonly who: string
  readonly digits: string | null
  readonly isFixed: boolean
}

function Slip({ who, digits, isFixed }: SlipProps) {
  return (
    <>
      <dt>{who}</dt>
      <dd>
        {isFixed && digits !== null ? <CodeGroups code={digits} /> : <span className="hint">还没有固定</span>}
      </dd>
    </>
  )
}

function Further({ further }: { readonly further: FurtherRoundView }) {
  return (
    <>
      <ul className="detail-refills">
        {further.refills.map(({ unit, unitName, department, place, before, after, reason }) => (
          <li key={`${unit} ${department} ${place}`}>
            {refilledUnit({ unit, unitName })}，{department}第 {place} 人：{before?.inspectorName ?? '原空缺'}{' '}
            → {after?.inspectorName ?? '待定'}
            <span className="hint">（{reason}）</span>
          </li>
        ))}
      </ul>
      <AttachmentList documents={further.documents} />
    </>
  )
}
