import { useEffect, useState } from 'react'

/** Pixels: some fourteen rows on a projector of 1080 lines, eleven on one of 768. */
const heightFor = (lines: number) => (lines >= 1000 ? 56 : lines >= 860 ? 48 : 42)

export function useRowHeight(): number {
  const [height, setHeight] = useState(() => heightFor(window.innerHeight))
  useEffect(() => {
    const resized = () => setHeight(heightFor(window.innerHeight))
    window.addEventListener('resize', resized)
    return () => window.removeEventListener('resize', resized)
  }, [])
  return height
}
