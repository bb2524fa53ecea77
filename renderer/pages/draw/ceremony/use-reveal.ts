import { useCallback, useEffect, useState } from 'react'
import type { TakeKey } from './step-props.ts'
import { useStepKey } from './use-step-key.ts'

export type Pace = 'by-hand' | 'slow' | 'fast'

const pause: Readonly<Record<Exclude<Pace, 'by-hand'>, number>> = { slow: 2500, fast: 400 }

/**
 * Reveals one after another, by key or by itself; what is revealed was drawn before: only the showing has a pace.
 * `known`: the room has seen it before, and nothing is played again.
 */
export function useReveal(total: number, known: boolean, takeKey: TakeKey) {
  const [shown, setShown] = useState(known ? total : 0)
  const [pace, setPace] = useState<Pace>('by-hand')
  const revealNext = useCallback(() => {
    if (shown >= total) return false
    // While it runs by itself, the key pauses it.
    if (pace === 'by-hand') setShown(shown + 1)
    else setPace('by-hand')
    return true
  }, [pace, shown, total])
  useStepKey(takeKey, revealNext)
  useEffect(() => {
    if (pace === 'by-hand' || shown >= total) return undefined
    const timer = setTimeout(() => setShown(shown + 1), pause[pace])
    return () => clearTimeout(timer)
  }, [pace, shown, total])
  return { shown, pace, setPace, showAll: () => setShown(total) }
}
