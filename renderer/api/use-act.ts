import { useCallback, useRef, useState } from 'react'
import type {
  FailureOfOperation,
  InputOf,
  OperationName,
  Operations,
  OutputOf,
  Progress,
} from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { useOfficeApi } from './office-api.ts'

export interface Act<Name extends OperationName> {
  readonly run: (
    input: InputOf<Operations[Name]>,
  ) => Promise<Result<OutputOf<Operations[Name]>, FailureOfOperation<Operations[Name]>>>
  readonly running: boolean
  readonly progress: Progress | null
  readonly failure: FailureOfOperation<Operations[Name]> | null
  readonly cancel: () => void
  readonly forget: () => void
}

/**
 * An act of the user: runs when told, shows how far it is, can be cancelled, keeps its last failure for the page.
 * Leaving the page does not cancel it: only 取消 does.
 */
export function useAct<Name extends OperationName>(name: Name): Act<Name> {
  const { call } = useOfficeApi()
  const [running, setRunning] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failure, setFailure] = useState<FailureOfOperation<Operations[Name]> | null>(null)
  const stop = useRef<AbortController | null>(null)

  const run = useCallback(
    async (input: InputOf<Operations[Name]>) => {
      const controller = new AbortController()
      stop.current = controller
      setRunning(true)
      setFailure(null)
      setProgress(null)
      const answer = await call(name, input, { signal: controller.signal, onProgress: setProgress })
      setRunning(false)
      setProgress(null)
      // Who cancels knows that it was cancelled.
      if (!answer.ok && answer.failure.code !== 'cancelled') setFailure(answer.failure)
      return answer
    },
    [call, name],
  )
  const cancel = useCallback(() => stop.current?.abort(), [])
  const forget = useCallback(() => setFailure(null), [])
  return { run, running, progress, failure, cancel, forget }
}
