import { useEffect } from 'react'

/** Ctrl+Enter hands a long form in from any of its fields; Enter alone belongs to the field. */
export function useCtrlEnter(act: () => void): void {
  // Subscribed anew with every drawing: the act knows what is filled in now.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.ctrlKey || event.repeat) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
