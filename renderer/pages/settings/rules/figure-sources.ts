import type { Figure } from '#shared/domain/plan/rule-pack.ts'

/** Where a figure stands, in what words, and what is to be said of it. */
export interface SourceLine {
  readonly clause: string
  readonly quote: string
  readonly note: string
}

type Kept = Figure<unknown> | readonly Figure<unknown>[] | null

/** The places of a figure or of a list's entries, each once; the words of a list that has only notes need one line too. */
export function sourceLines(kept: Kept): readonly SourceLine[] {
  if (kept === null) return []
  const figures = 'value' in kept ? [kept] : kept
  const lines = new Map<string, SourceLine>()
  for (const { clause, quote, note } of figures) {
    const key = `${clause}\n${quote}`
    if (!lines.has(key)) lines.set(key, { clause, quote, note })
  }
  return [...lines.values()]
}
