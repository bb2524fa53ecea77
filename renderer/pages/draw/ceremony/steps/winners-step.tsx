import { useMemo } from 'react'
import { LotStage } from '../lot-stage.tsx'
import { drumsOf, revealOrder } from '../strata.ts'
import type { StepProps } from '../step-props.ts'
import { WonList } from '../won-list.tsx'

/** Real tickets, sorted before everybody; the smallest of each stratum win. Can be stopped, stepped and played again. */
export function WinnersStep({ view, takeKey, asked }: StepProps) {
  const drums = useMemo(() => drumsOf(view.classes, view.tickets), [view.classes, view.tickets])
  const order = useMemo(() => revealOrder(view.tickets), [view.tickets])
  const mandatory = order.filter(({ outcome }) => outcome === 'mandatory').length
  const quota = drums.reduce((sum, drum) => sum + drum.quota, 0)
  return (
    <LotStage
      drawId={view.id}
      of="target"
      unit="户"
      drums={drums}
      known={view.state !== 'drawn-1'}
      asked={asked}
      takeKey={takeKey}
      start={
        <div className="stage-centre">
          <h1 className="stage-title">每户一个签号，从小到大，前几位入选</h1>
          <p className="stage-text">签号 = SHA-256（种子、抽取号、这一户的统一社会信用代码），谁都能重算。</p>
          <p className="stage-text">
            分 {drums.filter((drum) => drum.quota > 0).length} 组抽取，共 {quota} 户
            {mandatory > 0 && `；另有 ${mandatory} 户全部检查，不抽签`}。
          </p>
        </div>
      }
      end={
        <>
          <h1 className="stage-title">
            抽出 {quota} 户{mandatory > 0 && `，另 ${mandatory} 户全部检查`}
          </h1>
          <WonList tickets={order} />
        </>
      }
    />
  )
}
