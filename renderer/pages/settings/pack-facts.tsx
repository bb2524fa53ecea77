import { usePack } from '#renderer/api/use-pack.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { PlanRule } from '#shared/domain/plan/rule-pack.ts'

/** What the chosen rule pack says, read aloud. */
export function PackFacts() {
  const pack = usePack()
  if (pack.value === null) return <FailureNotice failure={pack.failure} />
  const { name, source, draw, plans } = pack.value
  const facts: readonly (readonly [string, string])[] = [
    ['依据', source],
    ['写号人', `至少 ${draw.contributors} 人，来自至少 ${draw.bodies} 个单位`],
    ['同一对象每年', draw.yearlyCap === null ? '不设上限' : `最多抽取 ${draw.yearlyCap} 次`],
    ['全部抽取的标签', draw.fullTags.length === 0 ? '无' : draw.fullTags.join('、')],
    ['内部联合', ruleText(plans.internal)],
    ['部门联合', ruleText(plans.joint)],
  ]
  return (
    <section className="card">
      <h2>规则包：{name}</h2>
      <dl className="facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const placeholderWords: Readonly<Record<string, string>> = {
  '{year}': '年度',
  '{region}': '行政区划',
  '{bureau}': '单位',
  '{serial}': '序号',
}

const inWords = (rule: string) =>
  rule.replaceAll(/\{\w+\}/gu, (found) => `〈${placeholderWords[found] ?? '其他'}〉`)

const ruleText = (rule: PlanRule) =>
  `计划编号 ${inWords(rule.planNumber)}，计划名称 ${inWords(rule.planName)}，任务编号 ${inWords(rule.taskNumber)}`
