import { Alert } from 'antd'
import type { MonthlyChanges } from '#shared/domain/report/monthly-changes.ts'
import { isChanged } from '#shared/domain/report/monthly-changes.ts'
import { counted } from '#shared/text/numbers.ts'
import { cellChangeText, factChangeText } from '#shared/text/report-words.ts'

interface ChangeListProps {
  readonly title: string
  readonly changes: MonthlyChanges
}

/** Cells of the form that are no longer what they were, and why. */
export function ChangeList({ title, changes }: ChangeListProps) {
  if (!isChanged(changes)) return null
  return <Alert type="warning" showIcon title={title} description={<Changes changes={changes} />} />
}

const mostShown = 12

export function Changes({ changes: { cells, facts } }: Pick<ChangeListProps, 'changes'>) {
  return (
    <ul className="change-list">
      {cells.map((change) => (
        <li key={`${change.task} ${change.cell}`}>{cellChangeText(change)}</li>
      ))}
      {facts.slice(0, mostShown).map((change) => (
        <li key={`${change.of} ${change.kind} ${change.name} ${change.department}`} className="hint">
          {factChangeText(change)}
        </li>
      ))}
      {facts.length > mostShown && <li className="hint">另有 {counted(facts.length - mostShown)} 处</li>}
    </ul>
  )
}
