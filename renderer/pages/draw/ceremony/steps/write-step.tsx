import { roundOf } from '../ceremony-steps.ts'
import type { StepProps } from '../step-props.ts'

export function WriteStep({ view, round: number }: StepProps & { readonly round: number }) {
  const round = roundOf(view, number)
  return (
    <div className="stage-centre">
      <h1 className="stage-title">请各写 6 到 20 位数字</h1>
      <p className="stage-text">掷十面骰子，或写自己想到的数字；写在号码单上，先不出声，不给别人看。</p>
      <p className="stage-text">全部写完、收齐之后，才逐张打开。</p>
      <ol className="stage-people">
        {(round?.slips ?? []).map(({ position, who }) => (
          <li key={position}>
            第 {position} 位　{who}
          </li>
        ))}
      </ol>
    </div>
  )
}
