import { useSyncExternalStore } from 'react'

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000)
  return () => clearInterval(timer)
}

/** Whole seconds until an instant, counted down; 0 for none and for one that is past. */
export function useSecondsLeft(until: string): number {
  return useSyncExternalStore(everySecond, () =>
    until === '' ? 0 : Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)),
  )
}
