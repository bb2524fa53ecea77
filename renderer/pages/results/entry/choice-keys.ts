/** Digits choose the first ten, then letters. */
const keys = [...'1234567890abcdefghijklmnopqrstuvwxyz']

export const keyOf = (index: number): string => keys[index] ?? ''

/** Which choice a key means; null: none. */
export function choiceOfKey(key: string, count: number): number | null {
  const index = keys.indexOf(key.toLowerCase())
  return index !== -1 && index < count ? index : null
}

/**
 * Chosen words after one was pressed, in the order of the dictionary. `alone` excludes all others: choosing it lets them go, and
 * choosing another lets it go.
 */
export function toggled(
  words: readonly string[],
  chosen: readonly string[],
  word: string,
  alone = '',
): readonly string[] {
  if (chosen.includes(word)) return chosen.filter((one) => one !== word)
  if (word === alone) return [word]
  const next = new Set([...chosen.filter((one) => one !== alone), word])
  return [...words.filter((one) => next.has(one)), ...[...next].filter((one) => !words.includes(one))]
}
