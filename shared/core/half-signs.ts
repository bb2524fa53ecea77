/** As much of the text before a half sign as says where it stands. */
const shown = 12

/**
 * The text before half a sign, where one stands anywhere in an input; null: every text is whole. 𠮷 and 😀 are two units of a
 * string: a field or a program that cuts after so many units leaves one of them. SQLite keeps something else in its place, and
 * what was kept would differ from its digest in the ledger.
 */
export function beforeHalfSign(value: unknown): string | null {
  if (typeof value === 'string') return beforeHalfSignIn(value)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return null
  for (const [key, part] of Object.entries(value)) {
    const found = beforeHalfSignIn(key) ?? beforeHalfSign(part)
    if (found !== null) return found
  }
  return null
}

function beforeHalfSignIn(text: string): string | null {
  if (text.isWellFormed()) return null
  const at = /\p{Cs}/u.exec(text)?.index ?? 0
  return Array.from(text.slice(0, at)).slice(-shown).join('')
}
