import type { RefObject } from 'react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

interface ScrollWindow {
  readonly list: RefObject<HTMLDivElement | null>
  /** The first row in view, and how many fit */
  readonly first: number
  readonly fit: number
  /** Scrolls just so far that this row and the next stand in view */
  readonly reveal: (row: number) => void
}

/** Which rows of a long list are in view. Told by whole rows, so that scrolling within one draws nothing anew. */
export function useScrollWindow(rowHeight: number): ScrollWindow {
  const list = useRef<HTMLDivElement | null>(null)
  const [first, setFirst] = useState(0)
  const [fit, setFit] = useState(0)
  useLayoutEffect(() => {
    const { current } = list
    if (current === null) return undefined
    const measure = () => setFit(Math.ceil(current.clientHeight / rowHeight))
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(current)
    return () => observer.disconnect()
  }, [rowHeight])
  useEffect(() => {
    const { current } = list
    if (current === null) return undefined
    const scrolled = () => setFirst(Math.floor(current.scrollTop / rowHeight))
    current.addEventListener('scroll', scrolled, { passive: true })
    return () => current.removeEventListener('scroll', scrolled)
  }, [rowHeight])
  const reveal = useCallback(
    (row: number) => {
      const { current } = list
      if (current === null) return
      const top = row * rowHeight
      const low = top + rowHeight * 2 - current.clientHeight
      if (current.scrollTop > top) current.scrollTop = top
      else if (current.scrollTop < low) current.scrollTop = low
    },
    [rowHeight],
  )
  return { list, first, fit, reveal }
}
