import type { Failure, Progress, StartFailure, Transport } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail } from '#shared/domain/kernel/result.ts'
import type { Advance, Core } from './core.ts'
import type { Session } from './session.ts'
import { newSession } from './session.ts'
import type { Rescue } from './usecases/backups/rescue.ts'

type Answer = Result<unknown, Failure>

/** One window's own line to the core: it cancels its own calls, hears of its own progress only, and has its own login. */
export interface Connection extends Transport {
  /** The window is gone: cancels what it still has under way. */
  disconnect(): void
}

/** A core that any shell can offer to its windows, also while it is opening or could not be opened. */
export interface CoreServer {
  connect(): Connection
  /** Cancels what is under way, waits for it to end and closes the core. */
  close(): Promise<void>
}

/** The call by which the start-up failure page asks for another attempt. */
const retrying = 'office.status'

/**
 * Opens a core at once and serves it. While it opens, calls wait; if it cannot be opened, every call answers with that
 * failure, and each later `office.status` tries again. `rescue` answers what can be asked of the folder alone.
 */
export function serveCore(open: () => Promise<Result<Core, StartFailure>>, rescue?: Rescue): CoreServer {
  const opener = newOpener(open)
  const running = new Set<{ readonly controller: AbortController; readonly answer: Promise<Answer> }>()
  let isClosed = false

  async function answer({ name, input, session, controller: { signal }, onProgress }: Asked) {
    const core = await opener.core(name)
    if (!core.ok) return (await rescue?.(name, input)) ?? core
    if (signal.aborted) return fail({ code: 'cancelled' })
    return core.value.call(name, input, { signal, onProgress, session })
  }

  function start(asked: Asked) {
    if (isClosed) return Promise.resolve<Answer>(fail({ code: 'cancelled' }))
    const call = { controller: asked.controller, answer: asValue(() => answer(asked)) }
    running.add(call)
    return call.answer.finally(() => running.delete(call))
  }

  return {
    connect: () => connectionTo(start),
    close: async () => {
      if (isClosed) return
      isClosed = true
      for (const call of running) call.controller.abort()
      await Promise.all([...running].map((call) => call.answer))
      await opener.close()
    },
  }
}

interface Asked {
  readonly name: string
  readonly input: unknown
  readonly session: Session
  readonly controller: AbortController
  readonly onProgress: (advance: Advance) => void
}

type Start = (asked: Asked) => Promise<Answer>

function connectionTo(start: Start): Connection {
  const calls = new Map<string, AbortController>()
  const listeners = new Set<(progress: Progress) => void>()
  const session = newSession()
  return {
    call: async (callId, name, input) => {
      if (calls.has(callId)) return fail({ code: 'wrong-input', path: 'callId', detail: callId })
      const controller = new AbortController()
      calls.set(callId, controller)
      const onProgress = ({ done, total, doing }: Advance) => {
        for (const listener of listeners) listener({ callId, done, total, doing })
      }
      try {
        return await start({ name, input, session, controller, onProgress })
      } finally {
        calls.delete(callId)
      }
    },
    cancel: (callId) => calls.get(callId)?.abort(),
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    disconnect: () => {
      session.state = { kind: 'out' }
      listeners.clear()
      for (const controller of calls.values()) controller.abort()
    },
  }
}

function newOpener(open: () => Promise<Result<Core, StartFailure>>) {
  let hasFailed = false
  let current = attempt()

  async function attempt(): Promise<Result<Core, Failure>> {
    hasFailed = false
    const opened = await asValue(open)
    hasFailed = !opened.ok
    return opened
  }

  /** A core whose file was found broken after it was opened is closed and counts as one that could not be opened. */
  async function unlessLost(asked: Promise<Result<Core, Failure>>): Promise<Result<Core, Failure>> {
    const opened = await asked
    const lost = opened.ok ? opened.value.lost() : null
    if (!opened.ok || lost === null) return opened
    // Who comes first closes it; the others wait for that, so that its file is free for whoever puts back a backup.
    if (current === asked) current = ended(opened.value, lost)
    return current
  }

  async function ended(core: Core, lost: StartFailure): Promise<Result<Core, Failure>> {
    await core.close()
    hasFailed = true
    return fail(lost)
  }

  return {
    core: (name: string) => {
      // One attempt at a time: who asks while one is under way gets its answer.
      if (hasFailed && name === retrying) current = attempt()
      return unlessLost(current)
    },
    close: async () => {
      const opened = await current
      if (opened.ok) await opened.value.close()
    },
  }
}

/** Nothing a core does may take the shell down or leave a page without an answer. */
async function asValue<Value>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
  try {
    return await work()
  } catch (error) {
    return fail({ code: 'unexpected', detail: error instanceof Error ? error.message : String(error) })
  }
}
