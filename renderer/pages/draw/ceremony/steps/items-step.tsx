import { useMemo } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { LotStage } from '../lot-stage.tsx'
import { itemDrums } from '../strata.ts'
import type { StepProps } from '../step-props.ts'

/** Items likewise: by ticket, department by department. */
export function ItemsStep({ view, takeKey }: StepProps) {
  const { items } = view
  const drums = useMemo(() => itemDrums(items), [items])
  const mandatory = items.filter((item) => item.mandatory)
  return (
    <LotStage
      drawId={view.id}
      of="item"
      unit="项"
      drums={drums}
      known={view.state !== 'drawn-1'}
      asked={null}
      takeKey={takeKey}
      start={
        <div className="stage-centre">
          <h1 className="stage-title">检查事项也按签号抽取</h1>
          <p className="stage-text">
            抽 {items.length - mandatory.length} 项
            {mandatory.length > 0 && `，另有必查 ${mandatory.length} 项`}
            。签号由同一个种子和事项编号算出。
          </p>
        </div>
      }
      end={
        <>
          <h1 className="stage-title">检查事项 {items.length} 项</h1>
          <ol className="stage-items">
            {items.map((item) => (
              <li key={item.id}>
                <span>{item.name}</span>
                <span className="stage-quiet">{item.group}</span>
                {item.mandatory ? <span>必查</span> : <CodeGroups code={item.ticket.slice(0, 12)} />}
              </li>
            ))}
          </ol>
        </>
      }
    />
  )
}
