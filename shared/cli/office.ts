import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Call, Failure, Result, Transport } from '#shared/contract/index.ts'
import { clientOf } from '#shared/contract/index.ts'
import type { Core, CoreOptions } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { program } from '#shared/core/program.ts'
import type { Rescue } from '#shared/core/usecases/backups/rescue.ts'
import { rescueOf } from '#shared/core/usecases/backups/rescue.ts'
import type { AskPassphrase } from './passphrase.ts'
import { passphraseFrom } from './passphrase.ts'

export type Randomness = CoreOptions['randomness']

export interface OfficeAt {
  readonly folder: string
  readonly mustExist?: boolean
  /** Of an encrypted office; asked only there */
  readonly passphrase?: AskPassphrase
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
): Promise<Result<Value, Failure>> {
  const opened = await openUnlocked(at)
  if (!opened.ok) return opened
  try {
    return { ok: true, value: await work(clientOver(opened.value)) }
  } finally {
    await opened.value.close()
  }
}

/** Opens the office; where it is locked, asks for the passphrase once. */
async function openUnlocked(at: OfficeAt): Promise<Result<Core, Failure>> {
  const options = {
    folder: resolve(at.folder),
    mustExist: at.mustExist ?? false,
    clock: at.clock ?? (() => new Date()),
    randomness: at.randomness ?? { kind: 'system' as const },
    keys: newKeyRing(),
    program,
  }
  const opened = await openCore(options)
  if (opened.ok || opened.failure.code !== 'locked-database') return opened
  const unlocked = await unlock(rescueOf(options), at.passphrase ?? passphraseFrom(null))
  if (unlocked === null) return opened
  return unlocked.ok ? openCore(options) : unlocked
}

/** Null: nobody gives a passphrase. */
export async function unlock(rescue: Rescue, ask: AskPassphrase): Promise<Result<unknown, Failure> | null> {
  const passphrase = await ask()
  return passphrase === null ? null : rescue('encryption.unlock', { passphrase })
}
