import { useEffect, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import type { Kept } from '#shared/contract/index.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { emptyRecords } from './roster-spec.ts'

type AnyKept = Kept<RosterRecord[RosterName]>

/** Which record stands in the side panel: one of the list, a new one, or the one the address asks for. */
export function useOpenedRecord(roster: RosterName, asked: string | null) {
  const { call } = useOfficeApi()
  const [record, setRecord] = useState<AnyKept | null>(null)
  const [key, setKey] = useState(0)
  const show = (kept: AnyKept | null) => {
    setRecord(kept)
    setKey((before) => before + 1)
  }
  useEffect(() => {
    if (asked === null) return undefined
    const stop = new AbortController()
    const find = async () => {
      const answer = await call('rosters.find', { roster, id: asked }, { signal: stop.signal })
      if (answer.ok && !stop.signal.aborted) setRecord(answer.value)
    }
    void find()
    return () => stop.abort()
  }, [call, roster, asked])
  return {
    record,
    key,
    show,
    start: () => show({ record: emptyRecords[roster], revision: 0, retired: false }),
    close: () => show(null),
  }
}
