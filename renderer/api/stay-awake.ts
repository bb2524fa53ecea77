import { useEffect } from 'react'

let holders = 0

/** Whether something is shown that nobody touches and that must not lock. */
export const staysAwake = (): boolean => holders > 0

/** While true the window does not lock by itself: a draw before witnesses goes on without a key being pressed. */
export function useStayAwake(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined
    holders += 1
    return () => {
      holders -= 1
    }
  }, [active])
}
