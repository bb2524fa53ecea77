import { usePack } from '#renderer/api/use-pack.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { figureKeys } from '#shared/domain/plan/rule-figures.ts'
import { plainValue } from '#shared/domain/plan/change-pack.ts'
import { figureText, figureTitle } from '#shared/text/rule-pack-words.ts'

/** What the rule pack in force says. */
export function PackFacts() {
  const pack = usePack()
  if (pack.value === null) return <FailureNotice failure={pack.failure} />
  const { name, figures } = pack.value
  return (
    <section className="card">
      <h2>规则包：{name}</h2>
      <dl className="facts">
        {figureKeys.map((key) => (
          <div key={key}>
            <dt>{figureTitle(key)}</dt>
            <dd>{figureText(key, plainValue(figures[key]))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
