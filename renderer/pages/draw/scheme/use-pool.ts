import { useEffect, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import type { Failure, PoolView } from '#shared/contract/index.ts'
import type { Scheme } from '#shared/domain/plan/scheme.ts'

export interface Pool {
  readonly value: PoolView | null
  readonly failure: Failure | null
  readonly loading: boolean
}

/** Counts of a scheme while it is edited. They are counts only: nothing is drawn beforehand. */
export function usePool(scheme: Scheme): Pool {
  const { call } = useOfficeApi()
  const [pool, setPool] = useState<Pool>({ value: null, failure: null, loading: true })
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      setPool((before) => ({ ...before, loading: true }))
      const answer = await call('scheme.pool', { scheme }, { signal: stop.signal })
      if (stop.signal.aborted) return
      setPool((before) =>
        answer.ok
          ? { value: answer.value, failure: null, loading: false }
          : { value: before.value, failure: answer.failure, loading: false },
      )
    }
    const timer = setTimeout(() => void ask(), 300)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [call, scheme])
  return pool
}
