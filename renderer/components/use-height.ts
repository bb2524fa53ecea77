import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'

/** The height an element is given, in pixels: a virtual table must know it. */
export function useHeight<Element extends HTMLElement>(): {
  readonly ref: RefObject<Element | null>
  readonly height: number
} {
  const ref = useRef<Element | null>(null)
  const [height, setHeight] = useState(400)
  useEffect(() => {
    const element = ref.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setHeight(Math.floor(entry.contentRect.height))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, height }
}
