import { Button } from 'antd'
import { useState } from 'react'
import { useQuery } from '#renderer/api/use-query.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import type { Personal } from '#renderer/components/personal.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { HistoryEntry } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { changeSentences, historyHead } from '#shared/text/history-words.ts'

interface RecordHistoryProps {
  readonly roster: RosterName
  readonly id: string
  readonly personal: Personal
}

/** Who changed what of this record and when; asked for when it is opened. */
export function RecordHistory({ roster, id, personal }: RecordHistoryProps) {
  const [open, setOpen] = useState(false)
  const history = useQuery('rosters.history', open ? { roster, id } : null)
  const entries = history.value
  return (
    <section className="history">
      <Button type="link" aria-expanded={open} onClick={() => setOpen((before) => !before)}>
        {open ? '收起变更记录' : '变更记录'}
      </Button>
      <FailureNotice failure={history.failure} onRetry={history.reload} />
      {history.loading && <Wait doing="正在读取变更记录" />}
      {open && entries !== null && (
        <ol>
          {entries.map((entry, at) => (
            <Entry
              key={`${entry.at} ${entries.length - at}`}
              roster={roster}
              entry={maskedEntry(entry, personal)}
            />
          ))}
          {entries.at(-1)?.cause !== 'added' && (
            <li className="hint">更早的情况没有逐条记录，见「记录」中的操作记录。</li>
          )}
        </ol>
      )}
    </section>
  )
}

function maskedEntry(entry: HistoryEntry, { under }: Personal): HistoryEntry {
  const changes = Object.entries(entry.changes).map(
    ([field, { before, after }]) =>
      [field, { before: under(field, before), after: under(field, after) }] as const,
  )
  return { ...entry, changes: Object.fromEntries(changes) }
}

function Entry({ roster, entry }: { readonly roster: RosterName; readonly entry: HistoryEntry }) {
  return (
    <li>
      <p>{historyHead(entry)}</p>
      <ul>
        {changeSentences(roster, entry).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </li>
  )
}
