import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { StepProps } from '../step-props.ts'
import { usePageScroll } from '../use-page-scroll.ts'

export function ExpertsStep({ view, takeKey }: StepProps) {
  const list = usePageScroll(takeKey)
  return (
    <div className="stage-scroll" ref={list}>
      <h1 className="stage-title">抽出 {view.experts.length} 名专家</h1>
      <ol className="tickets">
        {view.experts.map(({ id, field, name, ticket }, at) => (
          <li key={id}>
            <span className="ticket">
              <span className="ticket-number">{at + 1}</span>
              <span className="ticket-name">{name}</span>
              <span className="ticket-stratum">{field}</span>
              <span className="ticket-code">
                <CodeGroups code={ticket.slice(0, 12)} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
