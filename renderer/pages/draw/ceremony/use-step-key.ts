import { useEffect } from 'react'
import type { KeyHandler, TakeKey } from './step-props.ts'

/** While the step stands, the key that goes on is offered to it first. */
export function useStepKey(takeKey: TakeKey, handler: KeyHandler): void {
  useEffect(() => {
    takeKey(handler)
    return () => takeKey(null)
  }, [takeKey, handler])
}
