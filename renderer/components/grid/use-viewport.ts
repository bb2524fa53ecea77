import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'

/** Every row of every long table, and the head above them, in pixels. */
export const rowHeight = 32
const overscan = 6

export interface Viewport {
  readonly ref: RefObject<HTMLDivElement | null>
  /** The rows to be drawn, `last` not included */
  readonly first: number
  readonly last: number
  /** Whole rows that fit below the head */
  readonly fits: number
  readonly onScroll: () => void
  readonly showRow: (row: number) => void
}

/** Which rows of a scrolled box are in view. */
export function useViewport(total: number): Viewport {
  const ref = useRef<HTMLDivElement | null>(null)
  const [height, setHeight] = useState(400)
  const [top, setTop] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const fits = Math.max(1, Math.floor((height - rowHeight) / rowHeight))
  const seen = Math.min(top, Math.max(0, total - 1))
  return {
    ref,
    first: Math.max(0, seen - overscan),
    last: Math.min(total, seen + fits + overscan),
    fits,
    onScroll: () => setTop(Math.floor((ref.current?.scrollTop ?? 0) / rowHeight)),
    showRow: (row) => {
      const element = ref.current
      if (element === null) return
      const start = row * rowHeight
      const end = start + rowHeight * 2 - element.clientHeight
      if (element.scrollTop > start) element.scrollTop = start
      else if (element.scrollTop < end) element.scrollTop = end
    },
  }
}
