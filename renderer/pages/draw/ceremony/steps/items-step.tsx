import { CodeGroups } from '#renderer/components/code-groups.tsx'
import type { StepProps } from '../step-props.ts'
import { usePageScroll } from '../use-page-scroll.ts'

export function ItemsStep({ view, takeKey }: StepProps) {
  const list = usePageScroll(takeKey)
  const groups = [...new Set(view.items.map(({ group }) => group))]
  return (
    <div className="stage-scroll" ref={list}>
      <h1 className="stage-title">抽出 {view.items.length} 项检查事项</h1>
      {groups.map((group) => (
        <section key={group}>
          <h2 className="stage-small">{group}</h2>
          <ol className="tickets">
            {view.items
              .filter((item) => item.group === group)
              .map((item, at) => (
                <li key={item.id}>
                  <span className="ticket">
                    <span className="ticket-number">{at + 1}</span>
                    <span className="ticket-name">{item.name}</span>
                    <span className="ticket-stratum">{item.mandatory ? '必查' : ''}</span>
                    <span className="ticket-code">
                      {item.mandatory ? '不抽签' : <CodeGroups code={item.ticket.slice(0, 12)} />}
                    </span>
                  </span>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
