import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { StepProps } from '../step-props.ts'
import { usePageScroll } from '../use-page-scroll.ts'

/** Experts field by field, in the order of their tickets. */
export function ExpertsStep({ view, takeKey }: StepProps) {
  const list = usePageScroll(takeKey)
  const fields = Map.groupBy(view.experts, ({ field }) => field)
  return (
    <div className="stage-scroll" ref={list}>
      <h1 className="stage-title">抽出 {view.experts.length} 名专家</h1>
      {[...fields].map(([field, experts]) => (
        <section key={field}>
          <h2 className="stage-small">
            {field}　{experts.length} 名
          </h2>
          <ol className="tickets">
            {experts.map(({ id, name, ticket }, at) => (
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
  )
}
