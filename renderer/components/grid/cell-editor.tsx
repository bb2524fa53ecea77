import { Popover } from 'antd'
import { useState } from 'react'
import type { KeyboardEvent } from 'react'

interface CellEditorProps {
  readonly label: string
  readonly text: string
  /** null when saved, else why not */
  readonly onSave: (text: string) => Promise<string | null>
  /** `down` after Enter, `next` and `back` after Tab, `stay` after Esc and where something else was clicked */
  readonly onLeave: (to: 'down' | 'next' | 'back' | 'stay') => void
}

/** One cell while it is edited. What is refused stays, with the reason below it. */
export function CellEditor({ label, text: before, onSave, onLeave }: CellEditorProps) {
  const [text, setText] = useState(before)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const save = async (to: 'down' | 'next' | 'back' | 'stay') => {
    if (saving) return
    if (text === before) {
      onLeave(to)
      return
    }
    setSaving(true)
    const answer = await onSave(text)
    setSaving(false)
    setRefusal(answer)
    if (answer === null) onLeave(to)
  }
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    // Enter that ends a Chinese input method's word is none of ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onLeave('stay')
    else if (event.key === 'Enter') void save('down')
    else if (event.key === 'Tab') {
      event.preventDefault()
      void save(event.shiftKey ? 'back' : 'next')
    }
  }
  return (
    <div className="cell-editor" onMouseDown={(event) => event.stopPropagation()}>
      <Popover
        open={refusal !== null}
        placement="bottomLeft"
        content={
          <div className="cell-refusal" role="alert">
            {refusal}　按 Esc 放弃。
          </div>
        }
      >
        <input
          autoFocus
          aria-label={label}
          aria-invalid={refusal !== null}
          value={text}
          readOnly={saving}
          onChange={(event) => {
            setText(event.target.value)
            setRefusal(null)
          }}
          onFocus={(event) => event.target.select()}
          onBlur={() => {
            // A refused text stays to be mended; it is given up by Esc only.
            if (refusal === null) void save('stay')
          }}
          onKeyDown={onKey}
        />
      </Popover>
    </div>
  )
}
