import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Call, Failure, Result, StartFailure, Transport } from '#shared/contract/index.ts'
import { clientOf } from '#shared/contract/index.ts'
import type { Core, CoreOptions } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import { program } from '#shared/core/program.ts'

export type Randomness = CoreOptions['randomness']

export interface OfficeAt {
  readonly folder: string
  readonly clock?: () => Date
  readonly randomness?: Randomness
}

/** The contract's client straight over the core: the CLI is a shell without a window. */
export function clientOver(core: Core): Call {
  const running = new Map<string, AbortController>()
  const transport: Transport = {
    call: async (callId, name, input): Promise<Result<unknown, Failure>> => {
      const controller = new AbortController()
      running.set(callId, controller)
      try {
        return await core.call(name, input, { signal: controller.signal, onProgress: () => undefined })
      } finally {
        running.delete(callId)
      }
    },
    cancel: (callId) => running.get(callId)?.abort(),
    onProgress: () => () => undefined,
  }
  return clientOf(transport, () => randomUUID())
}

/** Opens an office's folder, does the work and closes it again, whatever happens. */
export async function withOffice<Value>(
  at: OfficeAt,
  work: (call: Call) => Promise<Value>,
): Promise<Result<Value, StartFailure>> {
  const opened = await openCore({
    folder: resolve(at.folder),
    clock: at.clock ?? (() => new Date()),
    randomness: at.randomness ?? { kind: 'system' },
    program,
  })
  if (!opened.ok) return opened
  try {
    return { ok: true, value: await work(clientOver(opened.value)) }
  } finally {
    await opened.value.close()
  }
}
