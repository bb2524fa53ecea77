import { useCallback, useEffect, useMemo, useState } from 'react'
import type {
  FailureOfOperation,
  InputOf,
  OperationName,
  Operations,
  OutputOf,
  Progress,
} from '#shared/contract/index.ts'
import { useOfficeApi } from './office-api.ts'

export interface Query<Name extends OperationName> {
  /** The last good answer; it stays while a newer one is fetched */
  readonly value: OutputOf<Operations[Name]> | null
  readonly failure: FailureOfOperation<Operations[Name]> | null
  readonly loading: boolean
  readonly progress: Progress | null
  readonly reload: () => void
  /** Takes over an answer that an act has already brought */
  readonly replace: (value: OutputOf<Operations[Name]>) => void
}

/** Asks on mount and whenever the input changes; `null` asks nothing. A newer question cancels the older one. */
export function useQuery<Name extends OperationName>(
  name: Name,
  input: InputOf<Operations[Name]> | null,
): Query<Name> {
  const { call } = useOfficeApi()
  const [value, setValue] = useState<OutputOf<Operations[Name]> | null>(null)
  const [failure, setFailure] = useState<FailureOfOperation<Operations[Name]> | null>(null)
  const [loading, setLoading] = useState(input !== null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [turn, setTurn] = useState(0)
  const question = JSON.stringify(input)

  useEffect(() => {
    const asked = JSON.parse(question) as InputOf<Operations[Name]> | null
    if (asked === null) return undefined
    const stop = new AbortController()
    setLoading(true)
    const ask = async () => {
      const answer = await call(name, asked, { signal: stop.signal, onProgress: setProgress })
      if (stop.signal.aborted) return
      setLoading(false)
      setProgress(null)
      setFailure(answer.ok ? null : answer.failure)
      if (answer.ok) setValue(answer.value)
    }
    void ask()
    return () => stop.abort()
  }, [call, name, question, turn])

  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const replace = useCallback((answer: OutputOf<Operations[Name]>) => setValue(answer), [])
  return useMemo(
    () => ({ value, failure, loading, progress, reload, replace }),
    [value, failure, loading, progress, reload, replace],
  )
}
