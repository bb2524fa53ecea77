import type { FromCore, ToCore } from '#electron/messages.ts'
import type { Failure, Progress, Result, Transport } from '#shared/contract/index.ts'
import { fail } from '#shared/contract/index.ts'
import { desktopText } from '#shared/text/shell.ts'

/** As much of Electron's UtilityProcess as is used. */
export interface CoreProcess {
  on(event: 'message', listener: (message: unknown) => void): unknown
  on(event: 'exit', listener: (code: number) => void): unknown
  postMessage(message: unknown): void
  kill(): boolean
}

export interface CoreHostOptions {
  readonly fork: () => CoreProcess
  /** Resolves when a core that was told to close has had time enough */
  readonly patience: () => Promise<void>
}

export interface CoreHost extends Transport {
  /** Lets the core end what it must and close its files; ends it by force after `patience`. */
  close(): Promise<void>
}

type Answer = Result<unknown, Failure>

/**
 * Keeps the core's process: starts it at once, and again with the next call after it died. Calls that were under way
 * then answer with a failure; whatever they had not finished is as it was before them.
 */
export function startCoreHost({ fork, patience }: CoreHostOptions): CoreHost {
  const waiting = new Map<string, (answer: Answer) => void>()
  const listeners = new Set<(progress: Progress) => void>()
  let current: CoreProcess | null = null
  let isClosing = false
  let onEnd = () => {}

  function start(): CoreProcess {
    const child = fork()
    // Only our own core process holds the other end.
    child.on('message', (message) => take(message as FromCore))
    child.on('exit', (code) => {
      current = null
      const failure: Failure = isClosing
        ? { code: 'cancelled' }
        : { code: 'unexpected', detail: desktopText.coreEnded(code) }
      for (const callId of waiting.keys()) settle(callId, fail(failure))
      onEnd()
    })
    current = child
    return child
  }

  function take(message: FromCore): void {
    switch (message.kind) {
      case 'answer':
        return settle(message.callId, message.answer)
      case 'progress':
        for (const listener of listeners) listener(message.progress)
        return
    }
  }

  function settle(callId: string, answer: Answer): void {
    waiting.get(callId)?.(answer)
    waiting.delete(callId)
  }

  function send(callId: string, message: ToCore): void {
    try {
      const port = current ?? start()
      port.postMessage(message)
    } catch {
      settle(callId, fail({ code: 'wrong-input', path: '', detail: desktopText.notSent }))
    }
  }

  start()
  return {
    call: (callId, name, input) => {
      if (isClosing) return Promise.resolve(fail({ code: 'cancelled' }))
      if (waiting.has(callId)) {
        return Promise.resolve(fail({ code: 'wrong-input', path: 'callId', detail: callId }))
      }
      return new Promise((resolve) => {
        waiting.set(callId, resolve)
        send(callId, { kind: 'call', callId, name, input })
      })
    },
    cancel: (callId) => {
      if (waiting.has(callId)) send(callId, { kind: 'cancel', callId })
    },
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      isClosing = true
      const port = current
      if (port === null) return
      const ended = new Promise<void>((resolve) => {
        onEnd = resolve
      })
      port.postMessage({ kind: 'close' } satisfies ToCore)
      await Promise.race([ended, patience().then(() => port.kill())])
    },
  }
}
