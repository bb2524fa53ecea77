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

interface Answered<Name extends OperationName> {
  /** The question that this answers */
  readonly question: string
  readonly value: OutputOf<Operations[Name]> | null
  readonly failure: FailureOfOperation<Operations[Name]> | null
}

/** Asks on mount and whenever the input changes; `null` asks nothing. A newer question cancels the older one. */
export function useQuery<Name extends OperationName>(
  name: Name,
  input: InputOf<Operations[Name]> | null,
): Query<Name> {
  const { call } = useOfficeApi()
  const [answered, setAnswered] = useState<Answered<Name>>({ question: '', value: null, failure: null })
  const [progress, setProgress] = useState<Progress | null>(null)
  const [turn, setTurn] = useState(0)
  const question = JSON.stringify({ turn, input })

  useEffect(() => {
    const { input: asked } = JSON.parse(question) as { input: InputOf<Operations[Name]> | null }
    if (asked === null) return undefined
    const stop = new AbortController()
    const ask = async () => {
      const answer = await call(name, asked, { signal: stop.signal, onProgress: setProgress })
      if (stop.signal.aborted) return
      setProgress(null)
      setAnswered((before) =>
        answer.ok
          ? { question, value: answer.value, failure: null }
          : { question, value: before.value, failure: answer.failure },
      )
    }
    void ask()
    return () => stop.abort()
  }, [call, name, question])

  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const replace = useCallback(
    (value: OutputOf<Operations[Name]>) => setAnswered((before) => ({ ...before, value, failure: null })),
    [],
  )
  const loading = input !== null && answered.question !== question
  const { value, failure } = answered
  return useMemo(
    () => ({ value, failure, loading, progress, reload, replace }),
    [value, failure, loading, progress, reload, replace],
  )
}
