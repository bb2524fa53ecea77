import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { ExportDialog } from '#renderer/components/export-dialog.tsx'
import { saveBytes } from '#renderer/components/save-bytes.ts'
import type { Chosen } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { rosterWords } from '#shared/text/roster-words.ts'

export interface RosterExport {
  readonly ask: (chosen?: Chosen) => void
  readonly running: boolean
  readonly dialog: ReactNode
}

/** A roster, or a part of it, as a file: with telephone and id numbers only when that is wanted. */
export function useRosterExport(roster: RosterName): RosterExport {
  const act = useAct('rosters.export')
  const [asked, setAsked] = useState<{ readonly chosen?: Chosen } | null>(null)
  const close = () => {
    act.forget()
    setAsked(null)
  }
  const run = async (personal: boolean) => {
    const answer = await act.run({ roster, personal, ...asked })
    if (!answer.ok) return
    saveBytes(answer.value)
    setAsked(null)
  }
  return {
    ask: (chosen) => setAsked(chosen === undefined ? {} : { chosen }),
    running: act.running,
    dialog: asked !== null && (
      <ExportDialog
        title={`导出${rosterWords[roster]}名录`}
        hasPersonal={roster !== 'items'}
        withoutThem="表中不含电话、身份证号等栏；以后再导入这份表，名录里的电话等保持不变。"
        running={act.running}
        progress={act.progress}
        failure={act.failure}
        onExport={(personal) => void run(personal)}
        onCancel={act.cancel}
        onClose={close}
      />
    ),
  }
}
