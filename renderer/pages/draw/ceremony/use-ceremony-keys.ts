import { useEffect } from 'react'

interface CeremonyKeys {
  readonly active: boolean
  readonly onNext: () => void
  readonly onBack: () => void
  readonly onAsk: () => void
}

const typing = 'input, textarea, select, [contenteditable], .ant-select, .ant-modal'

/** Space and → go on, ← goes back, Esc asks; while something is typed, keys belong to the field. */
export function useCeremonyKeys({ active, onNext, onBack, onAsk }: CeremonyKeys): void {
  useEffect(() => {
    if (!active) return undefined
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (event.repeat || !(target instanceof Element) || target.closest('.ant-modal') !== null) return
      if (event.key === 'Escape') return onAsk()
      if (target.closest(typing) !== null) return
      // A focused button takes the space key itself; pressing it must not go on twice.
      if (event.key === ' ' && target.closest('button, a') !== null) return
      if (event.key === ' ' || event.key === 'ArrowRight' || event.key === 'PageDown') {
        event.preventDefault()
        onNext()
      } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
        event.preventDefault()
        onBack()
      }
    }
    // A button that was clicked keeps the focus: the next space would do its act again instead of going on.
    const onClick = (event: MouseEvent) => {
      const { target, detail } = event
      const button = target instanceof Element ? target.closest<HTMLElement>('.ceremony button') : null
      if (detail > 0) button?.blur()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('click', onClick)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('click', onClick)
    }
  }, [active, onNext, onBack, onAsk])
}
