import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { Call, Failure, Result, Transport } from '#shared/contract/index.ts'
import { clientOf } from '#shared/contract/index.ts'
import type { Core, CoreOptions } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import { newKeyRing } from '#shared/core/encryption/key-ring.ts'
import { program } from '#shared/core/program.ts'
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
export function clientOver(core: Pick<Core, 'call'>): Call {
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
  const opened = await openUnlocked(optionsOf(at), at.passphrase)
  return opened.ok ? whileOpen(opened.value, work) : opened
}

/**
 * The same, also where the office does not open: what can be asked of its folder alone is answered all the same, everything else by
 * `closed`, why it does not. Null: it is open.
 */
export async function withFolder<Value>(
  at: OfficeAt,
  work: (call: Call, closed: Failure | null) => Promise<Value>,
): Promise<Result<Value, Failure>> {
  const options = optionsOf(at)
  const opened = await openUnlocked(options, at.passphrase)
  if (opened.ok) return whileOpen(opened.value, (call) => work(call, null))
  const { failure } = opened
  if (failure.code === 'wrong-passphrase') return opened
  const rescue = rescueOf(options)
  const call = clientOver({ call: async (name, input) => (await rescue(name, input)) ?? opened })
  return { ok: true, value: await work(call, failure) }
}

const optionsOf = (at: OfficeAt) => ({
  folder: resolve(at.folder),
  mustExist: at.mustExist ?? false,
  clock: at.clock ?? (() => new Date()),
  randomness: at.randomness ?? { kind: 'system' as const },
  keys: newKeyRing(),
  program,
})

async function whileOpen<Value>(
  core: Core,
  work: (call: Call) => Promise<Value>,
): Promise<Result<Value, Failure>> {
  try {
    return { ok: true, value: await work(clientOver(core)) }
  } finally {
    await core.close()
  }
}

/** Opens the office; where it is locked, asks for the passphrase once. */
async function openUnlocked(
  options: ReturnType<typeof optionsOf>,
  ask: AskPassphrase = passphraseFrom(null),
): Promise<Result<Core, Failure>> {
  const opened = await openCore(options)
  // Where its key file is gone no passphrase opens it.
  if (opened.ok || opened.failure.code !== 'locked-database' || opened.failure.state !== 'whole')
    return opened
  const passphrase = await ask()
  if (passphrase === null) return opened
  const unlocked: Result<unknown, Failure> | null = await rescueOf(options)('encryption.unlock', {
    passphrase,
  })
  return unlocked === null || unlocked.ok ? openCore(options) : unlocked
}
