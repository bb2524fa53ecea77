import { useEffect } from 'react'
import { useLedgerState } from '#renderer/api/use-ledger-state.ts'
import { percentOf } from '#shared/text/numbers.ts'
import { isLost } from './lost.ts'
import { useOffice } from './office-context.ts'

/** A long ledger is walked while the office is open: how far it is; and what is found ends the work here as it would have ended the start. */
export function LedgerWatch() {
  const { reload } = useOffice()
  const { value, failure } = useLedgerState()
  const lost = failure !== null && isLost(failure)
  useEffect(() => {
    if (lost) reload()
  }, [lost, reload])
  const walking = value?.walking ?? null
  if (walking === null || lost) return null
  return (
    <a className="ledger-watch" href="#/records/ledger">
      后台核对操作记录 {percentOf(walking)}%
    </a>
  )
}
