import { useEffect } from 'react'

/** Ctrl+L locks, wherever one is: also from a field or a dialog. */
export function useLockKey(active: boolean, lock: () => void): void {
  useEffect(() => {
    if (!active) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      event.stopPropagation()
      lock()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [active, lock])
}
