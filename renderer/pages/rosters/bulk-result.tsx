import { Alert } from 'antd'
import { useAct } from '#renderer/api/use-act.ts'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { ActButton } from '#renderer/components/if-may.tsx'
import { Wait } from '#renderer/components/wait.tsx'
import type { BulkAct, BulkDone } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { counted } from '#shared/text/numbers.ts'
import { rosterUnits } from '#shared/text/roster-words.ts'
import { actWords } from './bulk-acts.ts'

export interface BulkOutcome {
  readonly done: BulkDone
  readonly act: BulkAct
}

interface BulkResultProps {
  readonly roster: RosterName
  readonly outcome: BulkOutcome
  readonly onUndone: () => void
  readonly onClose: () => void
}

/** What an act on many did, and the one step back. */
export function BulkResult({ roster, outcome, onUndone, onClose }: BulkResultProps) {
  const { done, act } = outcome
  const undo = useAct('rosters.undoBulk')
  const unit = rosterUnits[roster]
  const back = async () => {
    const answer = await undo.run({ roster, first: done.first, last: done.last })
    if (answer.ok) onUndone()
  }
  const same = done.unchanged === 0 ? '' : `，${counted(done.unchanged)} ${unit}原本如此`
  return (
    <>
      <Alert
        className="bulk-result"
        type="info"
        showIcon
        closable={{ onClose }}
        title={`已对 ${counted(done.changed)} ${unit}${actWords(roster, act)}${same}。`}
        action={
          done.changed > 0 && (
            <ActButton act="rosters.undoBulk" size="small" loading={undo.running} onClick={() => void back()}>
              撤销
            </ActButton>
          )
        }
      />
      {undo.running && <Wait doing="正在撤销" progress={undo.progress} onCancel={undo.cancel} />}
      <FailureNotice failure={undo.failure} />
    </>
  )
}
