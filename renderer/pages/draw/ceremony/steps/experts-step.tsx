import { useMemo } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { DrawView } from '#shared/contract/index.ts'
import { LotStage } from '../lot-stage.tsx'
import { expertDrums } from '../strata.ts'
import type { StepProps } from '../step-props.ts'

/** Experts likewise: by ticket, field by field. */
export function ExpertsStep({ view, takeKey }: StepProps) {
  const { experts } = view
  const drums = useMemo(() => expertDrums(experts), [experts])
  return (
    <LotStage
      drawId={view.id}
      of="expert"
      unit="名"
      drums={drums}
      known={false}
      asked={null}
      takeKey={takeKey}
      start={
        <div className="stage-centre">
          <h1 className="stage-title">专家也按签号抽取</h1>
          <p className="stage-text">
            {drums.map(({ words, quota }) => `${words} ${quota} 名`).join('，')}
            。签号由第二轮的种子和专家编号算出。
          </p>
        </div>
      }
      end={<DrawnExperts experts={experts} />}
    />
  )
}

function DrawnExperts({ experts }: Pick<DrawView, 'experts'>) {
  const fields = Map.groupBy(experts, ({ field }) => field)
  return (
    <>
      <h1 className="stage-title">抽出 {experts.length} 名专家</h1>
      <div className="drawn-experts">
        {[...fields].map(([field, drawn]) => (
          <section key={field}>
            <h2 className="stage-small">
              {field}　{drawn.length} 名
            </h2>
            <ol className="tickets">
              {drawn.map(({ id, name, ticket }, at) => (
                <li key={id} className="expert">
                  <span className="ticket-number">{at + 1}</span>
                  <span className="ticket-name">{name}</span>
                  <span className="ticket-code">
                    签号 <CodeGroups code={ticket.slice(0, 12)} />
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  )
}
