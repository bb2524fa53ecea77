import { Input } from 'antd'
import { useState } from 'react'

interface LinesFieldProps {
  readonly value?: readonly string[]
  readonly onChange?: (lines: readonly string[]) => void
  readonly id?: string
}

/** A list of sentences, one a line. */
export function LinesField({ value = [], onChange, id }: LinesFieldProps) {
  const [text, setText] = useState(value.join('\n'))
  return (
    <Input.TextArea
      {...(id === undefined ? {} : { id })}
      rows={3}
      placeholder="一行一条"
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        onChange?.(linesOf(event.target.value))
      }}
    />
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
