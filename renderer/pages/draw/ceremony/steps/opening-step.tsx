import { counted } from '#shared/text/numbers.ts'
import { planScopeWords } from '#shared/text/draw-words.ts'
import type { StepProps } from '../step-props.ts'

/** What happens today, in four lines. */
export function OpeningStep({ view, scheme }: StepProps) {
  const { slips = [] } = view.rounds[0] ?? {}
  const second = scheme.departments.length > 0
  return (
    <div className="stage-centre">
      <p className="stage-small">
        {planScopeWords[view.scope]}　抽取号 {view.number}
      </p>
      <h1 className="stage-title">{view.title}</h1>
      <ol className="agenda">
        <li>核对范围和承诺码：名录、方案和规则已经固定，请在承诺单上签字。</li>
        <li>{slips.length} 位在场人员各写一个号码，收齐后逐张打开，录入两遍后固定。</li>
        <li>
          号码合成种子，从 {counted(view.pool.eligible)}{' '}
          户中当场算出检查对象；种子一定，结果就定了，不能重来。
        </li>
        {second && <li>检查人员申报回避，再写一次号码，抽取检查人员。</li>}
        <li>结果打印签字，核验包交给至少两个单位：谁都可以重算。</li>
      </ol>
      <p className="stage-small">写号人：{slips.map(({ who }) => who).join('、')}</p>
    </div>
  )
}
