import type { RefObject } from 'react'
import { useMemo, useRef } from 'react'
import type { StageKeys, TakeKey } from './step-props.ts'
import { useStageKeys } from './use-step-key.ts'

/** A long list is read to its end before the step goes on: the key turns a page while there is more that way. */
export function usePageScroll(takeKey: TakeKey): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement | null>(null)
  const keys = useMemo((): StageKeys => {
    const turnPage = (way: 1 | -1) => {
      const screen = list.current?.closest('.ceremony-body') ?? null
      if (screen === null) return false
      const below = screen.scrollHeight - screen.clientHeight - screen.scrollTop
      if ((way === 1 ? below : screen.scrollTop) < 8) return false
      screen.scrollBy({ top: way * screen.clientHeight * 0.85, behavior: scrolling() })
      return true
    }
    return { on: () => turnPage(1), back: () => turnPage(-1) }
  }, [])
  useStageKeys(takeKey, keys)
  return list
}

/** Smooth, unless the system asks for less motion. */
export function scrolling(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
