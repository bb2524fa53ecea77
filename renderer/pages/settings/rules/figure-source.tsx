import type { Figure } from '#shared/domain/plan/rule-pack.ts'
import { sourceLines } from './figure-sources.ts'

interface FigureSourceProps {
  readonly figure: Figure<unknown> | readonly Figure<unknown>[] | null
}

/** Clause and quote beside a figure; the program's own start value says so. */
export function FigureSource({ figure }: FigureSourceProps) {
  const lines = sourceLines(figure)
  if (lines.length === 0) return <span className="hint">原文没有这一项</span>
  return (
    <ul className="figure-source">
      {lines.map(({ clause, quote, note }) => (
        <li key={`${clause}${quote}`}>
          {clause !== '' && <strong>{clause}</strong>}
          {quote !== '' && <q>{quote}</q>}
          {note !== '' && <em>{note}</em>}
        </li>
      ))}
    </ul>
  )
}
