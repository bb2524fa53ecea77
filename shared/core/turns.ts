/** Many at a time, or one alone. */
export interface Turns {
  among<Value>(work: () => Promise<Value>): Promise<Value>
  /** How many are at work. */
  readonly count: () => number
  /** Waits until nobody else is at work and lets nobody begin before it ends. */
  alone<Value>(work: () => Promise<Value>): Promise<Value>
}

export function newTurns(): Turns {
  const working = new Set<Promise<unknown>>()
  let alone: Promise<unknown> = Promise.resolve()
  return {
    count: () => working.size,
    among: async (work) => {
      // Whoever came in between the end of one and the beginning of the next is waited for too.
      for (let seen = null as Promise<unknown> | null; seen !== alone;) {
        seen = alone
        await seen
      }
      const done = work()
      const ended = done.catch(() => null)
      working.add(ended)
      return done.finally(() => working.delete(ended))
    },
    alone: (work) => {
      const before = alone
      const done = before.then(async () => {
        await Promise.all(working)
        return work()
      })
      alone = done.catch(() => null)
      return done
    },
  }
}
