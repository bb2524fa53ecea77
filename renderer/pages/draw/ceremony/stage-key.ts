export type StageKey = 'on' | 'space' | 'back' | 'ask' | 'full-screen' | 'blank' | 'why'

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>

/**
 * What a key means to the stage; another key goes to the step by its own name. Presenter remotes send PageDown, PageUp, F5 and b or
 * a full stop. Letters are read by their place: with a Chinese input method on, their own name is `Process`.
 */
export function stageKeyOf({ key, code, ctrlKey, altKey, metaKey }: Pressed): StageKey | null {
  if (ctrlKey || altKey || metaKey) return null
  switch (key) {
    case ' ':
      return 'space'
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case 'Enter':
      return 'on'
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'Backspace':
      return 'back'
    case 'Escape':
      return 'ask'
    case 'F5':
      return 'full-screen'
    default:
      return keyOfPlace(code)
  }
}

function keyOfPlace(code: string): StageKey | null {
  if (code === 'KeyF') return 'full-screen'
  if (code === 'KeyB' || code === 'Period' || code === 'NumpadDecimal') return 'blank'
  return code === 'KeyW' || code === 'Slash' ? 'why' : null
}

/** A key's name for a step: letters and digits by their place, everything else as it is called. */
export function nameOfKey({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
  const placed = /^(?:Key|Digit|Numpad)([A-Z0-9])$/u.exec(code)
  return placed === null ? key : (placed[1] ?? '').toLowerCase()
}
