import { useMemo } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { DrawView } from '#shared/contract/index.ts'
import { roundOf } from '../ceremony-steps.ts'
import { MakeDocuments } from '../make-documents.tsx'
import { revealOrder } from '../strata.ts'
import type { StepProps } from '../step-props.ts'
import { TakenListNotice } from '../taken-list-notice.tsx'
import { WonList } from '../won-list.tsx'

/** What is signed: the seed with all that made it, everybody drawn and who would follow, and the ledger's head. */
export function FirstResultStep({ view }: StepProps) {
  const { tickets, items } = view
  const shown = useMemo(() => [...revealOrder(tickets), ...reserveOf(tickets)], [tickets])
  const count = (outcome: DrawView['tickets'][number]['outcome']) =>
    tickets.filter((ticket) => ticket.outcome === outcome).length
  const [mandatory, reserve] = [count('mandatory'), count('reserve')]
  return (
    <div className="stage-result">
      <h1 className="stage-title">
        {view.takenList === null
          ? `抽出 ${count('winner')} 户${mandatory > 0 ? `，另 ${mandatory} 户全部检查` : ''}`
          : `名单 ${mandatory} 户已固定`}
        {items.length > 0 && `，检查事项 ${items.length} 项`}
      </h1>
      <TakenListNotice view={view} />
      <div className="result-columns">
        <div className="result-facts">
          <Facts view={view} />
          <p className="stage-text">请核对结果单上的种子、号码和记录码，然后签字。</p>
          <div className="stage-acts">
            <MakeDocuments drawId={view.id} kinds={['C2', 'C3']} round={1} label="生成结果单和递补名单" />
            <MakeDocuments drawId={view.id} kinds={['W5', 'T6']} label="生成抽取记录和名单" primary={false} />
          </div>
        </div>
        <div className="result-list">
          <WonList tickets={shown} />
          <p className="stage-quiet">
            入选在前，{reserve > 0 ? `后面是递补 ${reserve} 户，按顺序` : '没有递补'}。
          </p>
        </div>
      </div>
    </div>
  )
}

const reserveOf = (tickets: DrawView['tickets']) => tickets.filter(({ outcome }) => outcome === 'reserve')

function Facts({ view }: { readonly view: DrawView }) {
  const round = roundOf(view, 1)
  return (
    <dl className="stage-facts">
      <dt>种子</dt>
      <dd>
        <CodeGroups code={round?.seed ?? ''} />
      </dd>
      {(round?.slips ?? []).map(({ position, who, digits }) => (
        <div key={position} className="stage-fact">
          <dt>{who}</dt>
          <dd>
            <CodeGroups code={digits ?? ''} />
          </dd>
        </div>
      ))}
      <dt>记录码</dt>
      <dd>
        <CodeGroups code={view.ledgerHead} />
      </dd>
    </dl>
  )
}
