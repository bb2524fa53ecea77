import type { ReactNode } from 'react'

interface Mark {
  readonly from: number
  readonly to: number
}

interface MarkedTextProps {
  readonly text: string
  readonly marks: readonly Mark[]
  /** One line of a table: begins shortly before the first mark */
  readonly short?: boolean
}

const before = 14

/** A text with what speaks for a suggestion made visible. */
export function MarkedText({ text, marks, short = false }: MarkedTextProps) {
  const first = marks[0]?.from ?? 0
  const start = short && first > before + 6 ? first - before : 0
  const parts: ReactNode[] = start > 0 ? ['……'] : []
  let at = start
  for (const { from, to } of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <span title={short ? text : undefined}>
      {parts}
      {text.slice(at)}
    </span>
  )
}
