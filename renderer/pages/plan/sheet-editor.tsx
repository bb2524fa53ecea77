import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'

/** `here`: given up by Esc, the cell stays the active one; `stay`: something else was clicked */
export type Leaving = 'down' | 'next' | 'back' | 'stay' | 'here'

interface SheetEditorProps {
  readonly label: string
  readonly text: string
  /** 抽查事项 may be a list, one a line */
  readonly hasLines: boolean
  /** What helps to write it, for what is written so far */
  readonly hintOf: (text: string) => string
  readonly onDone: (text: string, to: Leaving) => void
  readonly onGiveUp: () => void
}

/** One cell of the plan table while it is written in. Enter and Tab keep it, Esc gives it up. */
export function SheetEditor({ label, text: before, hasLines, hintOf, onDone, onGiveUp }: SheetEditorProps) {
  const [text, setText] = useState(before)
  const once = useOnce()
  const hint = hintOf(text)
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Enter that ends a Chinese input method's word is none of ours.
    if (event.nativeEvent.isComposing) return
    const isLine = hasLines && event.key === 'Enter' && event.shiftKey
    if (event.key === 'Escape') once(onGiveUp)
    else if (event.key === 'Enter' && !isLine) {
      event.preventDefault()
      once(() => onDone(text, 'down'))
    } else if (event.key === 'Tab') {
      event.preventDefault()
      once(() => onDone(text, event.shiftKey ? 'back' : 'next'))
    }
  }
  return (
    <div className="sheet-editor">
      <textarea
        autoFocus
        aria-label={label}
        maxLength={label.endsWith('编号') || label.endsWith('名称') ? 200 : 4000}
        value={text}
        onChange={(event) =>
          setText(hasLines ? event.target.value : event.target.value.replaceAll(/\n/gu, ''))
        }
        onFocus={(event) => event.target.select()}
        onBlur={() => once(() => onDone(text, 'stay'))}
        onKeyDown={onKey}
      />
      {hint !== '' && <div className="sheet-editor-hint">{hint}</div>}
    </div>
  )
}

interface SelectionEditorProps {
  readonly label: string
  readonly selection: 'targeted' | 'untargeted'
  readonly words: readonly [string, string]
  readonly onDone: (selection: 'targeted' | 'untargeted', to: Leaving) => void
  readonly onGiveUp: () => void
}

/** 抽查类型 is one of two words. */
export function SelectionEditor({ label, selection, words, onDone, onGiveUp }: SelectionEditorProps) {
  const [chosen, setChosen] = useState(selection)
  const once = useOnce()
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') once(onGiveUp)
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      const to = event.key === 'Enter' ? 'down' : event.shiftKey ? 'back' : 'next'
      once(() => onDone(chosen, to))
    }
  }
  return (
    <select
      autoFocus
      className="sheet-select"
      aria-label={label}
      value={chosen}
      onChange={(event) => setChosen(event.target.value === 'untargeted' ? 'untargeted' : 'targeted')}
      onBlur={() => once(() => onDone(chosen, 'stay'))}
      onKeyDown={onKey}
    >
      <option value="targeted">{words[0]}</option>
      <option value="untargeted">{words[1]}</option>
    </select>
  )
}

/** A field that goes loses the focus too: what was given up must not be kept by that. */
function useOnce(): (act: () => void) => void {
  const left = useRef(false)
  return (act) => {
    if (left.current) return
    left.current = true
    act()
  }
}
