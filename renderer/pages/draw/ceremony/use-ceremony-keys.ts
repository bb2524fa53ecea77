import { useEffect } from 'react'
import type { StageKey } from './stage-key.ts'
import { nameOfKey, stageKeyOf } from './stage-key.ts'

interface CeremonyKeys {
  readonly onKey: (key: StageKey) => void
  /** Any other key; true: it was used */
  readonly onOther: (key: string) => boolean
}

const typing = 'input, textarea, select, [contenteditable], .ant-select'

/** Keys of the whole stage. While something is typed keys belong to the field, in a dialog to the dialog. */
export function useCeremonyKeys({ onKey, onOther }: CeremonyKeys): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target } = event
      if (event.repeat || !(target instanceof Element) || isDialogOpen()) return
      const key = stageKeyOf(event)
      if (isOwnKey(target, key, event.key)) return
      if (key === null && !onOther(nameOfKey(event))) return
      event.preventDefault()
      if (key !== null) onKey(key)
    }
    // A button that was clicked keeps the focus: the next space would do its act again instead of going on.
    const clicked = ({ target, detail }: MouseEvent) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('.ceremony button') : null
      if (detail > 0) button?.blur()
    }
    window.addEventListener('keydown', pressed)
    window.addEventListener('click', clicked)
    return () => {
      window.removeEventListener('keydown', pressed)
      window.removeEventListener('click', clicked)
    }
  }, [onKey, onOther])
}

/** Whether the focused element needs the key itself. */
function isOwnKey(target: Element, key: StageKey | null, name: string): boolean {
  if (key === 'ask' || key === 'full-screen') return name.length === 1 && target.closest(typing) !== null
  if (target.closest('textarea, [contenteditable], .ant-select') !== null) return true
  // A single line has no pages: a presenter's remote still goes on and back.
  if (target.closest('input') !== null) return name !== 'PageDown' && name !== 'PageUp'
  if ((name === ' ' || name === 'Enter') && target.closest('button, a') !== null) return true
  return (name === 'ArrowDown' || name === 'ArrowUp') && target.closest('[data-scrolls]') !== null
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('.ant-modal')].some((dialog) => dialog.checkVisibility())
}
