const mostAnswers = 12

export interface Answers {
  readonly get: (key: string, find: () => readonly number[]) => readonly number[]
  readonly clear: () => void
}

/** The pages of a list ask the same again and again. The oldest goes first when there are many. */
export function newAnswers(): Answers {
  const kept = new Map<string, readonly number[]>()
  return {
    get: (key, find) => {
      const known = kept.get(key)
      if (known !== undefined) return known
      const [oldest] = kept.keys()
      if (kept.size >= mostAnswers && oldest !== undefined) kept.delete(oldest)
      const found = find()
      kept.set(key, found)
      return found
    },
    clear: () => kept.clear(),
  }
}
