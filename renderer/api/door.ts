import type { Call, Failure, Result } from '#shared/contract/index.ts'
import { fail } from '#shared/contract/index.ts'

/** Why nobody at this window is answered. */
export type Shut = 'out' | 'locked' | 'password'

/** Between the pages and the core: what is asked while nobody is logged in waits for the login instead of failing. */
export interface Door {
  /** The pages' way to the core */
  readonly call: Call
  readonly shut: () => Shut | null
  readonly subscribe: (listener: () => void) => () => void
  readonly shutAs: (why: Shut) => void
  /** Somebody is in. `same`: who asked before; else what waits is dropped, it was another person's question. */
  readonly open: (same: boolean) => void
}

export function newDoor(call: Call): Door {
  let shut: Shut | null = null
  let waiting: ((goOn: boolean) => void)[] = []
  const listeners = new Set<() => void>()

  function put(next: Shut | null): void {
    if (shut === next) return
    shut = next
    for (const listener of listeners) listener()
  }

  function passed(why: Shut): Promise<boolean> {
    put(why)
    return new Promise((resolve) => waiting.push(resolve))
  }

  const waitingCall: Call = async (name, input, options = {}) => {
    for (;;) {
      const answer = await call(name, input, options)
      const { failure } = answer as Extract<Result<never, Failure>, { ok: false }>
      if (answer.ok || failure.code !== 'not-logged-in') return answer
      const goesOn = await passed(failure.why)
      if (!goesOn || options.signal?.aborted === true) return fail({ code: 'cancelled' }) as never
    }
  }

  return {
    call: waitingCall,
    shut: () => shut,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    shutAs: put,
    open: (same) => {
      const before = waiting
      waiting = []
      put(null)
      for (const goOn of before) goOn(same)
    },
  }
}
