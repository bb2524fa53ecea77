import type { Failure, Progress, Transport } from '#shared/contract/index.ts'
import { fromWire, toWire } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail } from '#shared/domain/kernel/result.ts'

type Answer = Result<unknown, Failure>

/** Names and plain data over this page's own origin; the cookie was set when the page was opened. */
export function loopbackTransport(): Transport {
  const listeners = new Set<(progress: Progress) => void>()
  const events = new EventSource('/events')
  events.addEventListener('progress', (event: MessageEvent<string>) => {
    const progress = JSON.parse(event.data) as Progress
    for (const listener of listeners) listener(progress)
  })
  return {
    call: post,
    cancel: (callId) => {
      // A cancel that is lost changes nothing: the call then simply ends by itself.
      fetch(`/cancel/${callId}`, { method: 'POST' }).catch(() => {})
    },
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function post(callId: string, name: string, input: unknown): Promise<Answer> {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-call-id': callId },
      body: toWire(input),
    })
    if (!response.ok) return unreachable(`${response.status}`)
    return fromWire(await response.text()) as Answer
  } catch {
    return unreachable('程序已退出或连接中断')
  }
}

const unreachable = (detail: string): Answer => fail({ code: 'unexpected', detail })
