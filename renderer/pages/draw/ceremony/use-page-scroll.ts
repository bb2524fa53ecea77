import type { RefObject } from 'react'
import { useCallback, useRef } from 'react'
import type { TakeKey } from './step-props.ts'
import { useStepKey } from './use-step-key.ts'

/** A long list is read to its end before the step goes on: the key turns a page while there is more below. */
export function usePageScroll(takeKey: TakeKey): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement | null>(null)
  const turnPage = useCallback(() => {
    const screen = list.current?.closest('.ceremony-body') ?? null
    if (screen === null) return false
    const below = screen.scrollHeight - screen.clientHeight - screen.scrollTop
    if (below < 8) return false
    screen.scrollBy({ top: screen.clientHeight * 0.85, behavior: 'smooth' })
    return true
  }, [])
  useStepKey(takeKey, turnPage)
  return list
}
