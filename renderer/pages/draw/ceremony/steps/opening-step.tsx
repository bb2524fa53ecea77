import { counted } from '#shared/text/numbers.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import type { StepProps } from '../step-props.ts'

export function OpeningStep({ view }: StepProps) {
  const { length: writers } = view.rounds[0]?.slips ?? []
  return (
    <div className="stage-centre">
      <p className="stage-small">
        {planScopeWords[view.scope]}　抽取号 {view.number}
      </p>
      <h1 className="stage-title">{view.title}</h1>
      <p className="stage-text">
        今天从 {counted(view.pool.eligible)} 户中当场抽取检查对象，再抽取检查人员。
      </p>
      <p className="stage-text">
        {writers} 位在场人员各写一个号码，合成种子；种子一定，结果就定了，不能重来。
      </p>
    </div>
  )
}
