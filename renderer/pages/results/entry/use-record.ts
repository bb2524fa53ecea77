import { useMemo, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useUnsaved } from '#renderer/app/router.ts'
import type { ResultSheetView } from '#shared/contract/index.ts'
import type { RecordField } from '#shared/domain/results/record-problems.ts'
import type { RecordContent } from '#shared/domain/results/types.ts'
import { recordProblemText } from '#shared/text/record-words.ts'

export interface RecordEntry {
  readonly content: RecordContent
  readonly reason: string
  readonly dirty: boolean
  readonly running: boolean
  readonly failure: ReturnType<typeof useAct<'results.save'>>['failure']
  readonly change: (part: Partial<RecordContent>) => void
  readonly setReason: (reason: string) => void
  /** The sheet as saved; null: it was refused */
  readonly save: (complete: boolean) => Promise<ResultSheetView | null>
  /** Sentences beside a field */
  readonly refusalsAt: (...fields: readonly RecordField[]) => readonly string[]
}

/** What is being entered into a sheet; leaving it unsaved is asked about. */
export function useRecord(sheet: ResultSheetView): RecordEntry {
  const [content, setContent] = useState(sheet.content)
  const [reason, setReason] = useState('')
  const act = useAct('results.save')
  const dirty = useMemo(
    () => JSON.stringify(content) !== JSON.stringify(sheet.content) || reason !== '',
    [content, reason, sheet.content],
  )
  useUnsaved(dirty)
  const { failure } = act
  const problems = failure?.code === 'record-not-accepted' ? failure.problems : []
  return {
    content,
    reason,
    dirty,
    running: act.running,
    failure,
    change: (part) => setContent((before) => ({ ...before, ...part })),
    setReason,
    save: async (complete) => {
      const { drawId, targetId, department, version } = sheet
      const answer = await act.run({ drawId, targetId, department, version, content, complete, reason })
      return answer.ok ? answer.value : null
    },
    refusalsAt: (...fields) => problems.filter(({ field }) => fields.includes(field)).map(recordProblemText),
  }
}
