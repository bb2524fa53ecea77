import { useEffect, useMemo } from 'react'
import type { KeyHandler, StageKeys, TakeKey } from './step-props.ts'

/** While the step stands, keys are offered to it first. */
export function useStageKeys(takeKey: TakeKey, keys: StageKeys): void {
  useEffect(() => {
    takeKey(keys)
    return () => takeKey(null)
  }, [takeKey, keys])
}

/** The same for a step that only goes on within itself. */
export function useStepKey(takeKey: TakeKey, handler: KeyHandler): void {
  useStageKeys(
    takeKey,
    useMemo(() => ({ on: handler }), [handler]),
  )
}
