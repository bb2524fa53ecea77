import type { Result } from '#shared/domain/kernel/result.ts'
import { fail } from '#shared/domain/kernel/result.ts'
import type { Failure } from './failures.ts'
import type { FailureOfOperation, InputOf, OutputOf } from './operation.ts'
import type { OperationName, Operations } from './operations.ts'

/** How far a long call has come. `total` 0: not known. */
export interface Progress {
  readonly callId: string
  readonly done: number
  readonly total: number
  /** what is being done, as a code that `shared/text` puts into words */
  readonly doing: string
}

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** What a page holds: every operation of the contract, typed from its declaration. */
export type Call = <Name extends OperationName>(
  name: Name,
  input: InputOf<Operations[Name]>,
  options?: CallOptions,
) => Promise<Result<OutputOf<Operations[Name]>, FailureOfOperation<Operations[Name]>>>

/** What a shell carries: names and plain data, nothing else. */
export interface Transport {
  call(callId: string, name: string, input: unknown): Promise<Result<unknown, Failure>>
  cancel(callId: string): void
  /** Calls `listener` for every progress of this window's calls; returns how to stop. */
  onProgress(listener: (progress: Progress) => void): () => void
}

/** The one client: makes a typed `Call` of any shell's transport. */
export function clientOf(transport: Transport, newId: () => string): Call {
  return async (name, input, options = {}) => {
    // A signal that has fired already never fires again.
    if (options.signal?.aborted === true) return fail({ code: 'cancelled' }) as never
    const callId = newId()
    const stop = transport.onProgress((progress) => {
      if (progress.callId === callId) options.onProgress?.(progress)
    })
    const cancel = () => transport.cancel(callId)
    options.signal?.addEventListener('abort', cancel, { once: true })
    try {
      const answer = await transport.call(callId, name, input)
      // The core validated the input and typed its answer against the same declaration.
      return answer as never
    } finally {
      options.signal?.removeEventListener('abort', cancel)
      stop()
    }
  }
}
