import { useCallback, useEffect, useRef, useState } from 'react'

const key = 'ceremony-full-screen'
const isWanted = () => localStorage.getItem(key) !== 'no'

interface FullScreen {
  readonly full: boolean
  /** Into it or out of it, and remembered for the next time */
  readonly toggle: () => void
  /** Browsers enter only upon a key or a click: whatever is pressed next tries again. */
  readonly retry: () => void
}

/** The whole screen as long as the ceremony stands. `onLeft`: the browser's own Esc ended it, so Esc was pressed. */
export function useFullScreen(onLeft: () => void): FullScreen {
  const [full, setFull] = useState(() => document.fullscreenElement !== null)
  const leaving = useRef(false)
  const enter = useCallback(() => {
    // Refused, and complained of, without a key press just before it: the next one tries again.
    if (document.fullscreenElement !== null || !navigator.userActivation.isActive) return
    document.documentElement.requestFullscreen().catch(() => undefined)
  }, [])
  const leave = useCallback(() => {
    leaving.current = true
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined)
  }, [])

  useEffect(() => {
    const changed = () => {
      const is = document.fullscreenElement !== null
      setFull(is)
      if (!is && !leaving.current) onLeft()
      leaving.current = false
    }
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [onLeft])
  useEffect(() => {
    if (isWanted()) enter()
    return leave
  }, [enter, leave])

  const toggle = useCallback(() => {
    const is = document.fullscreenElement !== null
    localStorage.setItem(key, is ? 'no' : 'yes')
    if (is) leave()
    else enter()
  }, [enter, leave])
  const retry = useCallback(() => {
    if (isWanted()) enter()
  }, [enter])
  return { full, toggle, retry }
}
