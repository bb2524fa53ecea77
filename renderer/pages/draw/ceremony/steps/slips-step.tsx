import { LockFilled } from '@ant-design/icons'
import { useState } from 'react'
import { CodeGroups } from '#renderer/components/code-groups.tsx'
import { IfMay } from '#renderer/components/if-may.tsx'
import type { RoundView } from '#shared/contract/index.ts'
import { nextSlip, roundOf } from '../ceremony-steps.ts'
import { SlipEntry } from '../slip-entry.tsx'
import type { StepProps } from '../step-props.ts'

/** Entered by one, typed again by its contributor, fixed one by one. */
export function SlipsStep(props: StepProps & { readonly round: number }) {
  const { view, round: number, onView, onRefused } = props
  const [again, setAgain] = useState<number | null>(null)
  const round = roundOf(view, number)
  if (round === null) return null
  const current = nextSlip(round)
  return (
    <div className="stage-slips">
      {current === null ? (
        <h1 className="stage-title">号码已全部固定，按空格生成种子</h1>
      ) : (
        <IfMay act="draw.enterSlip" told>
          <SlipEntry
            key={`${current.position} ${current.state}`}
            drawId={view.id}
            round={number}
            slip={current}
            again={again === current.position}
            onAgain={(isAgain) => setAgain(isAgain ? current.position : null)}
            onView={onView}
            onRefused={onRefused}
          />
        </IfMay>
      )}
      <ol className="slips">
        {round.slips.map((slip) => (
          <SlipRow
            key={slip.position}
            slip={slip}
            isCurrent={slip === current}
            again={again === slip.position}
          />
        ))}
      </ol>
    </div>
  )
}

interface SlipRowProps {
  readonly slip: RoundView['slips'][number]
  readonly isCurrent: boolean
  /** Both entries differed: the first is asked for anew */
  readonly again: boolean
}

function SlipRow({ slip, isCurrent, again }: SlipRowProps) {
  const fixed = slip.state === 'fixed' && slip.digits !== null
  return (
    <li className={`slip slip-${slip.state}${isCurrent ? ' slip-current' : ''}`} aria-current={isCurrent}>
      <span className="slip-who">
        {slip.position}　{slip.who}
      </span>
      {fixed ? (
        <span className="slip-digits">
          <CodeGroups code={slip.digits ?? ''} />
          <span className="slip-seal">
            <LockFilled /> 已固定
          </span>
        </span>
      ) : (
        <span className="stage-quiet">
          {slip.state === 'entered' && !again ? '已录入一遍，待本人确认' : isCurrent ? '正在录入' : '未打开'}
        </span>
      )}
    </li>
  )
}
