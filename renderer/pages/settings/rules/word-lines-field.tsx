import { Input } from 'antd'
import { useState } from 'react'

interface WordLinesFieldProps {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (words: readonly string[]) => void
}

/** A list of words or sentences, one a line: several of them hold commas of their own. */
export function WordLinesField({ label, value, onChange }: WordLinesFieldProps) {
  const [text, setText] = useState(value.join('\n'))
  const given = wordsIn(text).join('\n') === value.join('\n') ? text : value.join('\n')
  return (
    <Input.TextArea
      aria-label={label}
      rows={1}
      placeholder="一行一项；没有就留空"
      value={given}
      onChange={(event) => {
        setText(event.target.value)
        onChange(wordsIn(event.target.value))
      }}
    />
  )
}

const wordsIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
