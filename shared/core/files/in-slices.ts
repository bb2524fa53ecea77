import { setImmediate } from 'node:timers/promises'

const sliceRows = 500

/**
 * Draws a generator of the domain to its end and lets other calls run after every few hundred steps. `done` counts steps.
 * Rejects with the signal's reason when cancelled.
 */
export async function inSlices<Value>(
  steps: Iterable<Value>,
  run: { readonly signal: AbortSignal; readonly progress: (done: number) => void },
  visit: (value: Value) => void,
): Promise<void> {
  let done = 0
  for (const step of steps) {
    visit(step)
    done += 1
    if (done % sliceRows !== 0) continue
    run.progress(done)
    await setImmediate()
    run.signal.throwIfAborted()
  }
  run.progress(done)
}
