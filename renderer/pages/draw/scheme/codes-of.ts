interface ReadCodes {
  readonly codes: readonly string[]
  /** Words that are no code: shown, never dropped without a word */
  readonly unknown: readonly string[]
}

/** Codes out of a pasted list, one a line or separated by signs; each once (draw-protocol.md §1: NFKC, upper case). */
export function codesOf(text: string): ReadCodes {
  const words = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,;、]+/u)
    .filter(Boolean)
  const isCode = (word: string) => /^[0-9A-Z][0-9A-Z._-]{0,63}$/u.test(word)
  return { codes: [...new Set(words.filter(isCode))], unknown: words.filter((word) => !isCode(word)) }
}
